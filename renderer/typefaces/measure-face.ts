import { stackedMarks, runningProse } from "./samples.ts";

/** What a face asks of the page, measured by drawing with it. */
export interface FaceMeasures {
  /** Mean advance of a character of running Arabic text, spaces included, in em. */
  readonly meanAdvance: number;
  /** Least line height (× size) at which stacked marks touch nothing on the line above. */
  readonly leastLineHeight: number;
  /** Height of a Latin x, in em. */
  readonly xHeight: number;
  /** Weights between which the face changes in four steps or more; absent for a face with fewer. */
  readonly weights?: WeightRange;
}

/** OpenType weights, both ends included. */
export interface WeightRange {
  readonly min: number;
  readonly max: number;
}

/** What stands in for letters that a face lacks, as on the page. */
const fallback = '"Noto Naskh Arabic", serif';
const size = 100;

/**
 * Measure a face by drawing with it.
 *
 * A face that is not loaded yet, or not there, gives the measures of what
 * stands in for it.
 *
 * @param family Of a loaded font face, or of one that the system has.
 */
export function measureFace(family: string): FaceMeasures {
  const context = contextFor(family);
  const boxes = stackedMarks.map((stack) => context.measureText(stack));
  const ink =
    Math.max(...boxes.map((box) => box.actualBoundingBoxAscent)) +
    Math.max(...boxes.map((box) => box.actualBoundingBoxDescent));
  const weights = weightsOf(family);
  return {
    meanAdvance:
      context.measureText(runningProse).width / size / runningProse.length,
    // Up to the next step of the slider, and never nearer than prose is read at.
    leastLineHeight: Math.max(1.5, Math.ceil((ink / size) * 20) / 20),
    xHeight: xHeightOf(family),
    ...(weights && { weights }),
  };
}

/** Height of a Latin x, in em. Of its pixels: the boxes that a canvas tells are whole multiples of a sixty-fourth. */
export function xHeightOf(family: string): number {
  const baseline = 400;
  const context = blankContext(500, 500);
  context.font = `500px "${family}", ${fallback}`;
  context.textAlign = "center";
  context.fillText("x", 250, baseline);
  const { data } = context.getImageData(0, 0, 500, baseline);
  const first = data.findIndex((value, at) => at % 4 === 3 && value > 127);
  return first < 0 ? 0 : (baseline - Math.floor(first / 4 / 500)) / 500;
}

/**
 * Has the face Arabic letters of its own? Asked by drawing them with two
 * bundled faces standing in: what is missing then comes out in two shapes.
 */
export async function hasArabic(family: string): Promise<boolean> {
  const [one, other] = (await standIns()).map((face) =>
    // Letters that Persian and Urdu share with Arabic, and a mark.
    widthOf(`"${family}", "${face}"`, "هذا خط عربيّ"),
  );
  return one === other;
}

/** Is there a face of that name, with letters of any kind? One that is not leaves all of them to what stands in. */
export async function isFamilyThere(family: string): Promise<boolean> {
  const letters = ["هذا خط عربيّ", "Hamburgefonstiv 0123"];
  return (await standIns()).some((face) =>
    letters.some(
      (text) =>
        widthOf(`"${family}", "${face}"`, text) !== widthOf(`"${face}"`, text),
    ),
  );
}

/** Two bundled faces that differ in every word, ready to be drawn with. */
async function standIns(): Promise<readonly string[]> {
  const faces = ["Amiri", "Noto Kufi Arabic"];
  await Promise.all(
    faces.map((face) => document.fonts.load(`${size}px "${face}"`, "س")),
  );
  return faces;
}

function widthOf(families: string, text: string): number {
  const context = blankContext();
  context.font = `${size}px ${families}`;
  return context.measureText(text).width;
}

function contextFor(family: string): CanvasRenderingContext2D {
  const context = blankContext();
  context.font = `${size}px "${family}", ${fallback}`;
  return context;
}

function blankContext(width = 220, height = 60): CanvasRenderingContext2D {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) throw new Error("no 2d canvas");
  context.direction = "rtl";
  return context;
}

/** The ends of the weights that come out different. Regular and bold, drawn or made up, are no range to choose from. */
function weightsOf(family: string): WeightRange | undefined {
  const steps = [200, 300, 400, 500, 600, 700, 800];
  const inks = steps.map((weight) => inkOf(family, weight));
  const changes = steps.filter((_, at) => at > 0 && inks[at] !== inks[at - 1]);
  const first = changes[0];
  const last = changes.at(-1);
  if (first === undefined || last === undefined || changes.length < 3)
    return undefined;
  return { min: first - 100, max: last };
}

/** How much ink a word takes, as a sum of its pixels. */
function inkOf(family: string, weight: number): number {
  const context = blankContext();
  context.font = `${weight} 40px "${family}", ${fallback}`;
  context.textAlign = "right";
  context.fillText("كتاب مفتوح", 215, 42);
  const { data } = context.getImageData(0, 0, 220, 60);
  let ink = 0;
  for (let at = 3; at < data.length; at += 4) ink += data[at] ?? 0;
  return ink;
}

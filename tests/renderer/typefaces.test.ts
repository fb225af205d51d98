import { beforeAll, describe, expect, it } from "vitest";
import {
  measureCharacters,
  measureOf,
  typefaces,
} from "../../renderer/typefaces/typefaces.ts";
import "../../renderer/typefaces/typefaces.css";
import "../../renderer/styles/tokens.css";

/** Running prose of our own: letters, spaces and stops in the proportions of a news page. */
const prose =
  "وصل القطار إلى المحطة في وقت متأخر من الليل، وكان الركاب قد ناموا جميعًا إلا رجلًا واحدًا ظل ينظر من النافذة إلى الأضواء البعيدة. لم يكن يعرف اسم المدينة التي سينزل فيها، لكنه كان يعرف أن أحدًا ينتظره هناك، وأن الطريق الطويل الذي قطعه في ثلاثة أيام كاملة لم يكن إلا بداية الحكاية.";

/** The tallest and deepest stacks that vocalised Arabic makes: shadda with a vowel over lam-alif and over alif, kasratan under deep letters. */
const stacks = ["إِلَّا", "الْمُؤَثِّرُ", "أُسُّهُ", "جِدٍّ", "عٍ", "يٍّ", "غَيٍّ", "اللّٰهُ"];

function contextFor(family: string, size: number): CanvasRenderingContext2D {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) throw new Error("no 2d canvas");
  context.font = `${size}px "${family}"`;
  context.direction = "rtl";
  return context;
}

describe.each(typefaces)("$family", (face) => {
  const size = 100;
  let context: CanvasRenderingContext2D;
  beforeAll(async () => {
    const loaded = await document.fonts.load(
      `${size}px "${face.family}"`,
      "سA",
    );
    expect(loaded.length).toBeGreaterThan(0);
    context = contextFor(face.family, size);
  });

  it("holds 60 to 75 characters of running Arabic in its measure", () => {
    const advance = context.measureText(prose).width / size / prose.length;
    const characters = measureOf(face) / advance;
    expect(characters).toBeGreaterThanOrEqual(60);
    expect(characters).toBeLessThanOrEqual(75);
    expect(face.meanAdvance).toBeCloseTo(advance, 2);
    expect(measureCharacters).toBeLessThanOrEqual(75);
  });

  it("leaves stacked marks clear of the line above", () => {
    const boxes = stacks.map((stack) => context.measureText(stack));
    const ink =
      Math.max(...boxes.map((box) => box.actualBoundingBoxAscent)) +
      Math.max(...boxes.map((box) => box.actualBoundingBoxDescent));
    expect(face.leastLineHeight).toBeGreaterThanOrEqual(ink / size);
  });
});

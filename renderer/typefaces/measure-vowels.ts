import { vowelMark } from "../../src/arabic/vowel-mark.ts";
import { runningProse, stackedMarks } from "./samples.ts";

const size = 60;
const width = 420;
const height = 220;
/** How much redder than black a pixel is that belongs to a mark in colour, of 255. */
const leastRed = 60;

/**
 * Does a face draw its short vowels, and nothing else, in the colour of its own
 * palette, and set every word as wide as the plain face does? Asked by drawing
 * black text with it: what comes out in colour are its marks.
 *
 * @param family With vowels as colour glyphs; loaded.
 * @param plain The same face as it is; loaded.
 */
export function hasColoredVowels(family: string, plain: string): boolean {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) return false;
  context.direction = "rtl";
  context.textAlign = "right";
  const widthIn = (families: string, text: string): number => {
    context.font = `${size}px ${families}`;
    return context.measureText(text).width;
  };
  const colored = `"${family}", "${plain}"`;
  return (
    stackedMarks.every(
      (word) =>
        Math.abs(widthIn(colored, word) - widthIn(`"${plain}"`, word)) < 0.01 &&
        hasRed(context, colored, word),
    ) &&
    runningProse
      .replaceAll(new RegExp(vowelMark, "gu"), "")
      .split(" ")
      .every((word) => !hasRed(context, colored, word))
  );
}

function hasRed(
  context: CanvasRenderingContext2D,
  families: string,
  text: string,
): boolean {
  context.clearRect(0, 0, width, height);
  context.font = `${size}px ${families}`;
  context.fillText(text, width - 60, 130);
  const { data } = context.getImageData(0, 0, width, height);
  for (let at = 0; at < data.length; at += 4)
    if ((data[at] ?? 0) - (data[at + 1] ?? 0) > leastRed) return true;
  return false;
}

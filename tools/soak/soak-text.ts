import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { blockText } from "../../src/article/block-text.ts";
import { corpusBook } from "../corpus/book.ts";

export const soakTitle = "نص طويل للاستماع";
/** Words a minute at the usual rate, and more: a text must not end before its time is over. */
const wordsAMinute = 140;

/**
 * Write a text that takes so long to say.
 *
 * @returns The path of the file.
 */
export function writeSoakText(folder: string, minutes: number): string {
  const { sections } = corpusBook({
    length: { words: Math.ceil(minutes * wordsAMinute) + 300 },
    chapters: 1,
  });
  const path = join(folder, `${soakTitle}.txt`);
  const texts = sections.flatMap(({ blocks }) => blocks.map(blockText));
  writeFileSync(path, [soakTitle, ...texts].join("\n\n"));
  return path;
}

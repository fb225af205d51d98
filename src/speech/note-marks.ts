import type { Block } from "../article/article.ts";
import { blockSegments } from "../article/block-text.ts";

/** `[12]` written close to a word, `(3)` close to a closing mark or word, and raised digits that belong to no unit. */
const written =
  /(?<=\S)\[\p{Nd}{1,3}\]|(?<=[\p{L}\p{M}"»”’)}\]])\(\p{Nd}{1,3}\)|(?<=[\p{L}\p{M}.،؛:!؟»”)])(?<!(?:^|[^\p{L}])(?:م|كم|كلم|سم|مم|k?m|cm|mm))[¹²³⁰⁴-⁹]+/gu;

/**
 * A block's text with blanks where the marks of footnotes stand: nobody wants
 * to hear "نعم اثنا عشر" for "نعم[12]".
 *
 * @param text The block's text.
 * @returns As long as `text`.
 * @throws Nothing.
 */
export function withoutNoteMarks(block: Block, text: string): string {
  let masked = text;
  for (const { offset, content } of blockSegments(block)) {
    let at = offset;
    for (const { text: run, marks } of content) {
      if (marks?.some(({ type }) => type === "noteref"))
        masked =
          masked.slice(0, at) + blank(run) + masked.slice(at + run.length);
      at += run.length;
    }
  }
  return block.type === "code" ? masked : masked.replaceAll(written, blank);
}

const blank = (text: string): string => " ".repeat(text.length);

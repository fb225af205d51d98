import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article, Block } from "../../../src/article/article.ts";
import { copiedText } from "../../../src/article/copied-text.ts";
import { flatText, positionAt } from "../../../src/article/flat-text.ts";
import { textBetween } from "../../../src/article/range.ts";
import { wholeOf } from "../../../src/article/step-position.ts";
import { articleOf, paragraph } from "./sample-article.ts";

const heading = (text: string): Block => ({
  type: "heading",
  level: 2,
  content: [{ text }],
});
const book: Article = {
  ...articleOf(),
  sections: [
    { title: "الأول", level: 1, blocks: ["أ ب", "ج د"].map(paragraph) },
    { title: "الباب", level: 1, blocks: [] },
    { title: "الثاني", level: 2, blocks: ["ه و", "ز ح"].map(paragraph) },
    { title: "الثالث", level: 2, blocks: [heading(" الثالث"), paragraph("ط")] },
    { level: 2, blocks: [paragraph("ي")] },
  ],
};
const at = (section: number, block: number, offset: number) => ({
  section,
  block,
  offset,
});

describe("a copy", () => {
  it.each([
    ["within one section", at(0, 0, 2), at(0, 1, 1), "ب\nج"],
    [
      "over titles, of a section without text too",
      at(0, 1, 2),
      at(2, 0, 1),
      "د\nالباب\nالثاني\nه",
    ],
    [
      "over a title that its first heading says again",
      at(2, 1, 2),
      at(4, 0, 1),
      "ح\n الثالث\nط\nي",
    ],
    ["up to before a title", at(2, 0, 2), at(3, 0, 0), "و\nز ح\n"],
    ["that ends before it begins", at(2, 0, 2), at(0, 0, 0), ""],
  ])("%s has what was selected", (_, start, end, text) => {
    expect(copiedText(book, { start, end })).toBe(text);
  });

  it("of everything has the titles between its sections", () => {
    expect(copiedText(book, wholeOf(book))).toBe(
      "أ ب\nج د\nالباب\nالثاني\nه و\nز ح\n الثالث\nط\nي",
    );
  });

  it("is the text between, where sections have no titles", () => {
    const untitled = {
      ...book,
      sections: book.sections.map(({ level, blocks }) => ({ level, blocks })),
    };
    const flat = flatText(untitled);
    const offset = fc.nat(flat.text.length);
    fc.assert(
      fc.property(offset, offset, (from, to) => {
        const span = {
          start: positionAt(flat, from, "start"),
          end: positionAt(flat, to, "end"),
        };
        expect(copiedText(untitled, span)).toBe(
          textBetween(untitled, span.start, span.end),
        );
      }),
    );
  });
});

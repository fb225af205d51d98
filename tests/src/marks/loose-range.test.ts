import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article } from "../../../src/article/article.ts";
import { textBetween } from "../../../src/article/range.ts";
import { looseRange } from "../../../src/marks/loose-range.ts";

const articleOf = (...texts: readonly string[]): Article => ({
  id: "0b9f2c9e-4f6e-4d7c-9a35-6d1c2b3a4e5f",
  contentHash: "0".repeat(64),
  title: "عنوان",
  lang: "ar",
  dir: "rtl",
  sections: [
    {
      level: 1,
      blocks: texts.map((text) => ({ type: "paragraph", content: [{ text }] })),
    },
  ],
});

describe("words that another program noted down", () => {
  it("are found at the very beginning and the very end", () => {
    const article = articleOf("أول الكلام", "وآخر الكلام");
    for (const quote of ["أول", "آخر الكلام", "أول الكلام\n\nوآخر الكلام"]) {
      const range = looseRange(article, quote);
      expect(range && textBetween(article, range.start, range.end)).toBe(
        quote.replace("\n\n", "\n"),
      );
    }
  });

  it("are not found where they are not, nor where there are none", () => {
    const article = articleOf("أول الكلام");
    expect(looseRange(article, "كلام آخر")).toBeUndefined();
    expect(looseRange(article, " \n")).toBeUndefined();
  });

  it("are found wherever they were taken from, whatever white space is in them", () => {
    const word = fc.stringMatching(/^[ابتث]{1,4}$/u);
    const texts = fc.array(fc.array(word, { minLength: 1, maxLength: 6 }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(
        texts,
        fc.nat(),
        fc.nat(),
        fc.constantFrom(" ", "\n", "\n\n\t"),
        (given, a, b, space) => {
          const article = articleOf(...given.map((words) => words.join(" ")));
          const all = given.flat();
          const from = a % all.length;
          const quote = all.slice(from, from + 1 + (b % (all.length - from)));
          const range = looseRange(article, quote.join(space));
          const found = range && textBetween(article, range.start, range.end);
          expect(found?.replaceAll(/\s/gu, "")).toBe(quote.join(""));
        },
      ),
    );
  });
});

import * as v from "valibot";
import { expect, it } from "vitest";
import { articleSchema } from "../../../src/article/article.ts";
import { articleText } from "../../../src/article/block-text.ts";
import { countWords } from "../../../src/article/count-words.ts";
import { corpusBook } from "../../../tools/corpus/book.ts";

const wordsOf = (book: ReturnType<typeof corpusBook>): number =>
  countWords(articleText(book));

it("gives articles of the model, the same ones at every call", () => {
  const book = corpusBook({ length: { words: 30_000 }, chapters: 7 });
  expect(v.is(articleSchema, book)).toBe(true);
  expect(corpusBook({ length: { words: 30_000 }, chapters: 7 })).toEqual(book);
  const other = corpusBook({
    length: { words: 30_000 },
    chapters: 7,
    seed: 2,
  });
  expect(other.contentHash).not.toBe(book.contentHash);
});

it("has exactly as many words as were asked for, in chapters of one length", () => {
  const book = corpusBook({ length: { words: 50_000 }, chapters: 8 });
  expect(wordsOf(book)).toBe(50_000);
  expect(book.sections).toHaveLength(8);
  for (const section of book.sections) {
    expect(section.title).toBeTruthy();
    expect(wordsOf({ ...book, sections: [section] })).toBe(6250);
  }
});

it("has at least as many characters, and hardly more", () => {
  const book = corpusBook({ length: { characters: 200_000 }, chapters: 1 });
  const characters = articleText(book).replaceAll("\n\n", "").length;
  expect(characters).toBeGreaterThanOrEqual(200_000);
  expect(characters).toBeLessThan(202_000);
  expect(book.sections[0]).not.toHaveProperty("title");
});

import * as v from "valibot";
import { expect, it } from "vitest";
import { articleSchema } from "../../../src/article/article.ts";
import { articleText } from "../../../src/article/block-text.ts";
import { corpus, corpusArticle } from "../../../tools/corpus/corpus.ts";
import { Random } from "../../../tools/corpus/random.ts";
import { Weighted } from "../../../tools/corpus/weighted.ts";

const sample = Array.from(corpus(600));
const words = sample.map((article) => articleText(article).split(/\s+/));

it("gives articles of the model, the same ones at every call", () => {
  for (const article of sample) expect(v.is(articleSchema, article)).toBe(true);
  expect(corpusArticle(321)).toEqual(sample[321]);
  expect(new Set(sample.map(({ id }) => id)).size).toBe(600);
  expect(new Set(sample.map(({ contentHash }) => contentHash)).size).toBe(600);
});

it("has the lengths of news", () => {
  const lengths = words.map((each) => each.length).toSorted((a, b) => a - b);
  expect(lengths[300]).toBeGreaterThan(290);
  expect(lengths[300]).toBeLessThan(370);
  for (const { sections } of sample) {
    const paragraphs = sections[0]?.blocks.length ?? 0;
    expect(paragraphs).toBeGreaterThanOrEqual(3);
  }
});

it("has few common words, and many rare ones that grow with the text", () => {
  const distinct = (from: number, to: number) =>
    new Set(words.slice(from, to).flat()).size;
  const growth = distinct(0, 600) / distinct(0, 150);
  // Heaps: four times the text gives well over twice the words, and under four times.
  expect(growth).toBeGreaterThan(1.8);
  expect(growth).toBeLessThan(3.2);
  const withIn = words.filter((each) => each.includes("في")).length;
  expect(withIn).toBeGreaterThan(500);
});

it("spells in several ways and counts in three systems of digits", () => {
  const text = sample.map(articleText).join("\n");
  for (const kind of [/\d/, /[٠-٩]/, /[۰-۹]/, /[َُِ]/, /إ/, /؟/, /،/, /ـ/])
    expect(text).toMatch(kind);
});

it("draws by weight", () => {
  const random = new Random(7);
  const weighted = new Weighted([1, 0, 3]);
  const drawn = [0, 0, 0];
  for (let i = 0; i < 40_000; i += 1) {
    const index = weighted.draw(random);
    drawn[index] = (drawn[index] ?? 0) + 1;
  }
  expect(drawn[1]).toBe(0);
  expect((drawn[2] ?? 0) / (drawn[0] ?? 1)).toBeCloseTo(3, 0);
});

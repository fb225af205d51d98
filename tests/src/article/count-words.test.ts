import { expect, it } from "vitest";
import { countWords } from "../../../src/article/count-words.ts";

it.each([
  ["", 0],
  [" \n\u00A0 ", 0],
  ["كتاب", 1],
  ["كِتَابٌ جَدِيدٌ", 2],
  ["والكتاب، والقلم", 2],
  ["العـــراق", 1],
  ["«داعش» (شباط) 2018 ٢٠١٨", 4],
  ["بـ«داعش»", 2],
  ["it's well-known", 2],
  ["... — !", 0],
])("%j has %i words", (text, words) => {
  expect(countWords(text)).toBe(words);
});

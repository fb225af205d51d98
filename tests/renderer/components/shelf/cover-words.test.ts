import { expect, it } from "vitest";
import { coverHue } from "../../../../renderer/components/cover/cover-hue.ts";
import { coverWords } from "../../../../renderer/components/cover/cover-words.ts";

it.each([
  [
    "«التحالف الدولي» يبحث كيفية إلحاق هزيمة",
    "«التحالف الدولي» يبحث كيفية إلحاق",
    "ت",
  ],
  ["قمة المناخ – تختتم أعمالها", "قمة المناخ – تختتم أعمالها", "ق"],
  ["قمة المناخ في القاهرة – تختتم", "قمة المناخ في القاهرة", "ق"],
  ["ال", "ال", "ا"],
  ["كِتاب", "كِتاب", "كِ"],
  ["٢٠٢٤ عام الأسئلة", "٢٠٢٤ عام الأسئلة", "٢"],
  ["GPT-5", "GPT-5", "G"],
  ["—", "", ""],
])("the cover of %j says %j, its thumbnail %j", (title, words, sign) => {
  expect(coverWords(title)).toEqual({ words, sign });
});

it("a source always has the same colour", () => {
  expect(coverHue("الجزيرة نت")).toBe(coverHue("الجزيرة نت"));
  expect(coverHue("الجزيرة نت")).not.toBe(coverHue("بي بي سي عربي"));
});

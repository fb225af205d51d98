import { describe, expect, it } from "vitest";
import { withoutVowels } from "../../../../src/speech/numbers/grammar.ts";
import { ordinal } from "../../../../src/speech/numbers/ordinal.ts";

/** Wright I §§ 328–329. Masculine and feminine, as a subject; then after a preposition. */
const table: readonly (readonly [number, string, string, string])[] = [
  [1, "الأول", "الأولى", "الأول"],
  [2, "الثاني", "الثانية", "الثاني"],
  [3, "الثالث", "الثالثة", "الثالث"],
  [6, "السادس", "السادسة", "السادس"],
  [10, "العاشر", "العاشرة", "العاشر"],
  [11, "الحادي عشر", "الحادية عشرة", "الحادي عشر"],
  [12, "الثاني عشر", "الثانية عشرة", "الثاني عشر"],
  [19, "التاسع عشر", "التاسعة عشرة", "التاسع عشر"],
  [20, "العشرون", "العشرون", "العشرين"],
  [21, "الحادي والعشرون", "الحادية والعشرون", "الحادي والعشرين"],
  [32, "الثاني والثلاثون", "الثانية والثلاثون", "الثاني والثلاثين"],
  [75, "الخامس والسبعون", "الخامسة والسبعون", "الخامس والسبعين"],
  [100, "المئة", "المئة", "المئة"],
  [101, "الأول بعد المئة", "الأولى بعد المئة", "الأول بعد المئة"],
  [
    370,
    "السبعون بعد الثلاثمئة",
    "السبعون بعد الثلاثمئة",
    "السبعين بعد الثلاثمئة",
  ],
];

describe("ordinal", () => {
  it.each(table)("says %d", (value, masculine, feminine, genitive) => {
    const words = [
      ordinal(value, { gender: "masculine", case: "nominative" }),
      ordinal(value, { gender: "feminine", case: "nominative" }),
      ordinal(value, { gender: "masculine", case: "genitive" }),
    ];
    expect(words.map(withoutVowels)).toEqual([masculine, feminine, genitive]);
  });

  it("ends الثاني as قاض ends, and keeps both halves of a teen at َ", () => {
    const vocalised = [
      ordinal(2, { gender: "masculine", case: "accusative" }),
      ordinal(12, { gender: "masculine", case: "genitive" }),
    ];
    expect(vocalised.map((each) => each.normalize("NFC"))).toEqual(
      ["الثَّانِيَ", "الثَّانِيَ عَشَرَ"].map((each) => each.normalize("NFC")),
    );
  });
});

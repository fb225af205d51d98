import { describe, expect, it } from "vitest";
import { directionOf, soleDirectionOf } from "../../../src/arabic/direction.ts";

describe("the direction of a text", () => {
  it.each<[text: string, dir: "rtl" | "ltr" | undefined]>([
    ["اجتمع الوزراء أمس.", "rtl"],
    ["The ministers met.", "ltr"],
    ["השרים נפגשו", "rtl"],
    ["ދިވެހި", "rtl"],
    ["𞤀𞤣𞤤𞤢𞤥", "rtl"],
    ["会议昨天举行", "ltr"],
    ["BBC نقلت الخبر عن مراسلها في بيروت", "rtl"],
    ["كلمة in an English sentence", "ltr"],
    ["اب ab", "rtl"],
    ["ab اب", "ltr"],
    ["كِتَابٌ abcd", "rtl"],
    ["محمـــــــــــد", "rtl"],
    ["مـــــرحبا ab", "rtl"],
    ["2018 — 😀 ٢٠١٨", undefined],
    ["\u064E\u200F", undefined],
    ["", undefined],
  ])("of %j is %j", (text, dir) => {
    expect(directionOf(text)).toBe(dir);
  });

  it("is told by the first pages of a long one", () => {
    expect(
      directionOf(`${"كلمة ".repeat(10_000)}${"word ".repeat(50_000)}`),
    ).toBe("rtl");
  });
});

describe("the one way that all letters run", () => {
  it.each([
    ["C++", "ltr"],
    ["-12% (CO₂)", "ltr"],
    ["نعم، بلى!", "rtl"],
    ["C++ لغة برمجة", undefined],
    ["استخدم Windows PowerShell", undefined],
    ["12%", undefined],
    ["", undefined],
  ])("%s", (text, dir) => {
    expect(soleDirectionOf(text)).toBe(dir);
  });
});

import { describe, expect, it } from "vitest";
import { readNumber } from "../../../src/arabic/digits.ts";

describe("a number that a reader types", () => {
  it.each([
    ["38", 38, false],
    ["٣٨", 38, false],
    ["۳۸", 38, false],
    ["3٨", 38, false],
    ["٣٨٫٥٪", 38.5, true],
    [" 38.5 % ", 38.5, true],
    ["\u200f٪٣٨", 38, true],
    ["١٬٢٠٠", 1200, false],
    ["5.", 5, false],
    ["1,200,300", 1_200_300, false],
    ["1,200.5", 1200.5, false],
    ["2,5", 2.5, false],
    ["١٢,٥ ٪", 12.5, true],
    ["١٢،٥", 12.5, false],
    ["0,125", 0.125, false],
  ])("is read from %s", (text, value, isPercent) => {
    expect(readNumber(text)).toEqual({ value, isPercent });
  });

  it.each(["", "٪", "-5", "ثلاثة", "1.2.3", "1,2,3", "١٢س", "1e3"])(
    "is not read from %o",
    (text) => {
      expect(readNumber(text)).toBeUndefined();
    },
  );
});

import { describe, expect, it } from "vitest";
import {
  contrast,
  isDarkPage,
  luminance,
} from "../../../src/settings/color-contrast.ts";

describe("contrast", () => {
  it.each([
    ["#000000", "#ffffff", 21],
    ["#ffffff", "#ffffff", 1],
    // The greys that are known to stand just above and below 4.5:1 on white.
    ["#767676", "#ffffff", 4.54],
    ["#777777", "#ffffff", 4.48],
  ])("of %s and %s is %f, either way", (a, b, ratio) => {
    expect(contrast(a, b)).toBeCloseTo(ratio, 2);
    expect(contrast(b, a)).toBe(contrast(a, b));
  });

  it("weighs the channels as the eye does", () => {
    expect(luminance("#00ff00")).toBeGreaterThan(luminance("#ff0000"));
    expect(luminance("#ff0000")).toBeGreaterThan(luminance("#0000ff"));
  });
});

describe("isDarkPage", () => {
  it.each([
    ["#000000", true],
    ["#333333", true],
    ["#eeeeee", false],
    ["#c0a060", false],
  ])("%s: %s", (page, isDark) => {
    expect(isDarkPage(page)).toBe(isDark);
  });
});

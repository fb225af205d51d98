import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { channelsOf, contrast } from "../../../src/settings/color-contrast.ts";
import {
  contrastWarnings,
  customTheme,
} from "../../../src/settings/custom-theme.ts";
import { defaultAppearance } from "../../../src/settings/appearance-settings.ts";

const color = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, "0")}`);
const colors = fc.record({
  customPage: color,
  customText: color,
  customAccent: color,
});

const marksOf = (theme: Readonly<Record<string, string>>) =>
  Object.entries(theme).filter(([name]) => /^--(mark|found|spoken)/.test(name));
/** `mark`, `found` or `spoken`: those of one are seen beside each other. */
const groupOf = (name: string) => name.split("-")[2];
const distance = (a: string, b: string): number =>
  Math.hypot(
    ...channelsOf(a).map((channel, at) => channel - (channelsOf(b)[at] ?? 0)),
  );

describe("customTheme", () => {
  it("keeps text readable on every mark, whenever the reader's own colours are", () =>
    fc.assert(
      fc.property(colors, (chosen) => {
        const { customText, customPage } = chosen;
        fc.pre(contrast(customText, customPage) >= 7);
        const theme = customTheme(chosen);
        for (const [, shade] of marksOf(theme))
          expect(contrast(shade, customText)).toBeGreaterThanOrEqual(4.5);
        for (const ground of ["--page", "--raised"] as const)
          expect(
            contrast(theme["--quiet"] ?? "", theme[ground] ?? ""),
          ).toBeGreaterThanOrEqual(4.5);
      }),
    ));

  it.each([
    ["#000000", "#a0a0a0", "#5f87af"],
    ["#ffffff", "#555555", "#0b5fa5"],
    ["#ffffff", "#595959", "#0b5fa5"],
    ["#202020", "#d0d0d0", "#7fb0d8"],
    ["#f4ecd8", "#3b2a1a", "#7a3b10"],
    ["#002b36", "#c5cfcf", "#6fb3d2"],
    // The page has the hue of a mark itself.
    ["#f7d000", "#000000", "#202080"],
    ["#3fbf5f", "#000000", "#101060"],
  ])(
    "has marks that the eye tells from the page and from each other: %s, %s",
    (customPage, customText, customAccent) => {
      const chosen = { customPage, customText, customAccent };
      expect(contrastWarnings(chosen)).toEqual([]);
      const marks = marksOf(customTheme(chosen));
      for (const [name, shade] of marks) {
        expect(distance(shade, customPage)).toBeGreaterThan(40);
        for (const [other, beside] of marks)
          if (other !== name && groupOf(other) === groupOf(name))
            expect(distance(shade, beside)).toBeGreaterThan(20);
      }
    },
  );

  it("keeps text at 7:1 on marks where there is room for both", () => {
    for (const [customPage, customText] of [
      ["#ffffff", "#000000"],
      ["#000000", "#ffffff"],
      ["#fbf7ef", "#201a12"],
      ["#181a1f", "#f2f2f2"],
    ] as const)
      for (const [, shade] of marksOf(
        customTheme({ customPage, customText, customAccent: customText }),
      ))
        expect(contrast(shade, customText)).toBeGreaterThanOrEqual(7);
  });

  it("always gives colours", () =>
    fc.assert(
      fc.property(colors, (chosen) => {
        for (const shade of Object.values(customTheme(chosen)))
          expect(shade).toMatch(/^#[0-9a-f]{6}$/);
      }),
    ));
});

describe("contrastWarnings", () => {
  it("is silent on the colours that one begins with", () => {
    expect(contrastWarnings(defaultAppearance)).toEqual([]);
  });

  it("names what is too faint, and how faint it is", () => {
    expect(
      contrastWarnings({
        customPage: "#ffffff",
        customText: "#777777",
        customAccent: "#ffff00",
      }),
    ).toEqual([
      { of: "text", contrast: expect.closeTo(4.48, 2), least: 7 },
      { of: "accent", contrast: expect.closeTo(1.07, 2), least: 4.5 },
    ]);
  });
});

import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contrast } from "../../../src/settings/color-contrast.ts";
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

describe("customTheme", () => {
  it("keeps text readable on every mark, whenever the reader's own colours are", () =>
    fc.assert(
      fc.property(colors, (chosen) => {
        const { customText, customPage } = chosen;
        fc.pre(contrast(customText, customPage) >= 8);
        const theme = customTheme(chosen);
        for (const [name, shade] of Object.entries(theme))
          if (/^--(mark|found|spoken)/.test(name))
            expect(contrast(shade, customText)).toBeGreaterThanOrEqual(7);
        for (const ground of ["--page", "--raised"] as const)
          expect(
            contrast(theme["--quiet"] ?? "", theme[ground] ?? ""),
          ).toBeGreaterThanOrEqual(4.5);
      }),
    ));

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

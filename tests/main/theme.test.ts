import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { dressPage } from "../../main/first-frame.ts";
import {
  drawnTheme,
  pageColor,
  pageColorOf,
  themeSourceOf,
} from "../../main/theme.ts";

const channel = (value: number) =>
  Math.round(
    255 *
      (value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055),
  )
    .toString(16)
    .padStart(2, "0");

/** sRGB of an OKLCH colour. @source Björn Ottosson, "A perceptual color space for image processing", 2020. */
function hexOfOklch(lightness: number, chroma: number, hue: number): string {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  return `#${linear.map(channel).join("")}`;
}

const tokens = readFileSync(
  new URL("../../renderer/styles/tokens.css", import.meta.url),
  "utf8",
);
function tokenOf(theme: keyof typeof pageColor): string {
  const start = theme === "light" ? ":root {" : `[data-theme="${theme}"]`;
  const rule = tokens.slice(tokens.indexOf(start));
  const color = /--page:\s*oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)/.exec(rule);
  return hexOfOklch(Number(color?.[1]), Number(color?.[2]), Number(color?.[3]));
}

describe("pageColor", () => {
  it.each([
    "light",
    "sepia",
    "dark",
    "black",
    "contrast-light",
    "contrast-dark",
  ] as const)("is the page's own colour in the %s theme", (theme) => {
    expect(pageColor[theme]).toBe(tokenOf(theme));
  });
});

describe("drawnTheme", () => {
  it.each([
    ["system", true, "dark"],
    ["system", false, "light"],
    ["sepia", true, "sepia"],
    ["black", false, "black"],
  ] as const)("draws %s, in a dark system: %s, as %s", (theme, dark, drawn) => {
    expect(drawnTheme(theme, dark)).toBe(drawn);
  });
});

describe("colours of one's own", () => {
  it.each([
    ["#102030", "dark"],
    ["#f0e0d0", "light"],
  ])("on the page %s has the system's parts %s", (customPage, source) => {
    const settings = { theme: "custom", customPage } as const;
    expect(themeSourceOf(settings)).toBe(source);
    expect(pageColorOf(settings, "custom")).toBe(customPage);
    expect(pageColorOf(settings, "dark")).toBe(pageColor.dark);
  });
});

describe("dressPage", () => {
  it("writes language, direction and theme into the page, and nothing else", () => {
    const page = '<!doctype html>\n<html lang="ar">\n<body>نص</body></html>';
    expect(dressPage(page, "en", "dark")).toBe(
      '<!doctype html>\n<html lang="en" dir="ltr" data-theme="dark">\n<body>نص</body></html>',
    );
    expect(dressPage(page, "ar", "sepia")).toContain(
      '<html lang="ar" dir="rtl" data-theme="sepia">',
    );
  });
});

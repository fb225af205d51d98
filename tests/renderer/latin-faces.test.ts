import { afterEach, describe, expect, it } from "vitest";
import {
  latinFaces,
  latinFamilies,
  latinSheet,
} from "../../renderer/typefaces/latin-faces.ts";
import { xHeightOf } from "../../renderer/typefaces/measure-face.ts";
import { typefaces } from "../../renderer/typefaces/typefaces.ts";
import "../../renderer/typefaces/typefaces.css";

afterEach(() => {
  document.adoptedStyleSheets = [];
});

describe.each(latinFaces)("$name", (latin) => {
  const declare = async (xHeight: number): Promise<void> => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(latinSheet(latin, xHeight));
    document.adoptedStyleSheets = [sheet];
    await document.fonts.load(`100px "${latinFamilies.letters}"`, "xḥ");
    await document.fonts.load(`100px "${latinFamilies.text}"`, "x");
  };

  it("has the x-height that is known of it", async () => {
    await declare(latin.xHeight);
    expect(xHeightOf(latinFamilies.letters)).toBeCloseTo(latin.xHeight, 2);
  });

  it.each(typefaces)("is set as high as the Latin of $family", async (face) => {
    await declare(face.xHeight);
    expect(
      Math.abs(xHeightOf(latinFamilies.letters) - face.xHeight),
    ).toBeLessThanOrEqual(0.0151);
  });

  it("leaves Arabic, spaces and signs within Arabic text to the Arabic face", async () => {
    await declare(latin.xHeight);
    await document.fonts.load('100px "Amiri"', "سx");
    const context = document.createElement("canvas").getContext("2d");
    if (!context) throw new Error("no 2d canvas");
    const width = (families: string, text: string): number => {
      context.font = `100px ${families}`;
      return context.measureText(text).width;
    };
    const both = `"${latinFamilies.letters}", "Amiri"`;
    for (const text of ["كتاب «مفتوح» (١٢) 12، نعم", "12 (34) – «5»"])
      expect(width(both, text)).toBe(width('"Amiri"', text));
    expect(width(both, "ghost")).not.toBe(width('"Amiri"', "ghost"));
    // Transliterated Arabic: letters with marks come from the same face where it has them.
    if (latin.id !== "atkinson")
      expect(width(both, "ḥṣṭ")).not.toBe(width('"Amiri"', "ḥṣṭ"));
  });
});

import { describe, expect, it } from "vitest";
import { clustersOf } from "../../../../src/importing/pdf/clusters.ts";
import type { PaintedText } from "../../../../src/importing/pdf/painted-text.ts";

const glyph = (
  text: string,
  x: number,
  { width = 4, y = 100, size = 12 } = {},
): PaintedText => ({ text, x, end: x + width, y, size, isLogical: false });

const textOf = (...glyphs: readonly PaintedText[]): string =>
  clustersOf(glyphs)
    .map(({ text }) => text)
    .join("");

describe("text that is painted over itself", () => {
  it("is read once, whatever the order it is painted in", () => {
    const word = [glyph("ب", 10), glyph("ا", 14), glyph("ب", 18)];
    const again = word.map((each) => ({ ...each, x: each.x + 0.3 }));
    expect(textOf(...word, ...again)).toBe("باب");
    expect(
      textOf(...word.flatMap((each, at) => [each, again[at] ?? each])),
    ).toBe("باب");
  });

  it("is read once with its marks and as a shadow below", () => {
    const word = [glyph("\u064E", 14, { width: 0 }), glyph("ل", 14)];
    const shadow = word.map((each) => ({ ...each, y: each.y + 0.6 }));
    expect(textOf(...word, ...shadow)).toBe("لَ");
  });

  it("keeps letters that stand beside their like", () => {
    expect(
      textOf(glyph("ه", 10), glyph("ل", 14), glyph("ل", 18), glyph("ا", 22)),
    ).toBe("هللا");
    expect(textOf(glyph(".", 10), glyph(".", 13), glyph(".", 16))).toBe("...");
  });

  it("keeps letters of one shape that stand at one place without a width", () => {
    expect(
      textOf(
        glyph("ه", 10, { width: 12 }),
        glyph("ل", 22, { width: 0 }),
        glyph("ل", 22, { width: 0 }),
        glyph("ا", 22),
      ),
    ).toBe("هللا");
  });

  it("keeps a line that says the same as the one above", () => {
    expect(textOf(glyph("ب", 10), glyph("ب", 10, { y: 114 }))).toBe("بب");
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shownText } from "../../../../renderer/components/shelf/shown-text.ts";

describe("what is shown of a text from outside", () => {
  it.each([
    ["سطر\nوسطر", "سطر وسطر"],
    ["قبل\u0000بعد", "قبل بعد"],
    ["\u202eمقلوب\u2066", "مقلوب"],
    ["نصف \ud83d زوج", "نصف \ufffd زوج"],
    ["لا\u200dحق و\u200fعلامة", "لا\u200dحق و\u200fعلامة"],
    ["", ""],
  ])("of %j is %j", (text, shown) => {
    expect(shownText(text)).toBe(shown);
  });

  it("of ten megabytes is its beginning", () => {
    const shown = shownText("كلمة ".repeat(2_000_000));
    expect(shown.length).toBeLessThanOrEqual(301);
    expect(shown.endsWith("…")).toBe(true);
  });

  it("is not cut between a letter and its marks", () => {
    const shown = shownText(`${"ا".repeat(9)}بِّ`, 10);
    expect(shown).toBe(`${"ا".repeat(9)}…`);
  });

  it("is one well-formed line without controls, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 700 }), (text) => {
        const shown = shownText(text);
        expect(shown.isWellFormed()).toBe(true);
        expect(shown.length).toBeLessThanOrEqual(301);
        // oxlint-disable-next-line no-control-regex
        expect(shown).not.toMatch(/[\u0000-\u001f\u202a-\u202e\u2066-\u2069]/);
      }),
    );
  });
});

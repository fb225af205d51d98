import { afterEach, describe, expect, it } from "vitest";
import {
  applyPaper,
  settingsOnPaper,
} from "../../../../renderer/views/print/paper.ts";
import "../../../../renderer/views/print/printed-article.ts";
import type { Article } from "../../../../src/article/article.ts";
import { defaultSettings } from "../../../../src/settings/settings.ts";

const article: Article = {
  id: "0b9f2c9e-4f6e-4d7c-9a35-6d1c2b3a4e5f",
  contentHash: "0".repeat(64),
  title: 'رحلة "الليل" <1>\\',
  byline: "سلمى",
  lang: "ar",
  dir: "rtl",
  sections: [
    {
      title: "أول",
      level: 1,
      blocks: [
        { type: "paragraph", content: [{ text: "سنة 2025" }] },
        {
          type: "verse",
          lines: [[[{ text: "صدر البيت" }], [{ text: "عجز البيت" }]]],
        },
        {
          type: "table",
          rows: [[{ content: [{ text: "خلية" }], header: true }]],
        },
        { type: "rule" },
      ],
    },
  ],
};

afterEach(() => {
  document.body.replaceChildren();
  document.adoptedStyleSheets = [];
});

describe("an article on paper", () => {
  it("has all of its text, with the digits that the reader chose", async () => {
    const element = document.createElement("qari-printed-article");
    element.article = article;
    element.settings = { ...defaultSettings, textDigits: "arab" };
    document.body.append(element);
    await element.updateComplete;
    const text = element.shadowRoot?.textContent.replaceAll(/\s+/gu, " ") ?? "";
    for (const part of ["سلمى", "أول", "سنة ٢٠٢٥", "صدر البيت", "عجز البيت"])
      expect(text).toContain(part);
    expect(element.shadowRoot?.querySelectorAll("button")).toHaveLength(0);
    expect(
      getComputedStyle(element.shadowRoot?.querySelector("article") ?? element)
        .direction,
    ).toBe("rtl");
  });

  it("is set smaller than on the screen, in ink", () => {
    const onPaper = settingsOnPaper({
      ...defaultSettings,
      theme: "black",
      fontSize: 20,
    });
    expect(onPaper.fontSize).toBe(16);
    expect(onPaper.theme).toBe("light");
  });

  it("has its title over the pages, whatever signs are in it, and their numbers in the reader's digits", () => {
    const rules = (digits: "arab" | "latn"): string => {
      applyPaper(article, { ...defaultSettings, digits });
      return (
        (document.adoptedStyleSheets.at(-1)?.cssRules[0]?.cssText ?? "")
          // Chromium writes the escapes out again as it likes.
          .replaceAll(/\\(?=["\\])/gu, "")
      );
    };
    const arabic = rules("arab");
    expect(arabic).toContain("counter(page, arabic-indic)");
    expect(arabic).toContain('رحلة "الليل" <1>');
    expect(rules("latn")).not.toContain("arabic-indic");
  });
});

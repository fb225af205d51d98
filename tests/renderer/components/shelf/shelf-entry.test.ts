import { afterEach, beforeEach, describe, expect, it } from "vitest";
import "../../../../renderer/components/shelf/shelf.ts";
import { shelfSizes } from "../../../../renderer/components/shelf/shelf-geometry.ts";
import { showLanguage } from "../../../../renderer/i18n/localization.ts";
import "../../../../renderer/styles/tokens.css";
import "../../../../renderer/typefaces/typefaces.css";
import type { ArticleSummary } from "../../../../src/library/records.ts";
import { defaultSettings } from "../../../../src/settings/settings.ts";
import { fakeSummary } from "./fake-library.ts";

beforeEach(() => {
  document.body.style.font = "15px var(--interface-face)";
});
afterEach(async () => {
  document.body.replaceChildren();
  document.body.removeAttribute("style");
  document.documentElement.removeAttribute("dir");
  await showLanguage("ar");
});

const { source: _, byline: __, ...sourceless } = fakeSummary(0);

/** Cards of the narrowest kind, side by side. */
async function cards(
  language: "ar" | "en",
  ...articles: readonly ArticleSummary[]
) {
  document.documentElement.dir = language === "ar" ? "rtl" : "ltr";
  await showLanguage(language);
  const shelf = document.createElement("qari-shelf");
  const { cardWidth, gap } = shelfSizes;
  shelf.style.inlineSize = `${articles.length * (cardWidth + gap) - gap}px`;
  shelf.settings = { ...defaultSettings, language, shelfView: "grid" };
  shelf.entries = {
    total: articles.length,
    at: (index) => articles[index],
    want: () => undefined,
  };
  document.body.append(shelf);
  await shelf.updateComplete;
  await document.fonts.load('600 15px "IBM Plex Sans Arabic"', "سَx");
  await document.fonts.load('15px "IBM Plex Sans Arabic"', "سَx");
  const drawn = () => [
    ...(shelf.shadowRoot?.querySelectorAll("qari-shelf-entry") ?? []),
  ];
  await expect
    .poll(() => drawn().filter((entry) => entry.drawn).length)
    .toBe(articles.length);
  return drawn().map((entry) => {
    const find = (selector: string): HTMLElement => {
      const found = entry.shadowRoot?.querySelector<HTMLElement>(selector);
      if (!found) throw new Error(`no ${selector}`);
      return found;
    };
    return { entry, find };
  });
}

describe("a title that is longer than its card has room for", () => {
  it("shows nothing of its third line, not even vowel marks that stand high over it", async () => {
    const word = "أُولَٰئِكَ";
    const [card] = await cards("ar", {
      ...sourceless,
      lang: "ar",
      title: Array(20).fill(word).join(" "),
    });
    const title = card?.find(".title");
    if (!title) throw new Error("no card");
    const { lineHeight, font } = getComputedStyle(title);
    const canvas = document.createElement("canvas").getContext("2d");
    if (!canvas) throw new Error("no canvas");
    canvas.font = font;
    const ink = canvas.measureText(word);
    const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } =
      ink;
    const line = parseFloat(lineHeight);
    expect(title.clientHeight).toBeCloseTo(2 * line, 0);
    const baseline = (line - ascent - descent) / 2 + ascent;
    expect(baseline).toBeGreaterThanOrEqual(ink.actualBoundingBoxAscent);
  });
});

describe("what a card says below its title", () => {
  const long = {
    ...sourceless,
    words: 20,
    addedAt: "2026-11-30T06:00:00.000Z",
  };

  it("begins each line where the card does, without the rule that parts what is in one line", async () => {
    const [wrapped, short] = await cards("en", long, {
      ...long,
      words: 5_000,
    });
    const partsOf = (card: typeof wrapped) => {
      const quiet = card?.find(".quiet");
      if (!quiet) throw new Error("no card");
      return {
        from: quiet.getBoundingClientRect().left,
        clips: getComputedStyle(quiet).overflowX,
        parts: [...quiet.children]
          .filter((part) => part.checkVisibility())
          .map((part) => part.getBoundingClientRect()),
      };
    };
    const { from, clips, parts } = partsOf(wrapped);
    expect(clips).toBe("clip");
    expect(parts).toHaveLength(2);
    expect(parts[1]?.top).toBeGreaterThan(parts[0]?.top ?? Infinity);
    for (const { left } of parts) expect(left).toBeCloseTo(from, 0);
    const inLine = partsOf(short);
    expect(inLine.parts[1]?.top).toBe(inLine.parts[0]?.top);
    expect(inLine.parts[1]?.left).toBeGreaterThan(
      (inLine.parts[0]?.right ?? 0) + 16,
    );
  });

  it("fits into it, however many lines it takes", async () => {
    const full = {
      ...long,
      title: Array(20).fill("Long").join(" "),
      source: "Somewhere",
    };
    for (const { entry, find } of await cards("en", long, full)) {
      const { top, bottom, height } = entry.getBoundingClientRect();
      expect(height).toBe(shelfSizes.cardHeight);
      const marks = find(".marks").getBoundingClientRect();
      expect(marks.bottom).toBeLessThanOrEqual(bottom);
      const state = find(".state").getBoundingClientRect();
      const quiet = find(".quiet").getBoundingClientRect();
      expect(quiet.top).toBeGreaterThan(top);
      expect(state.top).toBeGreaterThanOrEqual(quiet.bottom);
    }
  });
});

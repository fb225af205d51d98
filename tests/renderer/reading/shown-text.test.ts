import { describe, expect, it } from "vitest";
import {
  shownSegments,
  textAround,
  textsToVocalise,
} from "../../../renderer/reading/shown-text.ts";
import type { Block, Inline, Mark } from "../../../src/article/article.ts";

describe("shownSegments", () => {
  const shown = (...content: Inline[]) =>
    shownSegments({ type: "paragraph", content }, "ar", {
      digits: "arab",
      vowels: "hidden",
    }).map((segment) => segment.shown.text);

  it("leaves inline code and words of other scripts as they are", () => {
    const code: Mark = { type: "code" };
    const english: Mark = { type: "span", lang: "en" };
    const strong: Mark = { type: "strong" };
    expect(
      shown(
        { text: "المَنفذ " },
        { text: "8080 أَ", marks: [strong, code] },
        { text: " سنةَ 2014 " },
        { text: "10:30", marks: [english] },
        { text: "، COVID-" },
        { text: "19", marks: [strong] },
      ),
    ).toEqual(["المنفذ 8080 أَ سنة ٢٠١٤ 10:30، COVID-19"]);
  });

  it("changes what is of another language in Arabic letters", () => {
    const persian: Mark = { type: "span", lang: "fa" };
    expect(shown({ text: "سال 1393", marks: [persian] })).toEqual(["سال ١٣٩٣"]);
  });
});

const lines = ["﴿قل هو الله أحد", "الله الصمد", "لم يلد﴾ ثم فسر"];

describe("textsToVocalise", () => {
  it("has no text that stands inside a verse, in whatever block it began", () => {
    const blocks = lines.map((text): Block => ({
      type: "paragraph",
      content: [{ text }],
    }));
    const texts = blocks.map((block, index) =>
      textsToVocalise(block, "ar", { blockAt: (at) => blocks[at], index }),
    );
    expect(texts).toEqual([[lines[0]], [""], [lines[2]]]);
  });
});

describe("textAround", () => {
  const blockAt = (index: number): Block | undefined =>
    index < 0 || index > 9
      ? undefined
      : { type: "paragraph", content: [{ text: `فقرة ${index}` }] };

  it("is of the blocks and of those near them, as far as there are", () => {
    expect(textAround(blockAt, { from: 0, to: 1 }).trim().split("\n")).toEqual([
      "فقرة 0",
      "فقرة 1",
      "فقرة 2",
      "فقرة 3",
    ]);
  });

  it("has of a long block only as much as tells its kind", () => {
    const long = (): Block => ({
      type: "paragraph",
      content: [{ text: "كلمة ".repeat(100_000) }],
    });
    const { length } = textAround(long, { from: 5, to: 6 });
    expect(length).toBeLessThan(10_000);
  });
});

import { describe, expect, it } from "vitest";
import type { Article, Block } from "../../../src/article/article.ts";
import type { Position } from "../../../src/article/position.ts";
import {
  chapterTitles,
  scriptLength,
  scriptOf,
  type ScriptRequest,
} from "../../../src/narration/narration-script.ts";
import { defaultReading } from "../../../src/speech/reading-options.ts";
import { planSpeech } from "../../../src/speech/plan.ts";
import { articleOf, paragraph } from "../article/sample-article.ts";

const book: Article = {
  ...articleOf(),
  title: "كتاب الرحلة",
  byline: "سعاد الحسن",
  sections: [
    { level: 1, blocks: [paragraph("توطئة قصيرة.")] },
    {
      level: 1,
      title: "الفصل الأول",
      blocks: [paragraph("خرجنا عند الفجر. وصلنا ظهرًا."), { type: "rule" }],
    },
    { level: 1, title: "فصل بلا كلام", blocks: [{ type: "rule" }] },
    {
      level: 1,
      title: "الفصل الثالث",
      blocks: [
        { type: "heading", level: 2, content: [{ text: "الفصل الثالث" }] },
        paragraph("عدنا."),
      ],
    },
    { level: 1, title: "باب بلا نص", blocks: [] },
  ],
};

const said = (request: Partial<ScriptRequest>) =>
  [...scriptOf({ articles: [book], titles: false, ...request })].map(
    ({ utterance, chapter, isTitle }) => [
      utterance.source,
      ...(chapter ? [chapter.title] : []),
      ...(isTitle ? ["عنوان"] : []),
    ],
  );

describe("scriptOf", () => {
  it("says what the plan says, and where chapters begin", () => {
    expect(said({})).toEqual([
      ["توطئة قصيرة.", "كتاب الرحلة"],
      ["خرجنا عند الفجر.", "الفصل الأول"],
      ["وصلنا ظهرًا."],
      ["الفصل الثالث", "الفصل الثالث"],
      ["عدنا."],
    ]);
    expect(
      [...scriptOf({ articles: [book], titles: false })].map(
        ({ utterance }) => utterance,
      ),
    ).toEqual(planSpeech(book));
  });

  it("says titles and byline when asked to, none of them twice", () => {
    expect(said({ titles: true })).toEqual([
      ["كتاب الرحلة", "كتاب الرحلة", "عنوان"],
      ["سعاد الحسن", "عنوان"],
      ["توطئة قصيرة."],
      ["الفصل الأول", "الفصل الأول", "عنوان"],
      ["خرجنا عند الفجر."],
      ["وصلنا ظهرًا."],
      ["فصل بلا كلام", "فصل بلا كلام", "عنوان"],
      ["الفصل الثالث", "الفصل الثالث"],
      ["عدنا."],
      ["باب بلا نص", "باب بلا نص", "عنوان"],
    ]);
  });

  it("says the title of a part without text only where a selection takes it in", () => {
    const to = (section: number, offset: number) => ({
      start: { section: 3, block: 1, offset: 0 },
      end: { section, block: 0, offset },
    });
    const part: Article = {
      ...book,
      sections: [
        ...book.sections,
        { level: 2, title: "فصل فيه", blocks: [paragraph("نمنا.")] },
      ],
    };
    const within = (range: ReturnType<typeof to>) =>
      said({ articles: [part], range, titles: true });
    expect(within(to(4, 0))).toEqual([["عدنا.", "الفصل الثالث"]]);
    expect(within(to(5, 5))).toEqual([
      ["عدنا.", "الفصل الثالث"],
      ["باب بلا نص", "باب بلا نص", "عنوان"],
      ["فصل فيه", "عنوان"],
      ["نمنا."],
    ]);
    const after = { start: { section: 5, block: 0, offset: 0 } };
    expect(within({ ...to(5, 5), ...after })).toEqual([
      ["فصل فيه", "باب بلا نص", "عنوان"],
      ["نمنا."],
    ]);
  });

  it("says the title at the beginning of a chapter that stands first", () => {
    const [, first] = book.sections;
    const article = { ...book, sections: first ? [first] : [] };
    expect(said({ articles: [article], titles: true })).toEqual([
      ["كتاب الرحلة", "الفصل الأول", "عنوان"],
      ["سعاد الحسن", "عنوان"],
      ["الفصل الأول", "عنوان"],
      ["خرجنا عند الفجر."],
      ["وصلنا ظهرًا."],
    ]);
  });

  it("says a title once that the first section has too", () => {
    const sections = [
      { level: 1, title: "كتاب الرحلة", blocks: [paragraph("توطئة قصيرة.")] },
    ];
    expect(said({ articles: [{ ...book, sections }], titles: true })).toEqual([
      ["كتاب الرحلة", "كتاب الرحلة", "عنوان"],
      ["سعاد الحسن", "عنوان"],
      ["توطئة قصيرة."],
    ]);
    const range = {
      start: { section: 0, block: 0, offset: 0 },
      end: { section: 0, block: 0, offset: 5 },
    };
    expect(
      said({ articles: [{ ...book, sections }], titles: true, range }).map(
        ([source]) => source,
      ),
    ).toEqual(["كتاب الرحلة", "توطئة"]);
  });

  it("says the words that a selection touches, in whole words", () => {
    const range = {
      // From inside «الفجر» to inside «وصلنا».
      start: { section: 1, block: 0, offset: 12 },
      end: { section: 1, block: 0, offset: 19 },
    };
    expect(said({ range, titles: true })).toEqual([
      ["الفجر.", "الفصل الأول"],
      ["وصلنا"],
    ]);
    const [first] = [...scriptOf({ articles: [book], range, titles: false })];
    expect(first?.utterance.range).toEqual({
      start: { section: 1, block: 0, offset: 10 },
      end: { section: 1, block: 0, offset: 16 },
    });
  });

  it("says what stands for a picture that a chapter or a selection begins with", () => {
    const photo: Block = {
      type: "image",
      resource: "0".repeat(64),
      alt: "خيمة في الصحراء",
    };
    const reading = {
      ...defaultReading,
      parts: { ...defaultReading.parts, alternatives: true },
    };
    const start = { section: 0, block: 0, offset: 0 };
    const within = (end: Position, blocks: readonly Block[]) =>
      said({
        articles: [{ ...book, sections: [{ level: 1, blocks: [...blocks] }] }],
        range: { start, end },
        reading,
      }).map(([source]) => source);
    const end = { ...start, block: 2 };
    const [text, other] = [paragraph("نصبناها مساء."), paragraph("ثم نمنا.")];
    expect(within(end, [photo, text, other])).toEqual([
      "خيمة في الصحراء",
      "نصبناها مساء.",
    ]);
    // What begins where the selection ends is not in it.
    expect(within(end, [text, other, photo])).toEqual([
      "نصبناها مساء.",
      "ثم نمنا.",
    ]);
  });

  it("goes from one article to the next", () => {
    const other = articleOf("مقالة أخرى.");
    const lines = [...scriptOf({ articles: [book, other], titles: false })];
    expect(lines.at(-1)).toMatchObject({
      article: 1,
      chapter: { title: "عنوان" },
    });
  });

  it("names all chapters there can be, and how much text there is", () => {
    expect(chapterTitles({ articles: [book], titles: false })).toEqual([
      "كتاب الرحلة",
      "الفصل الأول",
      "فصل بلا كلام",
      "الفصل الثالث",
      "باب بلا نص",
    ]);
    expect(scriptLength({ articles: [book], titles: false })).toBe(
      12 + 29 + 12 + 5,
    );
    const range = {
      start: { section: 0, block: 0, offset: 8 },
      end: { section: 1, block: 0, offset: 5 },
    };
    expect(scriptLength({ articles: [book], titles: false, range })).toBe(
      4 + 5,
    );
  });
});

import { describe, expect, it } from "vitest";
import type { Block } from "../../../src/article/article.ts";
import { planBlock } from "../../../src/speech/plan.ts";
import {
  defaultReading,
  type ReadingOptions,
} from "../../../src/speech/reading-options.ts";

const paragraph = (text: string): Block => ({
  type: "paragraph",
  content: [{ text }],
});
const plan = (block: Block, options: Partial<ReadingOptions> = {}) =>
  planBlock(
    block,
    { section: 0, block: 0, lang: "ar" },
    { ...defaultReading, ...options },
  );
const spoken = (block: Block, options: Partial<ReadingOptions> = {}) =>
  plan(block, options).map(({ tokens }) =>
    tokens.map((token) => token.spoken).join(" "),
  );

describe("footnotes", () => {
  const block: Block = {
    type: "paragraph",
    content: [
      { text: "قال الرجل كلمته" },
      { text: "12", marks: [{ type: "noteref", id: "n12" }] },
      { text: ". ثم مضى" },
      { text: "*", marks: [{ type: "noteref", id: "n13" }] },
    ],
  };

  it("are not spoken, and belong to the sentence they stand in", () => {
    expect(spoken(block)).toEqual(["قال الرجل كلمته.", "ثم مضى"]);
    expect(plan(block).map(({ source }) => source)).toEqual([
      "قال الرجل كلمته12.",
      "ثم مضى*",
    ]);
  });

  it("leave their words as they stand", () => {
    expect(plan(block)[0]?.tokens.map(({ source }) => source)).toEqual([
      "قال",
      "الرجل",
      "كلمته",
    ]);
  });

  it("are known in plain text by their brackets, or raised digits", () => {
    expect(
      spoken(paragraph("انتهى الأمر.[3] ثم مضى[12] الرجل¹ وعاد.")),
    ).toEqual(["انتهى الأمر.", "ثم مضى الرجل وعاد."]);
    expect(spoken(paragraph("مساحته 5 كم² فقط"))).toEqual([
      "مساحته خمسة كيلومترات مربعة فقط",
    ]);
  });
});

describe("what the listener chose", () => {
  it("says the name of a heading, a quotation, a picture before it", () => {
    const announce = {
      headings: true,
      quotes: true,
      captions: true,
      columns: true,
    };
    const content = [{ text: "أول الكلام" }];
    const heading: Block = { type: "heading", level: 2, content };
    const quote: Block = { type: "quote", content };
    const image: Block = {
      type: "image",
      resource: "0".repeat(64),
      caption: content,
    };
    expect(spoken(heading)).toEqual(["أول الكلام"]);
    expect(spoken(heading, { announce })).toEqual(["عنوان: أول الكلام"]);
    expect(spoken(quote, { announce })).toEqual(["اقتباس: أول الكلام"]);
    expect(spoken(image, { announce })).toEqual(["صورة: أول الكلام"]);
    expect(plan(heading, { announce })[0]?.tokens[0]?.source).toBe("أول");
  });

  it("names the column of each cell of a table before it, where that is wanted", () => {
    const header = (text: string) => ({ content: [{ text }], header: true });
    const cell = (text: string) => ({ content: text ? [{ text }] : [] });
    const table: Block = {
      type: "table",
      rows: [
        [
          header("المدينة"),
          { ...header("السكان"), colSpan: 2 },
          header("البلد"),
        ],
        [
          { ...header("حلب"), rowSpan: 2 },
          cell("مليونان"),
          cell("رجال ونساء"),
          cell("سوريا. في الشمال."),
        ],
        [cell("ألفان"), cell(""), cell("العراق")],
      ],
      caption: [{ text: "مدن" }],
    };
    const { announce } = defaultReading;
    const plain = spoken(table);
    expect(plain).not.toContain("البلد: العراق");
    expect(spoken(table, { announce: { ...announce, columns: true } })).toEqual(
      [
        "المدينة",
        "السكان",
        "البلد",
        "حلب",
        "السكان: مليونان",
        // A header stands over all columns that it is as wide as.
        "السكان: رجال ونساء",
        // Once for a cell of two sentences.
        "البلد: سوريا.",
        "في الشمال.",
        // The cell before it reaches down from the row above.
        "السكان: ألفان",
        "البلد: العراق",
        "مدن",
      ],
    );
  });

  it("reads addresses by their site, whole, or not at all", () => {
    const block = paragraph("زوروا https://example.org/a اليوم");
    expect(spoken(block)).toEqual(["زوروا example dot org اليوم"]);
    expect(spoken(block, { links: "whole" })).toEqual([
      "زوروا example dot org slash a اليوم",
    ]);
    expect(spoken(block, { links: "skip" })).toEqual(["زوروا اليوم"]);
    expect(plan(block)[0]?.tokens[1]).toMatchObject({ lang: "en" });
  });

  it("passes over addresses of mail and accounts, and hashtags, or says their words alone", () => {
    const block = paragraph(
      "راسلوا info@example.org أو @qari و#لغة_عربية اليوم",
    );
    expect(spoken(block)).toEqual([
      "راسلوا info at example dot org أو at qari وهاشتاغ لغة عربية اليوم",
    ]);
    expect(spoken(block, { mail: "skip", hashtags: "words" })).toEqual([
      "راسلوا أو ولغة عربية اليوم",
    ]);
    expect(spoken(block, { mail: "skip", hashtags: "skip" })).toEqual([
      "راسلوا أو اليوم",
    ]);
  });

  it("calls signs by their names, or passes them over", () => {
    const block = paragraph(
      "ناتج 5 + 3 = 8 في الحساب § 2 • شركة عمر & أبنائه™",
    );
    expect(spoken(block)).toEqual([
      "ناتج خمسة زائد ثلاثة يساوي ثمانية في الحساب الفقرة اثنان – شركة عمر و أبنائه علامة تجارية",
    ]);
    expect(spoken(block, { symbols: "skip" })).toEqual([
      "ناتج خمسة ثلاثة ثمانية في الحساب اثنان – شركة عمر أبنائه",
    ]);
    // Vowels of the text are its own.
    expect(plan(paragraph("كِتَابٌ = سِفْرٌ"))[0]?.tokens[0]).toMatchObject({
      spoken: "كِتَابٌ يساوي",
      vocalised: "كِتَابٌ يُسَاوِي",
    });
    expect(spoken(paragraph("كتب بلغة C++ أو A&B"))).toEqual([
      "كتب بلغة C++ أو A&B",
    ]);
  });

  it("says what a picture says of itself before its caption, once, and where it lies", () => {
    const image: Block = {
      type: "image",
      resource: "0".repeat(64),
      alt: "رجل يقرأ. وحوله كتب.",
      caption: [{ text: "في المكتبة" }],
    };
    const parts = { ...defaultReading.parts, alternatives: true };
    expect(spoken(image)).toEqual(["في المكتبة"]);
    expect(spoken(image, { parts })).toEqual([
      "صورة: رجل يقرأ.",
      "وحوله كتب.",
      "في المكتبة",
    ]);
    const [first, , caption] = plan(image, { parts });
    expect(first).toMatchObject({ isAlternative: true, source: "رجل يقرأ." });
    expect(first?.range.start).toEqual(first?.range.end);
    expect(caption).toMatchObject({ source: "في المكتبة" });
    expect(caption).not.toHaveProperty("isAlternative");
    expect(spoken({ ...image, alt: "فِي المكتبه" }, { parts })).toEqual([
      "في المكتبة",
    ]);
    const { caption: _, ...bare } = image;
    expect(spoken(bare, { parts })).toHaveLength(2);
  });

  it("passes over whole parts of an article", () => {
    const content = [{ text: "كلام" }];
    const blocks: readonly [keyof ReadingOptions["parts"], Block][] = [
      ["notes", { type: "note", id: "1", content }],
      ["tables", { type: "table", rows: [[{ content }]] }],
      ["code", { type: "code", text: "كلام" }],
      [
        "captions",
        { type: "image", resource: "0".repeat(64), caption: content },
      ],
    ];
    for (const [part, block] of blocks) {
      expect(spoken(block)).toEqual(["كلام"]);
      const parts = { ...defaultReading.parts, [part]: false };
      expect(spoken(block, { parts })).toEqual([]);
    }
  });

  it("passes pictures over, or names them", () => {
    const block = paragraph("شكرا 👍🏽 لكم ❤️");
    expect(spoken(block)).toEqual(["شكرا لكم"]);
    expect(spoken(block, { emoji: "say" })).toEqual([
      "شكرا إبهام مرفوع لكم قلب أحمر",
    ]);
  });

  it("names months as they are named at home", () => {
    const block = paragraph("12/7/2018");
    expect(spoken(block, { months: "levantine" })[0]).toContain("تموز");
    expect(spoken(block, { months: "maghrebi" })[0]).toContain("جويلية");
  });

  it("says a word as the listener spelled it, however it is written", () => {
    const pronunciations = [
      { word: "كنتاكى", spelling: "كِنْتَاكِي" },
      { word: "OPEC", spelling: "أوبك" },
    ];
    expect(
      spoken(paragraph("في «كنتاكي»، قالت opec إن"), { pronunciations }),
    ).toEqual(["في كِنْتَاكِي، قالت أوبك إن"]);
  });

  it("knows a word of the list behind particles and the article, and in names of several words", () => {
    const pronunciations = [
      { word: "شينزن", spelling: "شِنْزِن" },
      { word: "القمر", spelling: "القَمَر" },
      { word: "ابن سينا", spelling: "ابنُ سِينَا" },
    ];
    expect(
      spoken(
        paragraph(
          "زار شينزن، وبشينزن والشينزن وللشينزن. قال لابن سينا وابن رشد (ابن سينا). ابن، سينا. والقمر",
        ),
        { pronunciations },
      ).map((text) => text.normalize()),
    ).toEqual([
      "زار شِنْزِن، وَبِشِنْزِن وَالشِّنْزِن وَلِلشِّنْزِن.".normalize(),
      "قال لِابنُ سِينَا وابن رشد (ابنُ سِينَا).",
      "ابن، سينا.",
      "وَالقَمَر",
    ]);
    // With its own article as well.
    expect(
      spoken(paragraph("سافر للرياض وللرياض والرياض"), {
        pronunciations: [{ word: "الرياض", spelling: "الرِيَاض" }],
      }),
    ).toEqual(["سافر لِلرِيَاض وَلِلرِيَاض وَالرِيَاض"]);
    // Also where the space before it is missing; the token is the word as written.
    const [price] =
      plan(paragraph("100ريال"), {
        pronunciations: [{ word: "ريال", spelling: "رِيَال" }],
      })[0]?.tokens ?? [];
    expect(price).toMatchObject({ source: "100ريال", spoken: "مئة رِيَال" });
    // One entry, one token, of all its words.
    const [name] =
      plan(paragraph("ابن سينا طبيب"), { pronunciations })[0]?.tokens ?? [];
    expect(name?.source).toBe("ابن سينا");
    expect(
      spoken(paragraph("The Ibn Sina text and ibn sina"), {
        pronunciations: [{ word: "ibn sina", spelling: "Ibin Seena" }],
      }),
    ).toEqual(["The Ibin Seena text and Ibin Seena"]);
  });
});

describe("pauses", () => {
  const pauses = (text: string) =>
    plan(paragraph(text)).map(({ tokens }) =>
      tokens.map(({ pauseAfter = 0 }) => pauseAfter),
    );

  it("are longer after a stronger sign, and none without one", () => {
    const [[none = -1, comma = 0, colon = 0, dots = 0, last] = []] = pauses(
      "قال لهم، ثم: مضى… وعاد.",
    ).map((each) => [each[0], each[1], each[2], each[3], each[4]]);
    expect(none).toBe(0);
    expect(comma).toBeGreaterThan(0);
    expect(colon).toBeGreaterThan(comma);
    expect(dots).toBeGreaterThan(colon);
    // What comes after the last word is the utterance's own.
    expect(last).toBe(0);
  });

  it("stand on both sides of an aside and of a dash", () => {
    expect(pauses("جاء زيد (أخوه) أمس – كما قال – وعاد")).toEqual([
      [0, 0.1, 0.1, 0.2, 0, 0.2, 0],
    ]);
  });

  it("are longest after headings and quotations", () => {
    const content = [{ text: "نعم" }];
    const rest = (block: Block) => plan(block)[0]?.pauseAfter ?? 0;
    const [heading, quote, text] = [
      rest({ type: "heading", level: 1, content }),
      rest({ type: "quote", content }),
      rest({ type: "paragraph", content }),
    ];
    expect(heading).toBeGreaterThan(quote);
    expect(quote).toBeGreaterThan(text);
  });
});

describe("vowels", () => {
  it("come with what is spelled out, without the last one before a pause", () => {
    const tokens = plan(paragraph("في 5 دول، ثم 11"))[0]?.tokens ?? [];
    expect(tokens.map(({ vocalised }) => vocalised)).toEqual([
      undefined,
      "خَمْسِ",
      undefined,
      undefined,
      "أَحَدَ عَشَر",
    ]);
  });
});

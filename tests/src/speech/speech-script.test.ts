import { describe, expect, it } from "vitest";
import type { Article, Block } from "../../../src/article/article.ts";
import { planBlock, planSpeech } from "../../../src/speech/plan.ts";
import { defaultReading } from "../../../src/speech/reading-options.ts";
import { SpeechScript } from "../../../src/speech/speech-script.ts";

const paragraph = (text: string): Block => ({
  type: "paragraph",
  content: [{ text }],
});
const article: Pick<Article, "lang" | "sections"> = {
  lang: "ar",
  sections: [
    { level: 1, blocks: [{ type: "rule" }, paragraph("أول جملة. ثاني جملة.")] },
    { level: 1, title: "باب لا كلام فيه", blocks: [{ type: "rule" }] },
    { level: 1, blocks: [paragraph("***"), paragraph("ثالث. رابع. خامس.")] },
  ],
};

const at = (section: number, block: number, offset: number) => ({
  section,
  block,
  offset,
});

describe("a script", () => {
  const script = SpeechScript.ofArticle(article);
  const keys: number[] = [];
  for (let key = script.first; key !== undefined; key = script.after(key))
    keys.push(key);
  const [first, second, third, fourth, fifth] = keys;
  const source = (key: number | undefined) =>
    key === undefined ? undefined : script.at(key)?.source;

  it("says what the plan of the whole article says, in its order", () => {
    expect(keys.map((key) => script.at(key))).toEqual(planSpeech(article));
    expect(keys).toEqual(keys.toSorted((a, b) => a - b));
  });

  it("goes word by word over sentences and paragraphs, and ends", () => {
    const beside = (utterance: number | undefined, token: number, by: 1 | -1) =>
      script.wordBeside({ utterance: utterance ?? -1, token }, by)?.source;
    expect(beside(first, 0, 1)).toContain("جملة");
    expect(beside(first, 1, 1)).toContain("ثاني");
    expect(beside(second, 0, -1)).toContain("جملة");
    // Over what says nothing.
    expect(beside(second, 1, 1)).toContain("ثالث");
    expect(beside(first, 0, -1)).toBeUndefined();
    expect(beside(fifth, 0, 1)).toBeUndefined();
  });

  it("goes back the way it came", () => {
    const back: number[] = [];
    for (let key = keys.at(-1); key !== undefined; key = script.before(key))
      back.unshift(key);
    expect(back).toEqual(keys);
  });

  it("goes by paragraphs, over what says nothing", () => {
    expect(script.paragraphAfter(first ?? -1)).toBe(third);
    expect(script.paragraphAfter(fifth ?? -1)).toBeUndefined();
    expect(script.paragraphBefore(fourth ?? -1)).toBe(third);
    expect(script.paragraphBefore(third ?? -1)).toBe(first);
    expect(script.paragraphBefore(first ?? -1)).toBeUndefined();
  });

  it.each([
    ["the start of a word", at(0, 1, 4), "أول جملة.", 1],
    ["the middle of a word", at(0, 1, 12), "ثاني جملة.", 0],
    ["white space", at(0, 1, 3), "أول جملة.", 1],
    ["between sentences", at(0, 1, 9), "ثاني جملة.", 0],
    ["the beginning", at(0, 0, 0), "أول جملة.", 0],
    ["a block that says nothing", at(1, 0, 0), "ثالث.", 0],
    ["behind the words of a block", at(0, 1, 99), "ثالث.", 0],
    ["behind everything", at(9, 9, 9), "خامس.", 0],
  ])("finds %s", (_where, position, sentence, token) => {
    const place = script.find(position);
    expect(source(place?.utterance)).toBe(sentence);
    expect(place?.token).toBe(token);
  });

  it("has nothing where nothing is said", () => {
    const silent = SpeechScript.ofArticle({
      lang: "ar",
      sections: [{ level: 1, blocks: [{ type: "rule" }] }],
    });
    expect(silent.first).toBeUndefined();
    expect(silent.find(at(0, 0, 0))).toBeUndefined();
  });

  it("plans what is asked for, once, and no more", () => {
    const planned: number[] = [];
    const book = {
      lang: "ar",
      sections: [
        {
          level: 1,
          blocks: Array.from({ length: 1000 }, () => paragraph("كلام كثير.")),
        },
      ],
    };
    const lazy = SpeechScript.ofArticle(book, (block, place) => {
      planned.push(place.block);
      return planBlock(block, place);
    });
    const { utterance = -1 } = lazy.find(at(0, 500, 0)) ?? {};
    lazy.after(utterance);
    lazy.before(utterance);
    expect(planned.toSorted((a, b) => a - b)).toEqual([499, 500, 501]);
  });

  it("of a list has its indexes for keys", () => {
    const list = planSpeech(article);
    const plain = SpeechScript.of(list);
    expect(list.map((_, index) => plain.at(index))).toEqual(list);
    expect([plain.after(0), plain.after(list.length - 1)]).toEqual([
      1,
      undefined,
    ]);
  });

  it("keeps the keys that it said", () => {
    expect(source(second)).toBe("ثاني جملة.");
  });
});

describe("planning anew", () => {
  const text = "نار 🔥 هنا. ونار 🔥 هناك. ثم نار 🔥.";
  const two = {
    lang: "ar",
    sections: [{ level: 1, blocks: [paragraph(text), paragraph(text)] }],
  };
  const said = (script: SpeechScript): readonly string[] => {
    const all: string[] = [];
    for (let key = script.first; key !== undefined; key = script.after(key))
      all.push(
        script
          .at(key)
          ?.tokens.map(({ spoken }) => spoken)
          .join(" ") ?? "",
      );
    return all;
  };
  const withNames: typeof planBlock = (block, place) =>
    planBlock(block, place, { ...defaultReading, emoji: "say" });

  it("leaves the sentence that is heard and its key, and changes all behind it", () => {
    const script = SpeechScript.ofArticle(two);
    const key = script.after(script.first ?? 0);
    script.replan(two, withNames, key);
    expect(said(script).slice(0, 4)).toEqual([
      "نار هنا.",
      "ونار هناك.",
      "ثم نار نار .",
      "نار نار هنا.",
    ]);
    script.replan(two, withNames, undefined);
    expect(said(script)[0]).toBe("نار نار هنا.");
  });

  it("ends a part that is no longer read behind its sentence", () => {
    const script = SpeechScript.ofArticle(two);
    const key = script.first ?? 0;
    script.replan(two, () => [], key);
    expect(said(script)).toEqual(["نار هنا."]);
    expect(script.after(key)).toBeUndefined();
  });
});

describe("a picture that is described", () => {
  it("is found where it lies, before its caption", () => {
    const image: Block = {
      type: "image",
      resource: "0".repeat(64),
      alt: "رجل يقرأ",
      caption: [{ text: "في المكتبة" }],
    };
    const parts = { ...defaultReading.parts, alternatives: true };
    const script = SpeechScript.ofArticle(
      { lang: "ar", sections: [{ level: 1, blocks: [image, image] }] },
      (block, place) => planBlock(block, place, { ...defaultReading, parts }),
    );
    const found = (block: number, offset: number) =>
      script.at(script.find(at(0, block, offset))?.utterance ?? -1)?.source;
    expect(found(0, 0)).toBe("رجل يقرأ");
    expect(found(0, 1)).toBe("في المكتبة");
    expect(found(1, 0)).toBe("رجل يقرأ");
  });
});

describe("going on by paragraphs", () => {
  const text = (words: string) => [{ text: words }];
  const blocks: Article["sections"][number]["blocks"] = [
    {
      type: "list",
      ordered: false,
      items: [text("أول البنود"), text("ثاني البنود"), text("ثالث البنود")],
    },
    {
      type: "table",
      rows: [
        [{ content: text("خانة") }, { content: text("أخرى") }],
        [{ content: text("ثالثة") }, { content: text("رابعة") }],
      ],
    },
    {
      type: "verse",
      lines: [
        [text("صدر البيت"), text("عجز البيت")],
        [text("صدر ثان"), text("عجز ثان")],
      ],
    },
    { type: "paragraph", content: text("بعدها كلها") },
  ];

  it("leaves a list, a table or verse from wherever in it one is", () => {
    const script = SpeechScript.ofArticle({
      lang: "ar",
      sections: [{ level: 1, blocks }],
    });
    const first = (key: number | undefined) =>
      key === undefined ? undefined : script.at(key)?.source;
    const inSecond = (block: number) =>
      script.after(
        script.find({ section: 0, block, offset: 0 })?.utterance ?? -1,
      ) ?? -1;
    expect(first(inSecond(0))).toBe("ثاني البنود");
    expect(
      [0, 1, 2].map((block) => first(script.paragraphAfter(inSecond(block)))),
    ).toEqual(["خانة", "صدر البيت", "بعدها كلها"]);
    expect(first(script.paragraphBefore(inSecond(1)))).toBe("خانة");
  });
});

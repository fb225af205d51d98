import { describe, expect, it } from "vitest";
import { draftText } from "../../../../src/importing/assemble/draft-text.ts";
import type { PaintedText } from "../../../../src/importing/pdf/painted-text.ts";
import { blocksOf, page, painted, paintedLines } from "./painted-lines.ts";

const poem: readonly (readonly [right: string, left: string])[] = [
  ["على قدر أهل العزم تأتي العزائم", "وتأتي على قدر الكرام المكارم"],
  ["وتعظم في عين الصغير صغارها", "وتصغر في عين العظيم العظائم"],
  ["يكلف سيف الدولة الجيش همه", "وقد عجزت عنه الجيوش الخضارم"],
  ["ويطلب عند الناس ما عند نفسه", "وذلك ما لا تدعيه الضراغم"],
  ["يفدي أتم الطير عمرا سلاحه", "نسور الفلا أحداثها والقشاعم"],
];
const prose = [
  "وقال أبو الطيب في ذلك وهو يذكر المعركة التي كانت على النهر الكبير قرب المدينة",
  "وكان قد خرج إليها في أول الشتاء وعاد منها بعد شهرين من السير في الجبال العالية",
];

/** A half set over the whole of its width. */
function justified(
  text: string,
  { y, right, width = 175 }: { y: number; right: number; width?: number },
): PaintedText[] {
  const words = painted(text, { y, right });
  const taken = right - Math.min(...words.map(({ x }) => x));
  const more = Math.max(0, width - taken) / Math.max(1, words.length - 1);
  return words.map((word, at) => ({
    ...word,
    x: word.x - more * at,
    end: word.end - more * at,
  }));
}

const verseLines = (
  lines: readonly (readonly [string, string])[],
  y: number,
): PaintedText[] =>
  lines.flatMap(([right, left], at) => [
    ...justified(right, { y: y + at * 20, right: 500 }),
    ...justified(left, { y: y + at * 20, right: 260 }),
  ]);
const said = (lines: readonly (readonly [string, string])[]) =>
  lines.map((line) => line.map((text) => [{ text }]));

describe("verse whose halves stand beside each other", () => {
  it.each([5, 3, 2])("is read line by line, %i of them", (count) => {
    const lines = poem.slice(0, count);
    const blocks = blocksOf([
      page(
        paintedLines(prose, { y: 150 }),
        verseLines(lines, 200),
        paintedLines(prose, { y: 400 }),
      ),
    ]);
    expect(blocks.map(({ type }) => type)).toEqual([
      "paragraph",
      "verse",
      "paragraph",
    ]);
    expect(blocks[1]).toMatchObject({ lines: said(lines) });
  });

  it("is found where it is drawn out with tatweels", () => {
    const drawn = poem.map(
      ([right, left]) =>
        [right, left.replaceAll("ال", `ال${"ـ".repeat(14)}`)] as const,
    );
    const [verse] = blocksOf([page(verseLines(drawn, 200))]);
    expect(verse).toMatchObject({ type: "verse", lines: said(drawn) });
  });

  it("goes on after a word of the text between its lines", () => {
    const blocks = blocksOf([
      page(
        paintedLines(prose, { y: 150 }),
        verseLines(poem.slice(0, 3), 200),
        painted("ومنها قوله", { y: 262 }),
        verseLines(poem.slice(3), 284),
        paintedLines(prose, { y: 400 }),
      ),
    ]);
    expect(blocks.map(({ type }) => type)).toEqual([
      "paragraph",
      "verse",
      "paragraph",
      "verse",
      "paragraph",
    ]);
    expect(blocks.slice(1, 4).map(draftText)).toEqual([
      poem.slice(0, 3).flat().join("\n"),
      "ومنها قوله",
      poem.slice(3).flat().join("\n"),
    ]);
  });

  it("is found where its words stand far apart, above a table or verse of another width", () => {
    const wide = poem.flatMap(([right, left], at) => [
      ...justified(right, { y: 200 + at * 20, right: 560, width: 250 }),
      ...justified(left, { y: 200 + at * 20, right: 260, width: 250 }),
    ]);
    const cells = [412, 97, 530].flatMap((value, at) => [
      ...painted(`سفن نهر ${value + at}`, { y: 340 + at * 20, right: 560 }),
      ...painted(String(value), { y: 340 + at * 20, right: 260 }),
    ]);
    const narrow = poem.flatMap(([right, left], at) => [
      ...justified(right, { y: 420 + at * 20, right: 560 }),
      ...justified(left, { y: 420 + at * 20, right: 360 }),
    ]);
    const blocks = blocksOf([
      page(wide, painted("وهذه سفنهم:", { y: 310, right: 560 }), cells),
      page(
        wide,
        // It ends below the middle, where the gap of the verse is.
        painted(prose[0]?.slice(0, 50) ?? "", { y: 310, right: 560 }),
        narrow,
      ),
    ]);
    expect(blocks.map(({ type }) => type)).toEqual([
      "verse",
      "paragraph",
      "table",
      "verse",
      "paragraph",
      "verse",
    ]);
    for (const at of [0, 3, 5])
      expect(blocks[at]).toMatchObject({ lines: said(poem) });
  });

  it("is found between short lines of the text", () => {
    const blocks = blocksOf([
      page(
        paintedLines([...prose, "وقال الشاعر:"], { y: 150 }),
        verseLines(poem.slice(0, 2), 206),
        paintedLines(["ثم قال:", ...prose], { y: 246 }),
      ),
    ]);
    expect(blocks.map(draftText)).toEqual([
      [...prose, "وقال الشاعر:"].join(" "),
      poem.slice(0, 2).flat().join("\n"),
      "ثم قال:",
      prose.join(" "),
    ]);
  });

  it("refers to the notes of its page", () => {
    const blocks = blocksOf([
      page(
        verseLines(poem, 200),
        painted("1", { y: 196, size: 7, right: 84 }),
        paintedLines(["1 ديوان أبي الطيب"], { y: 700, size: 8 }),
      ),
    ]);
    expect(blocks[0]).toMatchObject({
      type: "verse",
      lines: [
        [
          {},
          [
            {},
            { text: "1", marks: [{ type: "noteref", id: "page-1-note-1" }] },
          ],
        ],
        ...said(poem.slice(1)),
      ],
    });
  });
});

describe("what else stands beside each other", () => {
  it("stays two columns of prose", () => {
    const right = [
      "خرج الناس من المدينة في الصباح",
      "ومضوا إلى النهر يحملون الماء في",
      "جرار من الطين ثم عادوا إلى البيوت",
      "وقد اشتد الحر فجلسوا تحت الشجر",
    ];
    const left = [
      "وفي المساء جاءت القافلة من بعيد",
      "فخرجوا إليها يسألون عن الأخبار وعن",
      "أهلهم في الساحل فقيل لهم إن السفن",
      "لم تصل بعد وإن الريح كانت شديدة جدا",
    ];
    const text = blocksOf([
      page(
        right.flatMap((line, at) =>
          justified(line, { y: 200 + at * 18, right: 500 }),
        ),
        left.flatMap((line, at) =>
          justified(line, { y: 200 + at * 18, right: 260 }),
        ),
      ),
    ])
      .map(draftText)
      .join(" ");
    expect(text).toBe([...right, ...left].join(" "));
  });

  it("stays a table", () => {
    const rows = [
      ["اسم النهر الكبير", "عدد السفن"],
      ["نهر الفرات القديم", "كثيرة جدا"],
      ["نهر دجلة", "بضع سفن"],
    ];
    const blocks = blocksOf([
      page(
        ...rows.map(([right = "", left = ""], at) => [
          ...painted(right, { y: 200 + at * 18 }),
          ...painted(left, { y: 200 + at * 18, right: 260 }),
        ]),
      ),
    ]);
    expect(blocks.map(({ type }) => type)).toEqual(["table"]);
  });
});

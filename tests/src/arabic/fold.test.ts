import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, foldedOffset, toRaw } from "../../../src/arabic/fold.ts";

const same: Record<string, readonly [string, ...string[]]> = {
  "short vowels, tanwin, shadda and superscript alef are not seen": [
    "الرحمن",
    "الرَّحْمَٰنِ",
    "الرّحمنُ",
  ],
  "Qur'anic signs are not seen": ["قال", "قَالَۖ", "قال۝"],
  "tatweel is not seen": ["كتاب", "كتـــاب", "ـكتابـ"],
  "joiners and direction marks are not seen": [
    "میخواهم",
    "می\u200Cخواهم",
    "\u200Fمیخواهم\u200E\u061C",
    "\uFEFFمیخواهم",
  ],
  "all alefs are one": ["احمد", "أحمد", "إحمد", "آحمد", "ٱحمد", "ا\u0654حمد"],
  "teh marbuta is heh": ["مدرسه", "مدرسة"],
  "alef maksura is yeh": ["علي", "على", "علی"],
  "hamza on waw and yeh goes": ["سول", "سؤل", "سو\u0654ل"],
  "hamza on yeh is yeh": ["شاطي", "شاطئ"],
  "Persian and Urdu letters are their Arabic likes": [
    "كيف هو",
    "کیف هو",
    "کیف ہو",
    "کیف ھو",
  ],
  "presentation forms are the letters": ["كتاب", "\uFEDBﺘﺎﺏ", "ﻛﺘﺎﺏ"],
  "ligatures are their letters": ["لا الله", "ﻻ ﷲ"],
  "the isolated form of a mark is the mark": ["كتاب", "كﹷتاب", "ك\uFE76تاب"],
  "three systems of digits are one": ["2014", "٢٠١٤", "۲۰۱۴"],
  "Latin is lower case, without accents": ["cafe", "CAFÉ", "Cafe\u0301"],
  "Greek and Cyrillic are too": ["θεος й", "Θεός Й", "Θεο\u0301ς И\u0306"],
  "white space of any width is one space": ["a b", "a \n b", "a\u00A0\u2003b"],
};

describe("folding", () => {
  it.each(Object.entries(same))("%s", (_, [plain, ...variants]) => {
    for (const variant of variants)
      expect(fold(variant).text).toBe(fold(plain).text);
  });

  it("keeps letters apart that make different words", () => {
    for (const [one, other] of [
      ["حرب", "خرب"],
      ["سماء", "سما"],
      ["ضل", "ظل"],
      ["پدر", "بدر"],
    ] as const)
      expect(fold(one).text).not.toBe(fold(other).text);
  });

  it("gives the end of an empty text for an empty text", () => {
    const folded = fold("");
    expect(folded.text).toBe("");
    expect([...folded.rawAt]).toEqual([0]);
  });

  it("has room for a ligature of eighteen letters, many times over", () => {
    const folded = fold("ﷺ".repeat(1000));
    expect(folded.text).toBe("صلي الله عليه وسلم".repeat(1000));
    expect(folded.rawAt[18]).toBe(1);
  });
});

/** The raw text in which a word stands. */
function found(raw: string, word: string): string {
  const folded = fold(raw);
  const wanted = fold(word).text;
  const at = folded.text.indexOf(wanted);
  if (at === -1) return "";
  const [from, to] = toRaw(
    raw,
    folded,
    foldedOffset(at),
    foldedOffset(at + wanted.length),
  );
  return raw.slice(from, to);
}

describe("a match in the raw text", () => {
  it.each([
    ["هذا كِتَابٌ", "كتاب", "كِتَابٌ"],
    ["كِتَابٌ هذا", "كتاب", "كِتَابٌ"],
    ["والكِتَابُ،", "كتاب", "كِتَابُ"],
    ["قال ﷺ إن", "عليه", "ﷺ"],
    ["كتـــاب", "كتا", "كتـــا"],
    ["العدد ٧٩ دولة", "79", "٧٩"],
    ["كلمة  أخرى", "كلمة أخرى", "كلمة  أخرى"],
    ["😀 كتاب 😀", "كتاب 😀", "كتاب 😀"],
  ])("of %j for %j is %j", (raw, word, match) => {
    expect(found(raw, word)).toBe(match);
  });

  it("is empty for an empty one", () => {
    const folded = fold("كتاب");
    expect(toRaw("كتاب", folded, foldedOffset(2), foldedOffset(2))).toEqual([
      2, 2,
    ]);
  });
});

const letters = fc.constantFrom(
  ...Array.from("ابتةثجحخدذرزسشصضطظعغفقكلمنهويىءآأإؤئکیۀۂۓپچ"),
  ...Array.from("ًٌٍَُِّْٰٕٔٓـۖ۝"),
  ...Array.from("ﻻﷲﷺﺎﺑﹷ"),
  ...Array.from("٠٩۰۹09aAéÉßİẤἀΏйЁ"),
  ...Array.from(" \n\t\u00A0\u200C\u200F\u2028،؟."),
  "😀",
);
const text = fc.string({ unit: letters, maxLength: 40 });

describe("folding any text", () => {
  it("is the same for composed and decomposed letters", () =>
    fc.assert(
      fc.property(text, (raw) => {
        expect(fold(raw.normalize("NFC")).text).toBe(
          fold(raw.normalize("NFD")).text,
        );
      }),
    ));

  it("changes nothing the second time", () =>
    fc.assert(
      fc.property(text, (raw) => {
        const once = fold(raw).text;
        expect(fold(once).text).toBe(once);
      }),
    ));

  it("has an offset for every unit, none before the one ahead of it, and the end", () =>
    fc.assert(
      fc.property(text, (raw) => {
        const { text: folded, rawAt } = fold(raw);
        expect(rawAt).toHaveLength(folded.length + 1);
        expect(rawAt.at(-1)).toBe(raw.length);
        for (const [at, offset] of rawAt.entries())
          expect(offset).toBeGreaterThanOrEqual(rawAt[at - 1] ?? 0);
      }),
    ));

  it("finds every part of it again, in text that folds to that part", () =>
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (raw, a, b) => {
        const folded = fold(raw);
        const from = a % (folded.text.length + 1);
        const to = from + (b % (folded.text.length - from + 1));
        const [start, end] = toRaw(
          raw,
          folded,
          foldedOffset(from),
          foldedOffset(to),
        );
        expect(fold(raw.slice(start, end)).text.trim()).toContain(
          folded.text.slice(from, to).trim(),
        );
      }),
    ));
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, foldedOffset, toRaw } from "../../../src/arabic/fold.ts";
import { wordsOf } from "../../../src/arabic/words.ts";

/** Every kind of difference in typing that search looks past, by name, and for each the words it must still keep apart. */
const kinds: readonly Kind[] = [
  {
    name: "short vowels",
    same: ["كتاب", "كِتَابُ"],
    apart: [["كتاب", "كاتب"]],
  },
  {
    name: "tanwin, and final اً as final ا",
    same: ["كتابا", "كتاباً", "كتابًا", "كتابـﴼ"],
    apart: [["كتابا", "كتاب"]],
  },
  {
    name: "shadda and sukun",
    same: ["درس", "درَّس", "دَرْسٌ"],
    apart: [["درس", "دارس"]],
  },
  {
    name: "superscript alef",
    same: ["الرحمن", "الرَّحْمَٰنِ", "الرّحمنُ"],
    apart: [["علم", "عالم"]],
  },
  {
    name: "Qur'anic signs",
    same: ["قال", "قَالَۖ", "قال۝", "قالࣰ", "قالۥ"],
    apart: [["قال", "قول"]],
  },
  {
    name: "آ أ إ ٱ as ا",
    same: ["احمد", "أحمد", "إحمد", "آحمد", "ٱحمد", "ا\u0654حمد", "ا\u0653حمد"],
    apart: [
      ["سال", "سل"],
      ["امن", "ءمن"],
    ],
  },
  {
    name: "ة as ه",
    same: ["مدرسه", "مدرسة", "مدرسۃ"],
    apart: [
      ["مدرسة", "مدرست"],
      ["مدرسة", "مدرس"],
    ],
  },
  {
    name: "ى as ي",
    same: ["علي", "على", "علی"],
    apart: [
      ["علي", "علو"],
      ["على", "علا"],
    ],
  },
  {
    name: "ؤ as و",
    same: ["موتمر", "مؤتمر", "مو\u0654تمر"],
    apart: [["مؤتمر", "ماتمر"]],
  },
  {
    name: "ئ as ي",
    same: ["شاطي", "شاطئ", "شاطي\u0654", "شاطى\u0654"],
    apart: [["شاطئ", "شاطا"]],
  },
  {
    name: "ئو and ؤو alike, whatever marks stand between",
    same: [
      "مسؤول",
      "مسئول",
      "مَسْئُول",
      "مسي\u0654ول",
      "مسو\u0654ول",
      "مسـئـول",
      "مسﺋﻮل",
    ],
    apart: [
      ["شئون", "شيون"],
      ["يوم", "ووم"],
      ["ديوان", "دووان"],
      ["مسئول", "مسيول"],
    ],
  },
  {
    name: "final ء from four letters on",
    same: ["سما", "سماء", "سَمَاءٌ", "سماﺀ"],
    apart: [
      ["ماء", "ما"],
      ["شيء", "شي"],
      ["جزء", "جز"],
      ["سماءه", "سماه"],
      ["قراءة", "قراه"],
    ],
  },
  {
    name: "tatweel",
    same: ["كتاب", "كتـــاب", "ـكتابـ"],
    apart: [["كتاب", "كت اب"]],
  },
  {
    name: "Persian and Urdu letters for Arabic ones",
    same: ["كيف هو", "کیف هو", "کیف ہو", "کیف ھو", "ڪێف ەۆ"],
    apart: [
      ["پدر", "بدر"],
      ["چه", "جه"],
      ["گل", "كل"],
      ["ژرف", "زرف"],
      ["ٹال", "تال"],
    ],
  },
  {
    name: "other ways to write g, f and q",
    same: ["گفق", "ګڢڧ", "ݢفق", "ڬفق"],
    apart: [["ڤيديو", "فيديو"]],
  },
  {
    name: "presentation forms",
    same: ["كتاب", "\uFEDBﺘﺎﺏ", "ﻛﺘﺎﺏ", "كﹷتاب", "ك\uFE76تاب"],
    apart: [["ﻛﺘﺎﺏ", "ﻛﺎﺗﺐ"]],
  },
  {
    name: "ligatures",
    same: ["لا الله", "ﻻ ﷲ", "ﻼ ﷲ"],
    apart: [["ﻻ", "ل"]],
  },
  {
    name: "ligatures of whole phrases, apart from the name before them",
    same: ["محمد صلي الله عليه وسلم", "محمد ﷺ", "محمدﷺ"],
    apart: [["محمدﷺ", "محمد"]],
  },
  {
    name: "three systems of digits, and their separators",
    same: ["2014 3.5", "٢٠١٤ ٣٫٥", "۲۰۱۴ ۳٫۵"],
    apart: [["٢٠١٤", "٢٠٤١"]],
  },
  {
    name: "joiners and direction marks",
    same: [
      "میخواهم",
      "می\u200Cخواهم",
      "می\u200Dخواهم",
      "\u200Fمیخواهم\u200E\u061C",
      "\u202Bمیخواهم\u202C",
      "\u2067میخواهم\u2069",
      "\uFEFFمیخواهم",
    ],
    apart: [["می خواهم", "میخواهم"]],
  },
  {
    name: "small and capital Latin letters, and their accents",
    same: ["cafe", "CAFÉ", "Cafe\u0301", "ｃａｆｅ"],
    apart: [["cafe", "caf"]],
  },
  {
    name: "Greek and Cyrillic letters likewise",
    same: ["θεος й", "Θεός Й", "Θεο\u0301ς И\u0306"],
    apart: [["й", "к"]],
  },
  {
    name: "white space of any width",
    same: ["a b", "a \n b", "a\u00A0\u2003b", "a\u2028b"],
    apart: [["a b", "ab"]],
  },
];

interface Kind {
  readonly name: string;
  readonly same: readonly [string, ...string[]];
  readonly apart: readonly (readonly [string, string])[];
}

/** What Lucene's ArabicNormalizer equates (its class documentation), as whole words. */
const lucene: readonly (readonly [string, string])[] = [
  ["آجن", "اجن"],
  ["أحمد", "احمد"],
  ["إعاذ", "اعاذ"],
  ["بنى", "بني"],
  ["فاطمة", "فاطمه"],
  ["روبرـــت", "روبرت"],
  ["مَبنا", "مبنا"],
  ["علِي", "علي"],
  ["بُوات", "بوات"],
  ["ولداً", "ولدا"],
  ["ولدٍ", "ولد"],
  ["ولدٌ", "ولد"],
  ["نلْسون", "نلسون"],
  ["هتميّ", "هتمي"],
];

describe("folding", () => {
  describe.each(kinds)("looks past $name", ({ same, apart }) => {
    it.each(same.slice(1))("in %j", (variant) => {
      expect(fold(variant).text.trim()).toBe(fold(same[0]).text);
    });
    it.each(apart)("and keeps %j from %j", (one, other) => {
      expect(fold(one).text).not.toBe(fold(other).text);
    });
  });

  it.each(lucene)("equates %s and %s, as Lucene does", (one, other) => {
    expect(fold(one).text).toBe(fold(other).text);
  });

  it("equates whatever the system's collation does, and more", () => {
    const collator = new Intl.Collator("ar", {
      usage: "search",
      sensitivity: "base",
      ignorePunctuation: true,
    });
    const missed = kinds.filter(({ same: [plain, ...variants] }) =>
      variants.some((variant) => collator.compare(plain, variant) !== 0),
    );
    expect(missed.length).toBeGreaterThan(0);
    for (const { same } of kinds)
      for (const one of same)
        for (const other of same)
          if (collator.compare(one, other) === 0)
            expect(fold(one).text.trim()).toBe(fold(other).text.trim());
  });

  it("keeps letters apart that make different words", () => {
    for (const [one, other] of [
      ["حرب", "خرب"],
      ["ضل", "ظل"],
      ["سرور", "شرور"],
      ["عين", "غين"],
      ["دال", "ذال"],
    ] as const)
      expect(fold(one).text).not.toBe(fold(other).text);
  });

  it("counts the letters of a word from its beginning, not the text's", () => {
    expect(fold("في ماء، سماء").text).toBe("في ماء، سما");
    expect(fold("😀ماء").text).toBe("😀ماء");
    expect(fold("سماء😀").text).toBe("سما😀");
    expect(fold("والماءِ.").text).toBe("والما.");
    expect(fold("سماءءء").text).toBe("سما");
  });

  it("separates what stands on both sides of a sign that is not seen", () => {
    expect(fold("العالمين۝الرحمن").text).toBe("العالمين الرحمن");
    expect(fold("كلمة\u0000أخرى").text).toBe("كلمه اخري");
    expect(fold("كلمة\u200Bأخرى\u200B").text).toBe("كلمه اخري");
    expect(fold("سماء\u200Bوماء").text).toBe("سما وما");
  });

  it("gives the end of an empty text for an empty text", () => {
    const folded = fold("");
    expect(folded.text).toBe("");
    expect([...folded.rawAt]).toEqual([0]);
  });

  it("has room for a ligature of eighteen letters, many times over", () => {
    const folded = fold("ﷺ".repeat(1000));
    expect(folded.text).toBe(Array(1000).fill("صلي الله عليه وسلم").join(" "));
    expect(folded.rawAt[19]).toBe(1);
    expect(folded.rawAt.at(-1)).toBe(1000);
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
    ["في السَّماءِ نجوم", "السماء", "السَّماءِ"],
    ["سماءٌ، وأرض", "سما", "سماءٌ"],
    ["سماﺀ وأرض", "سما", "سماﺀ"],
    ["المسئولين", "مسؤول", "مسئول"],
    ["محمدﷺ", "محمد", "محمد"],
    ["\u2067كتابٌ\u200F\u2069 هذا", "كتاب", "كتابٌ"],
    ["قال۝ثم", "قال", "قال"],
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
  ...Array.from("ءءئو"),
  "و\u0654",
  "ي\u0654",
  "ي\u064F\u0654",
  "\u200B",
  "\u0000",
  ...Array.from("ﻻﷲﷺﺎﺑﹷﺀﯮ"),
  ...Array.from("٠٩۰۹09aAéÉßİẤἀΏйЁ"),
  ...Array.from(" \n\t\u00A0\u200C\u200F\u2028،؟."),
  "😀",
);
const text = fc.string({ unit: letters, maxLength: 40 });

const word = fc
  .string({
    unit: fc.constantFrom(...Array.from("ابتةثسءأإؤئويىکهـَّ")),
    minLength: 1,
    maxLength: 8,
  })
  .filter((each) => fold(each).text !== "");

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

  it("keeps every word apart from the next, and makes none of none", () =>
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), (words) => {
        const folded = fold(words.join(" ")).text;
        expect(folded.split(" ")).toEqual(words.map((each) => fold(each).text));
      }),
    ));

  it("finds every word of it again, in text that folds to that word", () =>
    fc.assert(
      fc.property(text, (raw) => {
        const folded = fold(raw);
        for (const { text: wanted, from, to } of wordsOf(folded.text)) {
          const [start, end] = toRaw(raw, folded, from, to);
          expect(wordsOf(fold(raw.slice(start, end)).text)).toContainEqual(
            expect.objectContaining({ text: wanted }),
          );
        }
      }),
    ));

  it("gives parts in order, which hold all that is seen", () =>
    fc.assert(
      fc.property(text, (raw) => {
        const folded = fold(raw);
        let last = 0;
        for (const { from, to } of wordsOf(folded.text)) {
          const [start, end] = toRaw(raw, folded, from, to);
          expect(end).toBeGreaterThan(start);
          // A ligature of a phrase is the place of each of its words.
          expect(start).toBeGreaterThanOrEqual(Math.min(last, start));
          expect(end).toBeGreaterThanOrEqual(last);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(raw.length);
      }),
    ));

  it.each(["grapheme", "grapheme-composite", "binary"] as const)(
    "holds for any script (%s)",
    (unit) =>
      fc.assert(
        fc.property(fc.string({ unit }), (raw) => {
          const { text: once, rawAt } = fold(raw);
          expect(fold(once).text).toBe(once);
          expect(rawAt).toHaveLength(once.length + 1);
        }),
      ),
  );

  it("is the same for composed and decomposed letters of any script up to U+FFFF", () =>
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (drawn) => {
        const raw = drawn.replaceAll(/[\u{10000}-\u{10FFFF}]/gu, "");
        expect(fold(raw.normalize("NFC")).text).toBe(
          fold(raw.normalize("NFD")).text,
        );
      }),
      { numRuns: 1000 },
    ));
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cardinal } from "../../../../src/speech/numbers/cardinal.ts";
import {
  withoutVowels,
  type NumberPlace,
} from "../../../../src/speech/numbers/grammar.ts";

const cases = { n: "nominative", a: "accusative", g: "genitive" } as const;
const genders = { m: "masculine", f: "feminine" } as const;
const states = { abs: "absolute", con: "construct", def: "definite" } as const;
type Letter<T> = keyof T & string;
type Place =
  `${Letter<typeof genders>}.${Letter<typeof cases>}.${Letter<typeof states>}`;

/** `m.n.abs`: before a masculine noun, as a subject, with no noun after it. */
function place(code: Place): NumberPlace {
  const [gender, ending, state] = code.split(".");
  return {
    gender: genders[gender === "f" ? "f" : "m"],
    case: cases[ending === "a" ? "a" : ending === "g" ? "g" : "n"],
    state: states[state === "con" ? "con" : state === "def" ? "def" : "abs"],
  };
}

/** Wright I §§ 318–326: the forms; II §§ 95–107: how they agree and govern. */
const table: readonly (readonly [number, Place, string])[] = [
  [0, "m.n.abs", "صفر"],
  [1, "m.n.abs", "واحد"],
  [1, "m.a.abs", "واحدًا"],
  [1, "f.a.abs", "واحدة"],
  [2, "m.n.abs", "اثنان"],
  [2, "m.g.abs", "اثنين"],
  [2, "f.n.abs", "اثنتان"],
  [2, "f.a.abs", "اثنتين"],
  [3, "m.n.con", "ثلاثة"],
  [3, "f.n.con", "ثلاث"],
  [3, "f.a.abs", "ثلاثًا"],
  [4, "f.g.con", "أربع"],
  [6, "m.a.con", "ستة"],
  [6, "f.a.con", "ست"],
  // ثمان ends as قاض does.
  [8, "m.n.con", "ثمانية"],
  [8, "f.n.con", "ثماني"],
  [8, "f.a.con", "ثماني"],
  [8, "f.n.abs", "ثمان"],
  [8, "f.a.abs", "ثمانيًا"],
  [8, "f.g.def", "الثماني"],
  [10, "m.n.con", "عشرة"],
  [10, "f.n.con", "عشر"],
  [10, "m.n.def", "العشرة"],
  [11, "m.g.abs", "أحد عشر"],
  [11, "f.n.abs", "إحدى عشرة"],
  [12, "m.n.con", "اثنا عشر"],
  [12, "m.g.con", "اثني عشر"],
  [12, "f.n.con", "اثنتا عشرة"],
  [12, "f.a.con", "اثنتي عشرة"],
  [13, "m.a.con", "ثلاثة عشر"],
  [13, "f.a.con", "ثلاث عشرة"],
  [15, "m.n.def", "الخمسة عشر"],
  [18, "f.n.con", "ثماني عشرة"],
  [19, "m.n.con", "تسعة عشر"],
  [20, "m.n.con", "عشرون"],
  [20, "f.g.con", "عشرين"],
  [20, "m.g.def", "العشرين"],
  [21, "m.n.con", "واحد وعشرون"],
  [21, "m.a.con", "واحدًا وعشرين"],
  [21, "f.n.con", "إحدى وعشرون"],
  [21, "f.g.def", "الإحدى والعشرين"],
  [22, "m.g.con", "اثنين وعشرين"],
  [22, "f.n.con", "اثنتان وعشرون"],
  [25, "m.n.def", "الخمسة والعشرون"],
  [28, "f.n.con", "ثمان وعشرون"],
  [28, "f.a.con", "ثمانيًا وعشرين"],
  [79, "f.n.con", "تسع وسبعون"],
  [79, "f.a.con", "تسعًا وسبعين"],
  [79, "f.g.con", "تسع وسبعين"],
  [79, "m.g.con", "تسعة وسبعين"],
  [99, "m.n.con", "تسعة وتسعون"],
  [100, "m.n.con", "مئة"],
  [100, "f.g.def", "المئة"],
  [103, "m.n.con", "مئة وثلاثة"],
  [103, "f.n.con", "مئة وثلاث"],
  [110, "f.n.con", "مئة وعشر"],
  [112, "f.g.con", "مئة واثنتي عشرة"],
  // The ن of the dual goes before a noun, and stays before another number.
  [200, "m.n.abs", "مئتان"],
  [200, "m.n.con", "مئتا"],
  [200, "f.g.con", "مئتي"],
  [250, "m.n.con", "مئتان وخمسون"],
  [300, "m.n.con", "ثلاثمئة"],
  [365, "m.a.con", "ثلاثمئة وخمسة وستين"],
  [800, "f.n.con", "ثمانمئة"],
  [999, "f.n.con", "تسعمئة وتسع وتسعون"],
  [1000, "m.n.con", "ألف"],
  [1000, "m.a.abs", "ألفًا"],
  [1100, "m.n.con", "ألف ومئة"],
  [1500, "m.a.con", "ألفًا وخمسمئة"],
  [2000, "m.n.con", "ألفا"],
  [2000, "f.g.con", "ألفي"],
  [2000, "m.g.abs", "ألفين"],
  [2018, "m.g.abs", "ألفين وثمانية عشر"],
  [2018, "f.g.abs", "ألفين وثماني عشرة"],
  [3000, "f.n.con", "ثلاثة آلاف"],
  [8500, "m.n.con", "ثمانية آلاف وخمسمئة"],
  [10_000, "m.n.con", "عشرة آلاف"],
  [10_000, "m.n.def", "العشرة آلاف"],
  // ألف is counted as any noun: -an alone, bare before the noun it governs.
  [11_000, "m.n.abs", "أحد عشر ألفًا"],
  [11_000, "m.n.con", "أحد عشر ألف"],
  [12_000, "f.g.con", "اثني عشر ألف"],
  [20_500, "m.g.con", "عشرين ألفًا وخمسمئة"],
  [100_000, "f.n.con", "مئة ألف"],
  [101_000, "m.n.con", "مئة ألف وألف"],
  [102_000, "m.n.abs", "مئة ألف وألفان"],
  [103_000, "m.n.con", "مئة وثلاثة آلاف"],
  [123_456, "m.n.con", "مئة وثلاثة وعشرون ألفًا وأربعمئة وستة وخمسون"],
  [123_456, "f.n.con", "مئة وثلاثة وعشرون ألفًا وأربعمئة وست وخمسون"],
  [123_456, "f.g.con", "مئة وثلاثة وعشرين ألفًا وأربعمئة وست وخمسين"],
  [200_000, "m.n.con", "مئتا ألف"],
  [200_000, "m.g.con", "مئتي ألف"],
  [200_000, "m.n.def", "المئتا ألف"],
  [1_000_000, "m.n.con", "مليون"],
  [2_000_000, "m.g.con", "مليوني"],
  [3_000_000, "m.n.con", "ثلاثة ملايين"],
  [15_000_000, "m.n.abs", "خمسة عشر مليونًا"],
  [1_000_000_000, "m.n.con", "مليار"],
  [2_500_000_000, "m.g.con", "مليارين وخمسمئة مليون"],
  [7_000_000_000, "m.n.con", "سبعة مليارات"],
  [1_000_000_000_000, "m.n.con", "تريليون"],
];

/** With every mark, as the voice gets it. */
const vocalised: readonly (readonly [number, Place, string])[] = [
  [5, "m.n.con", "خَمْسَةُ"],
  [5, "m.g.con", "خَمْسَةِ"],
  [5, "f.n.abs", "خَمْسٌ"],
  [8, "f.a.con", "ثَمَانِيَ"],
  [13, "m.g.con", "ثَلَاثَةَ عَشَرَ"],
  [22, "m.n.con", "اِثْنَانِ وَعِشْرُونَ"],
  [102, "m.n.abs", "مِئَةٌ وَاثْنَانِ"],
  [300, "m.n.con", "ثَلَاثُمِئَةِ"],
  [300, "m.a.abs", "ثَلَاثَمِئَةٍ"],
  [3000, "m.n.abs", "ثَلَاثَةُ آلَافٍ"],
  [3_000_000, "m.n.abs", "ثَلَاثَةُ مَلَايِينَ"],
  [30, "m.n.def", "الثَّلَاثُونَ"],
];

describe("cardinal", () => {
  it.each(table)("says %d as %s", (value, code, words) => {
    expect(withoutVowels(cardinal(value, place(code)))).toBe(words);
  });

  it.each(vocalised)("gives %d as %s its vowels", (value, code, words) => {
    expect(cardinal(value, place(code)).normalize("NFC")).toBe(
      words.normalize("NFC"),
    );
  });

  it("says every number differently", () => {
    const number = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
    fc.assert(
      fc.property(number, number, (a, b) => {
        fc.pre(a !== b);
        expect(cardinal(a, place("m.n.abs"))).not.toBe(
          cardinal(b, place("m.n.abs")),
        );
      }),
    );
  });

  it("writes nothing but Arabic words", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
        fc.constantFrom<Place>("m.n.abs", "f.a.con", "m.g.def", "f.n.def"),
        (value, code) => {
          expect(cardinal(value, place(code))).toMatch(
            /^[ء-ي\u064B-\u0652]+(?: [ء-ي\u064B-\u0652]+)*$/u,
          );
        },
      ),
    );
  });
});

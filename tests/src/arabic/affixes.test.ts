import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  affixRanges,
  afterPrefix,
  isAffixed,
  isEnclosed,
  stems,
} from "../../../src/arabic/affixes.ts";
import { fold } from "../../../src/arabic/fold.ts";

const folded = (word: string): string => fold(word).text;
const words = (list: string): readonly string[] => list.split(" ");

/** Words with forms that are theirs, and neighbours that are not. */
const families: readonly {
  readonly word: string;
  readonly forms: string;
  readonly others: string;
}[] = [
  {
    word: "كتاب",
    forms:
      "كتاب الكتاب والكتاب بالكتاب للكتاب وللكتاب فالكتاب كالكتاب وكتاب لكتاب بكتاب كتابه كتابها كتابهم كتابهما كتابهن كتابي كتابنا كتابك كتابكم كتابكما وكتابهم كتابين كتابان كتاباً كتاباه كتابيها وبكتابها",
    others:
      "كاتب كتب كتابيب اكتاب مكتاب كتا تاب سكتاب كتابهمم الالكتاب بوكتاب لالكتاب",
  },
  {
    word: "مدرسة",
    forms:
      "مدرسة المدرسة والمدرسة للمدرسة مدرستهم ومدرستنا مدرستين مدرستان مدرستا مدرسات المدرسات مدرساتهم بمدرسته",
    others: "مدرس مدارس درس مدرست مدرستب مدرساتب",
  },
  {
    word: "معلم",
    forms: "معلم المعلمون والمعلمين معلمات معلموهم معلميهم معلمة معلمته",
    others: "علم معالم تعلم عالم معلوم",
  },
  {
    word: "عرب",
    forms: "العرب عربي عربية العربية والعربيات عربيون للعرب",
    others: "غرب عراب يعرب عروبة",
  },
  {
    word: "وافق",
    forms: "وافقت وافقوا وافقنا وافقته وافقوه ووافق",
    others: "يوافق موافق وفق",
  },
  {
    word: "علم",
    forms: "العلم علما علمي بعلم وعلمه العلمية",
    others: "عالم علوم معلم اعلم",
  },
  {
    word: "ماء",
    forms: "ماء الماء والماء بالماء لماء ماؤه مائها مائي مائية ماءهم",
    others: "ما مال مات سماء دماء",
  },
  {
    word: "شيء",
    forms: "الشيء شيئا شيئين وشيء بشيء بالشيء",
    others: "شي شيخ شيطان",
  },
  {
    word: "سماء",
    forms: "السماء سمائها سماؤه سماءه السماوي سماوات والسماوات",
    others: "ماء سماح أسماء",
  },
  {
    word: "معنى",
    forms: "المعنى معناه معناها معناهم معنيين بمعناه",
    others: "معن معاناة",
  },
  {
    word: "لغة",
    forms: "اللغة للغة لغته ولغتنا باللغة لغات لغتين",
    others: "لغا بلغ بلاغة",
  },
  { word: "يد", forms: "اليد باليد واليد لليد", others: "يده بيد يدا يدين" },
  { word: "في", forms: "في", others: "فيه وفي فيها" },
  {
    word: "1999",
    forms: "1999 ١٩٩٩م 1999م و1999 و1999م لـ1999 ب1999 وب1999م",
    others: "11999 19990 1999ها 1999ات 1999كم 1999مم 1999x س1999",
  },
  { word: "1445", forms: "1445هـ ١٤٤٥ه و1445هـ", others: "1445هم 1445ين" },
  { word: "15", forms: "15 و15 الـ15 15م", others: "155 و155 15ات" },
];

describe("a word with affixes", () => {
  describe.each(families)("$word", ({ word, forms, others }) => {
    it.each(words(forms))("is in %s", (form) => {
      expect(isAffixed(folded(form), folded(word))).toBe(true);
    });
    it.each(words(others))("is not in %s", (other) => {
      expect(isAffixed(folded(other), folded(word))).toBe(false);
    });
    it("lies in the ranges with all its forms", () => {
      for (const form of words(forms))
        expect([form, isInRanges(folded(form), folded(word))]).toEqual([
          form,
          true,
        ]);
    });
  });

  it("has a particle before it only where what remains is a word", () => {
    const isWord = (word: string) => word === "كتاب";
    expect(isAffixed("وكتاب", "كتاب", isWord)).toBe(true);
    expect(isAffixed("بحر", "حر", isWord)).toBe(false);
    expect(isAffixed("ولدي", "لدي", isWord)).toBe(false);
    expect(isAffixed("الحرب", "حرب", isWord)).toBe(true);
  });

  it("has a particle before a number, whatever the library has", () => {
    expect(isAffixed("و2024", "2024", () => false)).toBe(true);
    expect(isAffixed("ب2024م", "2024", () => false)).toBe(true);
  });
});

describe("a word between a particle and a pronoun", () => {
  it.each([
    ["وكتابهم", "كتاب", true],
    ["فبمدرستها", "مدرسه", true],
    ["وكتاب", "كتاب", false],
    ["كتابهم", "كتاب", false],
    ["وكتابيب", "كتاب", false],
    ["ويدهم", "يد", false],
  ])("%s is %s: %s", (candidate, word, is) => {
    expect(isEnclosed(candidate, word)).toBe(is);
  });
});

describe("the stems of a word", () => {
  const library = new Set(
    words("كتاب الكتاب ماء مدرسه بحر ولد قلم لغه دين وجه"),
  );
  const isWord = (word: string) => library.has(word);

  it.each([
    ["وكتابهم", "كتاب"],
    ["للكتاب", "كتاب"],
    ["الكتاب", "كتاب"],
    ["كتابها", "كتاب"],
    ["مدرستهم", "مدرسه"],
    ["المدرسات", "مدرسه"],
    ["والماء", "ماء"],
    ["مائها", "ماء"],
    ["للغة", "لغه"],
    ["والدين", "دين"],
    ["وجهها", "وجه"],
  ])("of %s begin with %s", (word, stem) => {
    expect(stems(folded(word), isWord)[0]).toBe(stem);
  });

  it.each(["بحر", "ولد", "قلم", "كتب", "ماء", "في", "و", ""])(
    "of %j are none",
    (word) => {
      expect(stems(folded(word), isWord)).toEqual([]);
    },
  );

  it("do not lose a letter that may be a particle but leaves no word", () => {
    expect(stems("وزير", isWord)).toEqual([]);
    expect(stems("بلاد", isWord)).toEqual([]);
    expect(stems("فلسطين", isWord)).not.toContain("لسط");
  });

  it("are found without a library where the affix is plain", () => {
    const nothing = () => false;
    expect(stems("الكتاب", nothing)).toEqual(["كتاب"]);
    expect(stems("كتابهم", nothing)).toContain("كتاب");
    expect(stems("وكتاب", nothing)).toEqual([]);
    expect(stems("و1999م", nothing)[0]).toBe("1999");
    expect(stems("1445ه", nothing)).toEqual(["1445"]);
  });
});

const letters = fc.string({
  unit: fc.constantFrom(...Array.from("ابتدرسكلمنهويءف")),
  minLength: 1,
  maxLength: 9,
});

describe("any word", () => {
  it("is a form of itself, in its own ranges", () =>
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (drawn) => {
        const word = folded(drawn);
        expect(isAffixed(word, word)).toBe(true);
        expect(isInRanges(word, word)).toBe(true);
      }),
    ));

  it("is a form of each of its stems, in their ranges", () =>
    fc.assert(
      fc.property(letters, fc.func(fc.boolean()), (word, isWord) => {
        for (const stem of stems(word, isWord)) {
          expect(isAffixed(word, stem, isWord)).toBe(true);
          expect(isInRanges(word, stem)).toBe(true);
          expect(stem.length).toBeGreaterThanOrEqual(2);
        }
      }),
      { numRuns: 500 },
    ));

  it("lies in the ranges of every word that it is a form of", () =>
    fc.assert(
      fc.property(letters, letters, letters, (before, word, after) => {
        const candidate = before + word + after;
        if (isAffixed(candidate, word))
          expect(isInRanges(candidate, word)).toBe(true);
      }),
      { numRuns: 2000 },
    ));

  it("has ranges in order and apart", () =>
    fc.assert(
      fc.property(letters, (word) => {
        let last = "";
        for (const { from, to } of affixRanges(word)) {
          expect(from < to).toBe(true);
          expect(from >= last).toBe(true);
          last = to;
        }
      }),
    ));
});

describe("the end of a prefix", () => {
  it.each([
    ["كتاب", "كتاة"],
    ["\uD7FF", "\uE000"],
    ["a😀", "a😁"],
  ])("of %j is %j", (prefix, end) => {
    expect(afterPrefix(prefix)).toBe(end);
  });
});

const isInRanges = (candidate: string, word: string): boolean =>
  affixRanges(word).some(({ from, to }) => candidate >= from && candidate < to);

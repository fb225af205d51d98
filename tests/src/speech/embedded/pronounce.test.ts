import { describe, expect, it } from "vitest";
import { arabicPhonemes } from "../../../../src/speech/embedded/arabic-phonemes.ts";
import { toSsml } from "../../../../src/speech/embedded/ssml.ts";

const alone = { followsVowel: false, isPausal: false };
const said = (...spoken: readonly string[]) =>
  toSsml({
    lang: "ar",
    tokens: spoken.map((each) => ({ spoken: each })),
  }).replaceAll(/<mark name="\d+"\/>/gu, "");

describe("arabicPhonemes", () => {
  it("puts the stress on the last heavy syllable, never behind the third from the end", () => {
    expect(
      ["كِتَابٌ", "مُدَرِّسٌ", "مَدْرَسَةٌ", "كَتَبَ", "يَقُولُونَ", "كِتَابٍ", "بِنْتٌ"].map((word) =>
        arabicPhonemes(word, alone),
      ),
    ).toEqual([
      "kit'a:bun",
      "mud'aRRisun",
      "madR'asatun",
      "k'ataba",
      "jaqu:l'u:na",
      "kit'a:bin",
      "b'intun",
    ]);
    const pause = { ...alone, isPausal: true };
    expect(
      ["كِتَابٌ", "يَنْتَهِيَ", "هِيَ", "كِتَابًا"].map((word) =>
        arabicPhonemes(word, pause),
      ),
    ).toEqual(["kit'a:b", "j'antahi:", "h'ija", "kit'a:ba:"]);
  });

  it("leaves words alone that lack a vowel", () => {
    for (const word of ["كتاب", "كِتاب", "محمّد", "الكتاب", ""])
      expect(arabicPhonemes(word, alone)).toBeUndefined();
  });

  it("takes the marks of a letter in either order", () => {
    expect(arabicPhonemes("مُحَم\u0651\u064Eدٌ", alone)).toBe(
      arabicPhonemes("مُحَم\u064E\u0651دٌ", alone),
    );
  });
});

describe("what the engine is given for Arabic", () => {
  it("keeps the last short vowel before a pause where all endings are wanted", () => {
    const tokens = [{ spoken: "قَالَ", pauseAfter: 0.3 }, { spoken: "زَيْدٌ." }];
    const withEndings = (vowels: "pausal" | "full") =>
      toSsml({ lang: "ar", vowels, tokens });
    expect(withEndings("pausal")).toContain("[[qa:l]]");
    expect(withEndings("pausal")).toContain("[[zajd]]");
    expect(withEndings("full")).toContain("[[q'a:la]]");
    expect(withEndings("full")).toContain("[[z'ajdun]]");
  });

  it("is phonemes for vocalised words, with their punctuation, and text for the rest", () => {
    expect(said("قال", "زَيْدٌ،", "نعم.")).toBe("قال [[z'ajdun]]، نعم. ");
  });

  it("runs a word on to the vowel before it, but not over a pause", () => {
    expect(said("فِي", "الْبَيْتِ")).toBe("[[fi:]] [[lbajt]] ");
    const ssml = toSsml({
      lang: "ar",
      tokens: [{ spoken: "قَالَا،", pauseAfter: 0.15 }, { spoken: "الْبَيْتُ" }],
    });
    expect(ssml).toContain("[[?alb'ajt]]");
  });

  it("keeps phonemes apart from what follows: the engine would read a tag aloud", () => {
    const ssml = toSsml({
      lang: "ar",
      tokens: [
        { spoken: "زَيْدٌ", pauseAfter: 0.1 },
        { spoken: "زَيْدٌ&" },
        { spoken: "قال" },
      ],
    });
    expect(ssml).not.toMatch(/\]\][<&]/u);
  });

  it("drops the shadda that the engine would say over again", () => {
    expect(said("الشَّمس")).toBe("الشَمس ");
    expect(said("والنَّاس")).toBe("والنَاس ");
  });

  it("leaves the few marks of newspapers away where the engine knows the word", () => {
    expect(said("محمّد", "اجتماعًا", "اجتماعاً")).toBe(
      "محمد اجتماع[[an]] اجتماع[[a:]] ",
    );
  });

  it("keeps to text in other languages", () => {
    expect(toSsml({ lang: "fa", tokens: [{ spoken: "کِتَاب" }] })).not.toContain(
      "[[",
    );
  });
});

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { arabicDictionaryWords } from "../../../../src/speech/embedded/arabic-dictionary.ts";
import { vocalisedFunctionWord } from "../../../../src/speech/embedded/function-words.ts";
import { sayUnvocalised } from "../../../../src/speech/embedded/unvocalised.ts";
import { voiceManifestSchema } from "../../../../src/speech/embedded/voice-data.ts";
import * as v from "valibot";

const voice = new URL("../../../../resources/voice/", import.meta.url);
const manifest = v.parse(
  voiceManifestSchema,
  JSON.parse(readFileSync(new URL("manifest.json", voice), "utf8")),
);
const file = manifest.files.find(({ name }) => name === "ar_dict");
const bytes = readFileSync(new URL("voice.bin", voice));
const words = arabicDictionaryWords(
  bytes.subarray(file?.from, (file?.from ?? 0) + (file?.size ?? 0)),
);
const say = (word: string) => sayUnvocalised(word, (each) => words.has(each));

describe("arabicDictionaryWords", () => {
  it("finds the words that the engine knows, and no others", () => {
    expect(words.size).toBeGreaterThan(30_000);
    for (const word of ["رحمة", "وزير", "اجتماع", "في", "كتاب"])
      expect(words.has(word)).toBe(true);
    for (const word of ["ورحمة", "سيبحث", ""])
      expect(words.has(word)).toBe(false);
    for (const word of words) expect(word).toMatch(/^[\u0600-\u065F]+$/u);
  });

  it("finds nothing in what is no dictionary", () => {
    expect(arabicDictionaryWords(new Uint8Array()).size).toBe(0);
    expect(arabicDictionaryWords(new Uint8Array(4096)).size).toBe(0);
  });
});

describe("sayUnvocalised", () => {
  it.each([
    ["leaves what the engine knows", "رحمة", "رحمة"],
    ["leaves it with its article too", "والاجتماع", "والاجتماع"],
    ["says و before it", "ورحمة", "[[wa]]رحمة"],
    ["says ب before it", "بنسبة", "[[bi]]نسبة"],
    ["says the article after ل", "للتحالف", "[[lit]]تحالف"],
    ["says a pronoun after it", "كتابهم", "كتاب[[uhum]]"],
    ["finds ة before a pronoun", "مدرستها", "مدرسة[[taha:]]"],
    ["says the nisba after it", "فلسطينية", "فلسطين[[ijja]]"],
    ["puts vowels where sounds pile up", "يبحث", "[[jabHaT]]"],
    ["says both", "واستمرت", "[[wa]]استمر[[at]]"],
  ])("%s", (_what, word, said) => {
    expect(say(word)).toBe(said);
  });
});

describe("vocalisedFunctionWord", () => {
  it("knows pronouns on prepositions, and و before them", () => {
    expect(vocalisedFunctionWord("عليهم")).toBe("عَلَيْهِمْ");
    expect(vocalisedFunctionWord("وهو")).toBe("وَهُوَ");
    expect(vocalisedFunctionWord("كتاب")).toBeUndefined();
  });
});

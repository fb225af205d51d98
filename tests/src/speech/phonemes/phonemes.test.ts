import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import createEspeak, {
  type EspeakWorker,
} from "@echogarden/espeak-ng-emscripten";
import { beforeAll, describe, expect, it } from "vitest";
import { openVocaliser } from "../../../../main/tashkeel/open-vocaliser.ts";
import { withMarks } from "../../../../src/arabic/tashkeel/added-marks.ts";
import { toSsml } from "../../../../src/speech/embedded/ssml.ts";
import { layOutVoice } from "../../../../src/speech/embedded/voice-data.ts";
import { planBlock } from "../../../../src/speech/plan.ts";
import type { Utterance } from "../../../../src/speech/utterance.ts";
import { editDistance } from "./edit-distance.ts";
import { transcriptions } from "./transcriptions.ts";

/** The engine's names of sounds, as DIN 31635 writes them. */
const letters: Readonly<Record<string, string>> = {
  ʔ: "ʾ",
  ʕ: "ʿ",
  θ: "ṯ",
  dʒ: "ǧ",
  ħ: "ḥ",
  χ: "ḫ",
  ð: "ḏ",
  ʃ: "š",
  s̪: "ṣ",
  dˤ: "ḍ",
  t̪: "ṭ",
  ɣ: "ġ",
  j: "y",
  "a.": "a",
  "i.": "i",
  "u.": "u",
};
/** The engine tells neither how long a vowel is nor ظ from ذ. */
const asTold = (sounds: string): string =>
  sounds
    .replaceAll("ā", "a")
    .replaceAll("ī", "i")
    .replaceAll("ū", "u")
    .replaceAll("ẓ", "ḏ")
    .replaceAll(" ", "");
/** Errors a sound, over all sentences. It may fall; nothing may raise it. */
const ceiling = 0;
/** The same without their vowels, with those of the short-vowel model. */
const ceilingWithModel = 0.03;
/** The same without their vowels, case endings among them: what guessing loses. */
const ceilingWithoutVowels = 0.17;

const voice = new URL("../../../../resources/voice/", import.meta.url);
const read = (name: string) => readFileSync(new URL(name, voice));

describe("the embedded voice on vocalised text", () => {
  let espeak: EspeakWorker;
  let arabicWords: ReadonlySet<string>;
  beforeAll(async () => {
    const { data, ...words } = await layOutVoice(
      JSON.parse(read("manifest.json").toString()),
      new Uint8Array(read("voice.bin")),
      (bytes) => crypto.subtle.digest("SHA-256", bytes),
    );
    ({ arabicWords } = words);
    const engine = await createEspeak({
      getPreloadedPackage: () => data,
      print: () => undefined,
      printErr: () => undefined,
    });
    espeak = new engine.eSpeakNGWorker();
    espeak.set_voice("ar");
  });

  const ssmlOf = (utterance: Utterance): string =>
    toSsml(utterance, 1, (word) => arabicWords.has(word));

  /** The sounds that the engine makes of a text. */
  function soundsOf(text: string): string {
    const names: string[] = [];
    for (const utterance of planBlock(
      { type: "paragraph", content: [{ text }] },
      { section: 0, block: 0, lang: "ar" },
    ))
      espeak.synthesize(ssmlOf(utterance), (_pcm, events) => {
        for (const { type, id } of events)
          if (type === "phoneme" && typeof id === "string")
            names.push(id.replaceAll(/[ˈˌː]/gu, ""));
        return false;
      });
    return names.map((name) => letters[name] ?? name).join("");
  }

  /** Errors a sound, over all sentences; the wrong ones are told. */
  function errorOf(what: string, written: (text: string) => string): number {
    const results = transcriptions.map(([text, sounds]) => {
      const expected = asTold(sounds);
      const actual = soundsOf(written(text));
      return { text, expected, actual, errors: editDistance(expected, actual) };
    });
    const sounds = results.reduce((sum, each) => sum + each.expected.length, 0);
    const errors = results.reduce((sum, each) => sum + each.errors, 0);
    console.log(
      `phoneme error of the embedded voice, ${what}: ${errors} of ${sounds} sounds (${((100 * errors) / sounds).toFixed(2)} %)`,
    );
    if (errors < 20)
      for (const each of results) if (each.errors > 0) console.log(each);
    return errors / sounds;
  }

  it("says sixty sentences and more as they were transcribed by hand", () => {
    expect(transcriptions.length).toBeGreaterThanOrEqual(60);
    expect(errorOf("vocalised", (text) => text)).toBeLessThanOrEqual(ceiling);
  });

  it("is led by the short-vowel model where vowels are missing", async () => {
    const vocaliser = await openVocaliser(
      fileURLToPath(
        new URL("../../../../resources/tashkeel/", import.meta.url),
      ),
    );
    const error = errorOf("with the vowels of the model", (text) => {
      const bare = text.replaceAll(/[\u064B-\u0652]/gu, "");
      return withMarks(bare, vocaliser.addedMarks(bare));
    });
    expect(error).toBeLessThanOrEqual(ceilingWithModel);
  });

  it("guesses no worse than it did where vowels are missing", () => {
    const error = errorOf("without vowels", (text) =>
      text.replaceAll(/[\u064B-\u0652]/gu, ""),
    );
    expect(error).toBeLessThanOrEqual(ceilingWithoutVowels);
  });

  it("is told how long vowels are, and ظ from ذ", () => {
    const told = transcriptions.flatMap(([text, sounds]) => {
      const words = planBlock(
        { type: "paragraph", content: [{ text }] },
        { section: 0, block: 0, lang: "ar" },
      ).map((utterance) => toSsml(utterance));
      // Words that the plan could not vocalise stand as text.
      return /[ء-ي]/u.test(words.join(""))
        ? []
        : [[text, transcribed(words.join("")), sounds.replaceAll(" ", "")]];
    });
    expect(told.length).toBeGreaterThanOrEqual(60);
    expect(told.map(([text, actual]) => [text, actual])).toEqual(
      told.map(([text, , expected]) => [text, expected]),
    );
  });
});

/** The engine's mnemonics, as DIN 31635 writes the sounds. */
const mnemonics: Readonly<Record<string, string>> = {
  "?": "ʾ",
  T: "ṯ",
  dZ: "ǧ",
  H: "ḥ",
  X: "ḫ",
  D: "ḏ",
  R: "r",
  S: "š",
  "s[": "ṣ",
  dH: "ḍ",
  "t[": "ṭ",
  Z: "ẓ",
  A: "ʿ",
  Q: "ġ",
  j: "y",
};

const transcribed = (ssml: string): string =>
  Array.from(ssml.matchAll(/\[\[(.*?)\]\]/gu), ([, said = ""]) =>
    (said.match(/dZ|dH|[st]\[|[aiu]\.?:?|[a-z?A-Z]/gu) ?? [])
      .map((name) => {
        const vowel = /^([aiu])\.?(:?)$/u.exec(name);
        if (!vowel) return mnemonics[name] ?? name;
        const [, base = "", long] = vowel;
        return long === ":" ? { a: "ā", i: "ī", u: "ū" }[base] : base;
      })
      .join(""),
  ).join("");

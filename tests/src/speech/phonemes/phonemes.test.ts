import { readFileSync } from "node:fs";
import createEspeak, {
  type EspeakWorker,
} from "@echogarden/espeak-ng-emscripten";
import { beforeAll, describe, expect, it } from "vitest";
import { toSsml } from "../../../../src/speech/embedded/ssml.ts";
import { layOutVoice } from "../../../../src/speech/embedded/voice-data.ts";
import { planBlock } from "../../../../src/speech/plan.ts";
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

const voice = new URL("../../../../resources/voice/", import.meta.url);
const read = (name: string) => readFileSync(new URL(name, voice));

describe("the embedded voice on vocalised text", () => {
  let espeak: EspeakWorker;
  beforeAll(async () => {
    const data = await layOutVoice(
      JSON.parse(read("manifest.json").toString()),
      new Uint8Array(read("voice.bin")),
      (bytes) => crypto.subtle.digest("SHA-256", bytes),
    );
    const engine = await createEspeak({
      getPreloadedPackage: () => data,
      print: () => undefined,
      printErr: () => undefined,
    });
    espeak = new engine.eSpeakNGWorker();
    espeak.set_voice("ar");
  });

  /** The sounds that the engine makes of a text. */
  function soundsOf(text: string): string {
    const names: string[] = [];
    for (const utterance of planBlock(
      { type: "paragraph", content: [{ text }] },
      { section: 0, block: 0, lang: "ar" },
    ))
      espeak.synthesize(toSsml(utterance), (_pcm, events) => {
        for (const { type, id } of events)
          if (type === "phoneme" && typeof id === "string")
            names.push(id.replaceAll(/[ˈˌː]/gu, ""));
        return false;
      });
    return names.map((name) => letters[name] ?? name).join("");
  }

  it("says sixty sentences and more as they were transcribed by hand", () => {
    expect(transcriptions.length).toBeGreaterThanOrEqual(60);
    const results = transcriptions.map(([text, sounds]) => {
      const expected = asTold(sounds);
      const actual = soundsOf(text);
      return {
        text,
        expected,
        actual,
        errors: editDistance(expected, actual),
      };
    });
    const sounds = results.reduce((sum, each) => sum + each.expected.length, 0);
    const errors = results.reduce((sum, each) => sum + each.errors, 0);
    const wrong = results.filter((each) => each.errors > 0);
    console.log(
      `phoneme error of the embedded voice: ${errors} of ${sounds} sounds (${((100 * errors) / sounds).toFixed(2)} %), ${wrong.length} of ${results.length} sentences`,
    );
    for (const each of wrong) console.log(each);
    expect(errors / sounds).toBeLessThanOrEqual(ceiling);
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

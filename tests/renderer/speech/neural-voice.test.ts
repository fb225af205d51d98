import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { NeuralVoice } from "../../../renderer/speech/neural/neural-voice.ts";
import { SentenceVowels } from "../../../renderer/speech/sentence-vowels.ts";
import { QariError } from "../../../src/errors.ts";
import type { NeuralSpeech } from "../../../src/speech/neural/neural-voice-record.ts";
import type { SpokenPart } from "../../../src/speech/spoken.ts";
import type { Utterance } from "../../../src/speech/utterance.ts";
import { answers } from "../answering-bridge.ts";
import { plan } from "./listening.ts";

const vowelBase = "/resources/tashkeel/";
const key = "6f1de6f4-4c53-4a0f-8f2c-8f0a8f5f5a10";
const sampleRate = 22_050;
const voice = ({ hearsVowels = false, base = vowelBase } = {}) => {
  const opened = new NeuralVoice(
    {
      key,
      name: "amal",
      language: "ar",
      sampleRate,
      hearsVowels,
      folder: "/voices/amal",
      isMissing: false,
    },
    new SentenceVowels({ base }),
  );
  onTestFinished(() => opened.close());
  return opened;
};
const [sentence] = plan(
  "وصل الوفد إلى المدينة مساءً، ثم اجتمع بأهلها في الساحة الكبيرة.",
) as readonly [Utterance, ...Utterance[]];
const usual = { rate: 1, pitch: 1 };

let asked: NeuralSpeech[];
let cancelled: string[];
beforeEach(() => {
  asked = [];
  cancelled = [];
  answers["voices.speak"] = (speech) => {
    asked.push(speech);
    return Promise.resolve({
      samples: new Int16Array(sampleRate).fill(1000),
      sampleRate,
    });
  };
  answers["voices.cancel"] = ({ call }) => {
    cancelled.push(call);
    return Promise.resolve(null);
  };
});

describe("a neural voice", () => {
  it("is asked clause by clause, and gives the sentence with its planned pause", async () => {
    const { signal } = new AbortController();
    const spoken = await voice().synthesize(sentence, usual, signal);
    expect(asked.map(({ text }) => text.split(" ").length)).toEqual([5, 6]);
    expect(new Set(asked.map(({ call }) => call)).size).toBe(2);
    const comma = sentence.tokens[4]?.pauseAfter ?? 0;
    expect(comma).toBeGreaterThan(0);
    expect(spoken.samples.length).toBe(
      2 * sampleRate + Math.round(comma * sampleRate),
    );
    // One time a word, none before the other; clauses begin where they sound.
    expect(spoken.words.map(({ token }) => token)).toEqual(
      sentence.tokens.map((_, index) => index),
    );
    expect(spoken.words[5]?.start).toBeCloseTo(1 + comma, 3);
    const starts = spoken.words.map(({ start }) => start);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });

  it("tells of each clause as soon as that is made, and of the same sound in all", async () => {
    const second = Promise.withResolvers<void>();
    answers["voices.speak"] = async (speech) => {
      asked.push(speech);
      const { length } = asked;
      if (length === 2) await second.promise;
      const samples = new Int16Array(sampleRate).fill(1000 * length);
      return { samples, sampleRate };
    };
    const parts: SpokenPart[] = [];
    const { signal } = new AbortController();
    const speaking = voice().synthesize(sentence, usual, signal, (part) =>
      parts.push(part),
    );
    await expect.poll(() => parts.length).toBe(1);
    expect(parts[0]?.isLast).toBe(false);
    expect(parts[0]?.words.map(({ token }) => token)).toEqual([0, 1, 2, 3, 4]);
    second.resolve();
    const whole = await speaking;
    expect(parts.map(({ isLast }) => isLast)).toEqual([false, true]);
    expect(parts[1]?.words[0]).toMatchObject({ token: 5, start: 0 });
    expect(parts.flatMap(({ samples }) => [...samples])).toEqual([
      ...whole.samples,
    ]);
  });

  it("is given the vowels that the text lacks, as they are said before pauses", async () => {
    const { signal } = new AbortController();
    await voice({ hearsVowels: true }).synthesize(sentence, usual, signal);
    expect(asked.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^وَصَلَ الْوَفْدُ .*مَسَاء،$/u),
      expect.stringMatching(/الْ?كَبِيرَة\.$/u),
    ]);
  });

  it("is given the text as it is where vowels are not wanted", async () => {
    const { vowels: _, ...plain } = sentence;
    const { signal } = new AbortController();
    await voice({ hearsVowels: true }).synthesize(plain, usual, signal);
    expect(asked.map(({ text }) => text).join(" ")).toBe(
      plain.tokens.map(({ spoken }) => spoken).join(" "),
    );
  });

  it("is given letters alone, when it was trained on nothing else", async () => {
    const { signal } = new AbortController();
    await voice().synthesize(sentence, usual, signal);
    for (const { text } of asked) expect(text).not.toMatch(/[\u064B-\u0652]/u);
  });

  it("says what is written where there is no model of vowels", async () => {
    const { signal } = new AbortController();
    const lacking = voice({ hearsVowels: true, base: "/nowhere/" });
    await lacking.synthesize(sentence, usual, signal);
    expect(asked[0]?.text).toMatch(/^وصل الوفد/u);
  });

  it("does not claim to know its words", () => {
    expect(voice().capabilities).toMatchObject({
      wordTimes: "estimated",
      pitch: { min: 1, max: 1 },
      languages: ["ar"],
    });
  });

  it("is given up at once when nobody waits for it, and main hears of it", async () => {
    const never = new Promise<never>(() => undefined);
    answers["voices.speak"] = (speech) => {
      asked.push(speech);
      return never;
    };
    const abort = new AbortController();
    const spoken = voice().synthesize(sentence, usual, abort.signal);
    abort.abort();
    await expect(spoken).rejects.toMatchObject({ code: "cancelled" });
    await expect.poll(() => cancelled).toEqual(asked.map(({ call }) => call));
  });

  it("says nothing more once it is closed", async () => {
    const closed = voice();
    closed.close();
    const { signal } = new AbortController();
    await expect(
      closed.synthesize(sentence, usual, signal),
    ).rejects.toMatchObject({ code: "cancelled" });
    expect(asked).toEqual([]);
  });

  it("passes on why it cannot speak", async () => {
    answers["voices.speak"] = () =>
      Promise.reject(new QariError("voice-failed", "ended"));
    const { signal } = new AbortController();
    await expect(
      voice().synthesize(sentence, usual, signal),
    ).rejects.toBeInstanceOf(Error);
  });
});

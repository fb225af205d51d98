import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { sampleRate } from "../../../main/narration/narrate.ts";
import { openEmbeddedVoice } from "../../../main/speech/embedded-voice.ts";
import { QariError } from "../../../src/errors.ts";
import { scriptOf } from "../../../src/narration/narration-script.ts";
import type { EspeakVoice } from "../../../src/speech/embedded/espeak-voice.ts";
import { articleOf } from "../../src/article/sample-article.ts";
import { narrated } from "./narrated.ts";

const folder = fileURLToPath(
  new URL("../../../resources/voice/", import.meta.url),
);
const script = (...texts: string[]) => [
  ...scriptOf({ articles: [articleOf(...texts)], titles: false }),
];

let voice: Pick<EspeakVoice, "speak">;
beforeAll(async () => {
  voice = await openEmbeddedVoice(folder);
});

const first =
  "يستضيف وزير الخارجية الأميركي مايك بومبيو في السادس من فبراير (شباط)، اجتماعاً للتحالف الدولي لمكافحة تنظيم “الدولة الإسلامية” (داعش) المؤلف من 79 دولة، والذي شكّلته الولايات المتحدة في 2014 بعد سيطرة المتطرّفين على مساحات شاسعة من أراضي العراق وسوريا.";
const story = [
  "خرج الصيّاد فجرًا. ماذا رأى؟ رأى البحر ساكنًا، والقوارب على الرمل!",
  "كتب في دفتره: «لا ريح اليوم»…",
  "The sea was calm. عاد بعد ساعة.",
];

describe("narrate", () => {
  it("speaks the first sentence for as long as a reader would, audibly", async () => {
    const [part] = await narrated(voice, script(first));
    const samples = part?.samples ?? new Int16Array();
    expect(samples.length / sampleRate).toBeGreaterThan(20);
    expect(samples.length / sampleRate).toBeLessThan(28);
    const rms = Math.sqrt(
      samples.reduce((sum, each) => sum + each * each, 0) / samples.length,
    );
    expect(rms).toBeGreaterThan(1000);
    expect(rms).toBeLessThan(12_000);
  });

  it("gives every token one start, each later than the last", async () => {
    const [line] = script(first);
    const [part] = await narrated(voice, script(first));
    const words = part?.sentence.words ?? [];
    expect(words).toHaveLength(line?.utterance.tokens.length ?? -1);
    expect(
      words.every(
        ({ start }, i) => i === 0 || start > (words[i - 1]?.start ?? 0),
      ),
    ).toBe(true);
    expect(
      words.map(({ source, at }) => first.slice(at, at + source.length)),
    ).toEqual(words.map(({ source }) => source));
  });

  it("gives quoted words, numbers, English and words after abbreviations their own time", async () => {
    const [part] = await narrated(
      voice,
      script(
        "زار د. أحمد «المستشفى» مع Microsoft في ٢٠١٤ <و> 3.5 & 😀أ ثم عاد",
      ),
    );
    const words = part?.sentence.words ?? [];
    expect(words.length).toBeGreaterThanOrEqual(12);
    expect(
      words.every(({ start, end }) => end - start > 0.02 * sampleRate),
    ).toBe(true);
  });

  it.each([0.5, 1, 1.7, 3])(
    "is as silent between two sentences as was planned, to the sample, at rate %f",
    async (rate) => {
      const lines = script(...story);
      const parts = await narrated(voice, lines, rate);
      expect(parts).toHaveLength(lines.length);
      let at = 0;
      for (const [i, { samples, sentence }] of parts.entries()) {
        expect(sentence.start).toBe(at);
        const planned = Math.round(
          ((lines[i]?.utterance.pauseAfter ?? 0) / rate) * sampleRate,
        );
        expect(at + samples.length - sentence.end).toBe(planned);
        const pause = samples.subarray(sentence.end - sentence.start);
        expect(pause.every((sample) => sample === 0)).toBe(true);
        expect(sentence.words.at(-1)?.end).toBeLessThanOrEqual(sentence.end);
        at += samples.length;
      }
    },
  );

  it.each([0.5, 1, 2, 3])(
    "does not click where sentences join, at rate %f",
    async (rate) => {
      const parts = await narrated(voice, script(...story), rate);
      for (const { samples, sentence } of parts) {
        const end = sentence.end - sentence.start;
        const edges = [
          samples.subarray(0, 23),
          samples.subarray(Math.max(0, end - 22), end + 1),
        ];
        // A millisecond at each side of the join stays near silence; a step of
        // this size is one in six hundred of the range.
        for (const edge of edges) {
          const steps = edge
            .subarray(1)
            .map((s, i) => Math.abs(s - (edge[i] ?? 0)));
          expect(Math.max(...steps)).toBeLessThan(500);
        }
        expect([samples[0], samples[end - 1]]).toEqual([0, 0]);
      }
    },
  );

  it.each([0.5, 0.75, 1.5, 2, 2.5, 2.75, 3])(
    "keeps the rate it is asked for: %f",
    async (rate) => {
      const durationAt = async (each: number): Promise<number> => {
        const [part] = await narrated(voice, script(first), each);
        return part ? part.sentence.end - part.sentence.start : 0;
      };
      expect(
        (await durationAt(1)) / (await durationAt(rate)) / rate,
      ).toBeCloseTo(1, 1);
    },
  );

  it("speaks English with the English voice, and says so", async () => {
    const [english] = await narrated(
      voice,
      script("This is a sentence of its own."),
    );
    expect(english?.sentence).toMatchObject({ lang: "en" });
    expect(english?.sentence.words).toHaveLength(7);
  });

  it("goes on after a sentence that the voice cannot say, but not without any", async () => {
    const failing = (isFailing: (count: number) => boolean) => {
      let count = 0;
      return {
        speak: (...input: Parameters<EspeakVoice["speak"]>) => {
          if (isFailing(count++)) throw new QariError("voice-failed", "broke");
          return voice.speak(...input);
        },
      };
    };
    const lines = script("واحد. اثنان. ثلاثة.");
    const parts = await narrated(
      failing((count) => count === 1),
      lines,
    );
    expect(parts.map(({ isSilent }) => isSilent)).toEqual([false, true, false]);
    const [, silent] = parts;
    expect(silent?.sentence).toMatchObject({ source: "اثنان.", words: [] });
    expect(silent?.samples.length).toBe(
      Math.round((lines[1]?.utterance.pauseAfter ?? 0) * sampleRate),
    );
    await expect(
      narrated(
        failing(() => true),
        lines,
      ),
    ).rejects.toMatchObject({ code: "voice-failed" });
    // A book that is silent from here on is none.
    await expect(
      narrated(
        failing((count) => count > 0),
        script(Array.from({ length: 20 }, () => "واحد.").join(" ")),
      ),
    ).rejects.toMatchObject({ code: "voice-failed" });
  });
});

describe("openEmbeddedVoice", () => {
  it("says that the voice is missing where there is none", async () => {
    await expect(openEmbeddedVoice("/nowhere")).rejects.toMatchObject({
      code: "voice-missing",
    });
  });
});

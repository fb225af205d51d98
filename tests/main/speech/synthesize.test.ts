import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { openEmbeddedVoice } from "../../../main/speech/embedded-voice.ts";
import { sampleRate, synthesize } from "../../../main/speech/synthesize.ts";
import { wavHeader } from "../../../main/speech/wav.ts";
import type { EspeakVoice } from "../../../src/speech/embedded/espeak-voice.ts";
import { planBlock } from "../../../src/speech/plan.ts";

const folder = fileURLToPath(
  new URL("../../../resources/voice/", import.meta.url),
);
const plan = (text: string) =>
  planBlock(
    { type: "paragraph", content: [{ text }] },
    { section: 0, block: 0, lang: "ar" },
  );

let voice: EspeakVoice;
beforeAll(async () => {
  voice = await openEmbeddedVoice(folder);
});

const first =
  "يستضيف وزير الخارجية الأميركي مايك بومبيو في السادس من فبراير (شباط)، اجتماعاً للتحالف الدولي لمكافحة تنظيم “الدولة الإسلامية” (داعش) المؤلف من 79 دولة، والذي شكّلته الولايات المتحدة في 2014 بعد سيطرة المتطرّفين على مساحات شاسعة من أراضي العراق وسوريا.";
const durationAt = (rate: number): number => {
  const [utterance] = plan(first);
  if (!utterance) throw new Error("nothing to say");
  return voice.speak(utterance, rate).samples.length / sampleRate;
};

describe("synthesize", () => {
  it("speaks the first sentence for as long as a reader would, audibly", () => {
    const [part] = synthesize(voice, plan(first));
    const samples = part?.samples ?? new Int16Array();
    expect(samples.length / sampleRate).toBeGreaterThan(20);
    expect(samples.length / sampleRate).toBeLessThan(28);
    const rms = Math.sqrt(
      samples.reduce((sum, each) => sum + each * each, 0) / samples.length,
    );
    expect(rms).toBeGreaterThan(1000);
    expect(rms).toBeLessThan(12_000);
  });

  it("gives every token one start, each later than the last", () => {
    const [utterance] = plan(first);
    const [part] = synthesize(voice, plan(first));
    const starts = part?.timings.map(({ start }) => start) ?? [];
    expect(starts).toHaveLength(utterance?.tokens.length ?? -1);
    expect(
      starts.every((start, i) => i === 0 || start > (starts[i - 1] ?? 0)),
    ).toBe(true);
  });

  it("gives quoted words, numbers, English and words after abbreviations their own time", () => {
    const [part] = synthesize(
      voice,
      plan("زار د. أحمد «المستشفى» مع Microsoft في ٢٠١٤ <و> 3.5 & 😀أ ثم عاد"),
    );
    const lengths = part?.timings.map(({ start, end }) => end - start) ?? [];
    expect(lengths).toHaveLength(13);
    expect(lengths.every((seconds) => seconds > 0.02)).toBe(true);
  });

  it("goes on with the time of the whole from one utterance to the next", () => {
    const parts = [...synthesize(voice, plan("أول جملة. ثاني جملة."))];
    const length = (parts[0]?.samples.length ?? 0) / sampleRate;
    expect(parts[1]?.timings[0]?.start).toBeCloseTo(length, 3);
  });

  it.each([0.5, 0.75, 1.5, 2, 2.5, 2.75, 3])(
    "keeps the rate it is asked for: %f",
    (rate) => {
      expect(durationAt(1) / durationAt(rate) / rate).toBeCloseTo(1, 1);
    },
  );

  it("speaks English with the English voice", () => {
    const [english] = plan("This is a sentence of its own.");
    expect(english?.lang).toBe("en");
    const [part] = synthesize(voice, english ? [english] : []);
    expect(part?.timings).toHaveLength(7);
  });
});

describe("openEmbeddedVoice", () => {
  it("says that the voice is missing where there is none", async () => {
    await expect(openEmbeddedVoice("/nowhere")).rejects.toMatchObject({
      code: "voice-missing",
    });
  });
});

describe("wavHeader", () => {
  it("tells the length of what follows", () => {
    const header = wavHeader(1000, sampleRate);
    expect(header.length).toBe(44);
    expect(header.readUInt32LE(40)).toBe(2000);
    expect(header.readUInt32LE(4)).toBe(2036);
    expect(header.readUInt32LE(24)).toBe(sampleRate);
  });
});

/// <reference lib="dom" />

import type { Reader } from "../../tests/e2e/reader.ts";
import { openEmbeddedVoice } from "../../main/speech/embedded-voice.ts";
import { planBlock } from "../../src/speech/plan.ts";
import type { SpokenUtterance } from "../../src/speech/spoken.ts";
import type { Utterance } from "../../src/speech/utterance.ts";
import { findSound } from "./find-sound.ts";
import { startRecording, stopRecording, writeWav } from "./record-sound.ts";
import {
  measureWordSync,
  startWatchingWords,
  stopWatchingWords,
  type WordSync,
} from "./word-sync.ts";

/** One sentence as it was really played, and how well the page kept step with it. */
export interface HeardSentence {
  readonly utterance: Utterance;
  /** The same sentence spoken by itself, to compare with. */
  readonly reference: SpokenUtterance;
  /** 16-bit samples of the sentence alone, cut out of the recording. */
  readonly samples: Int16Array<ArrayBuffer>;
  readonly sampleRate: number;
  /** Root mean square, 0–1. */
  readonly rms: number;
  /** How like the recording is to the reference where it begins: 1 for the same. */
  readonly likeness: number;
  readonly sync: readonly WordSync[];
}

/**
 * Press "listen", record until the second sentence is heard, stop. What is
 * measured is the recording, not what the player says of itself.
 *
 * @param options.whilePlaying Called when the sentence has been recorded and the
 * voice goes on: work on the page would disturb what is measured.
 */
export async function listenToFirstSentence(
  reader: Reader,
  options: { readonly whilePlaying?: () => Promise<void> } = {},
): Promise<HeardSentence> {
  const { page } = reader;
  const text = await reader.paragraphs.first().innerText();
  const [utterance] = planBlock(
    { type: "paragraph", content: [{ text }] },
    { section: 0, block: 0, lang: "ar" },
  );
  if (!utterance) throw new Error("the first paragraph has no sentence");
  await startRecording(page);
  await page.evaluate(keepFirstBuffer);
  await startWatchingWords(page);
  await reader.button("استمع").click();
  await page.waitForFunction(
    (first) => {
      const [range] = CSS.highlights.get("qari-spoken-sentence") ?? [];
      const start = range?.startContainer.textContent?.slice(range.startOffset);
      return start !== undefined && !start.startsWith(first);
    },
    utterance.source.slice(0, 20),
    { timeout: 60_000 },
  );
  const recording = await stopRecording(page);
  const changes = await stopWatchingWords(page);
  await options.whilePlaying?.();
  await reader.button("إنهاء الاستماع").click();

  const { sampleRate } = recording;
  // No two syntheses are the same to the sample: when its words sound is the
  // engine's word, what it sounded like is taken from the page.
  const voice = await openEmbeddedVoice("resources/voice");
  const spoken = Int16Array.from(await page.evaluate(firstBuffer));
  const reference = { ...voice.speak(utterance, 1), samples: spoken };
  const { at, likeness } = findSound(
    spoken.subarray(0, 1.5 * sampleRate),
    recording.samples,
  );
  const samples = recording.samples.slice(at, at + reference.samples.length);
  return {
    utterance,
    reference,
    samples,
    sampleRate,
    rms: rootMeanSquare(samples),
    likeness,
    sync: measureWordSync(
      recording,
      changes,
      reference,
      utterance.tokens.map(({ source }) => source),
    ),
  };
}

declare global {
  var qariFirstBuffer: readonly number[] | undefined;
}

/** Keep the samples of the first buffer that the page plays. Runs inside the page. */
function keepFirstBuffer(): void {
  const { prototype } = AudioBufferSourceNode;
  const start = prototype.start;
  prototype.start = function (this: AudioBufferSourceNode, ...when) {
    globalThis.qariFirstBuffer ??= Array.from(
      this.buffer?.getChannelData(0) ?? [],
      (sample) => Math.round(sample * 32_768),
    );
    start.apply(this, when);
  };
}

function firstBuffer(): readonly number[] {
  return globalThis.qariFirstBuffer ?? [];
}

/** Write the sentence as a WAV file. */
export const saveSentence = (
  path: string,
  { samples, sampleRate }: HeardSentence,
): Promise<void> => writeWav(path, samples, sampleRate);

function rootMeanSquare(samples: Int16Array): number {
  let sum = 0;
  for (const sample of samples) sum += (sample / 32_768) ** 2;
  return Math.sqrt(sum / Math.max(1, samples.length));
}

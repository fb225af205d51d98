/// <reference lib="dom" />

import type { Reader } from "../../tests/e2e/reader.ts";
import { findSound } from "./find-sound.ts";
import {
  startRecording,
  stopRecording,
  takePlayLog,
  writeWav,
} from "./record-sound.ts";
import { measureWordSync, samplesOf, type WordSync } from "./word-sync.ts";
import { startWatchingWords, takeWordChanges } from "./word-watch.ts";

/** One sentence as it was really played, and how well the page kept step with it. */
export interface HeardSentence {
  /** How many words it has. */
  readonly words: number;
  /** What the voice gave the page to play: so many samples. */
  readonly length: number;
  /** 16-bit samples of the sentence alone, cut out of the recording. */
  readonly samples: Int16Array<ArrayBuffer>;
  readonly sampleRate: number;
  /** Root mean square, 0–1. */
  readonly rms: number;
  /** How like the recording is to what the voice gave, where it begins: 1 for the same. */
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
  await startRecording(page);
  await startWatchingWords(page);
  await reader.button("استمع").click();
  const first = await page.waitForFunction(sentenceBegins);
  await page.waitForFunction(
    (begins) => {
      const [range] = CSS.highlights.get("qari-spoken-sentence") ?? [];
      return (
        range !== undefined &&
        range.startContainer.textContent?.slice(range.startOffset) !== begins
      );
    },
    await first.jsonValue(),
    { timeout: 60_000 },
  );
  const recording = await stopRecording(page);
  const log = await takePlayLog(page);
  const changes = await takeWordChanges(page);
  await options.whilePlaying?.();
  await reader.button("إنهاء الاستماع").click();

  const [play] = log.plays;
  const sound = log.sounds.find(({ id }) => id === play?.sound);
  if (!play || !sound) throw new Error("nothing was played");
  const { sampleRate } = recording;
  const given = samplesOf(sound.pcm);
  const { at, likeness } = findSound(
    given.subarray(0, 1.5 * sampleRate),
    recording.samples,
  );
  const samples = recording.samples.slice(at, at + given.length);
  return {
    words: sound.words.length,
    length: given.length,
    samples,
    sampleRate,
    rms: rootMeanSquare(samples),
    likeness,
    sync: measureWordSync(recording, { ...log, plays: [play] }, changes),
  };
}

/** What stands on the page from the spoken sentence on, once there is one. Runs inside the page. */
function sentenceBegins(): string | undefined {
  const [range] = CSS.highlights.get("qari-spoken-sentence") ?? [];
  return range?.startContainer.textContent?.slice(range.startOffset);
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

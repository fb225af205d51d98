import type { Page } from "playwright-core";
import type { SpokenUtterance } from "../../src/speech/spoken.ts";
import { findNear, findSound } from "./find-sound.ts";
import type { Recording } from "./recording.ts";
import { watchWords, type WordChange } from "./word-watch.ts";

/** How far a highlighted word was from its sound. */
export interface WordSync {
  readonly token: number;
  readonly text: string;
  /** Milliseconds from the word's first sample leaving the audio graph to its highlight; negative when the highlight came first. */
  readonly lag: number;
  /** How like the found sound is to the expected one: 1 for the same. */
  readonly likeness: number;
}

/** Watch the spoken word's highlight from now on. */
export async function startWatchingWords(
  page: Page,
  name = "qari-spoken-word",
): Promise<void> {
  await page.evaluate(watchWords, name);
}

export function stopWatchingWords(page: Page): Promise<readonly WordChange[]> {
  return page.evaluate(() => {
    if (!globalThis.qariWordWatch)
      throw new Error("startWatchingWords comes first");
    return globalThis.qariWordWatch.stop();
  });
}

/** Seconds of sound by which a sentence is found in the recording, and a word near its place. */
const sentenceProbe = 1.5;
const wordProbe = 0.2;
const wordReach = 0.06;

/**
 * Measure the highlight against the recorded sound, not against the player's
 * clock: each word is looked for in the recording by its own samples.
 *
 * @param reference A synthesis of the sentence by itself, `samples` 16-bit.
 * @param words The sentence's words as shown, one a token.
 */
export function measureWordSync(
  recording: Recording,
  changes: readonly WordChange[],
  reference: SpokenUtterance,
  words: readonly string[],
): readonly WordSync[] {
  const { samples, sampleRate } = reference;
  if (!(samples instanceof Int16Array) || sampleRate !== recording.sampleRate)
    throw new Error(
      `recorded at ${recording.sampleRate}, expected 16 bits at ${sampleRate}`,
    );
  const sentence = findSound(
    samples.subarray(0, sentenceProbe * sampleRate),
    recording.samples,
  );
  const shown = changes.filter(({ text }) => text !== "");
  let next = 0;
  return reference.words.flatMap(({ token, start }): readonly WordSync[] => {
    const text = words[token] ?? "";
    const seen = shown.findIndex(
      (change, index) => index >= next && change.text === text,
    );
    const change = shown[seen];
    if (!change) return [];
    next = seen + 1;
    const from = Math.round(start * sampleRate);
    const near = sentence.at + from;
    const reach = Math.round(wordReach * sampleRate);
    const { at, likeness } = findNear(
      samples.subarray(from, from + wordProbe * sampleRate),
      recording.samples,
      near,
      reach,
    );
    return [{ token, text, lag: change.at - recording.timeOf(at), likeness }];
  });
}

import { findNear } from "./find-sound.ts";
import type { Utterance } from "../../src/speech/utterance.ts";
import type { LoggedPlay, LoggedSound, PlayLog } from "./play-log.ts";
import type { Recording } from "./recording.ts";
import type { WordChange } from "./word-watch.ts";

/** How far a highlighted word was from its sound. */
export interface WordSync {
  /** Its letters, without signs. */
  readonly text: string;
  /** When its first sample left the loudspeaker; milliseconds of the page's clock. */
  readonly heardAt: number;
  /** Milliseconds from then until its highlight was on the screen; negative when the highlight came first. `undefined` when it never came. */
  readonly lag: number | undefined;
  /** How long it was heard, until the next word or a cut; milliseconds. */
  readonly lasts: number;
  /** How far the sound was from where the page had put it, in milliseconds. */
  readonly offPlan: number;
  /** How like the found sound is to the expected one: 1 for the same. */
  readonly likeness: number;
}

type Unmatched = Omit<WordSync, "lag">;

/** What is drawn in one frame is on the screen when the next begins. Milliseconds. */
const frame = 1000 / 60;
/** Of a word's sound, to find it in the recording; seconds. */
const probe = 0.08;
const reach = 0.06;
/** A highlight further off belongs to another time the word was said; milliseconds. */
const patience = 400;

/**
 * Measure the highlight against the recorded sound: each word is looked for in
 * the recording by its own samples, around where the page put it.
 *
 * @param plan What was said, to know how a word is written that is spoken otherwise: numbers.
 */
export function measureWordSync(
  recording: Recording,
  { sounds, plays }: PlayLog,
  changes: readonly WordChange[],
  plan: readonly Utterance[] = [],
): readonly WordSync[] {
  const { sampleRate } = recording;
  const shown = changes
    .map(({ at, text }) => ({ at, text: letters(text) }))
    .filter(({ text }) => text !== "");
  const used = new Set<number>();
  const written = new Map(
    plan.map(({ tokens }) => [
      keyOf(tokens.map(({ spoken }) => spoken)),
      tokens.map(({ source }) => source),
    ]),
  );
  const writtenAs = ({ spoken }: LoggedSound, token: number): string =>
    written.get(keyOf(spoken))?.[token] ?? spoken[token] ?? "";
  const words = plays.flatMap((play) => {
    const sound = sounds.find(({ id }) => id === play.sound);
    if (!sound) return [];
    const samples = samplesOf(sound.pcm);
    return sound.words.flatMap(({ token, start }, index): Unmatched[] => {
      const at = play.when + start - play.offset;
      // Words before a play's beginning and after its cut were not heard from it.
      if (start < play.offset - 0.001) return [];
      if (at + 0.03 > (play.stop ?? Infinity)) return [];
      const place = recording.sampleAt(play.context, at);
      if (place === undefined) return [];
      const from = Math.round(start * sampleRate);
      const found = findNear(
        samples.subarray(from, from + probe * sampleRate),
        recording.samples,
        Math.round(place),
        Math.round(reach * sampleRate),
      );
      return [
        {
          text: letters(writtenAs(sound, token)),
          heardAt: recording.heardAt(found.at),
          lasts:
            (until(
              play,
              sound.words[index + 1]?.start,
              samples.length / sampleRate,
            ) -
              at) *
            1000,
          offPlan: ((found.at - place) / sampleRate) * 1000,
          likeness: found.likeness,
        },
      ];
    });
  });
  return words
    .toSorted((a, b) => a.heardAt - b.heardAt)
    .map((word) => {
      let best: number | undefined;
      // While it is heard, it is this one.
      let lag = Math.max(patience, word.lasts);
      for (const [index, change] of shown.entries()) {
        if (change.text !== word.text || used.has(index)) continue;
        const off = change.at + frame - word.heardAt;
        if (Math.abs(off) >= Math.abs(lag)) continue;
        lag = off;
        best = index;
      }
      if (best !== undefined) used.add(best);
      return { ...word, lag: best === undefined ? undefined : lag };
    });
}

/** When a word ends that begins in a play: at the next word, the end of the sound or its cut. Seconds of the graph's clock. */
const until = (
  { when, offset, stop = Infinity }: LoggedPlay,
  next: number | undefined,
  duration: number,
): number => Math.min(stop, when - offset + (next ?? duration));

/** 16-bit samples out of base64. */
export function samplesOf(pcm: string): Int16Array<ArrayBuffer> {
  const bytes = Uint8Array.from(atob(pcm), (char) => char.charCodeAt(0));
  return new Int16Array(bytes.buffer);
}

const letters = (text: string): string =>
  text.replaceAll(/[^\p{L}\p{N}]/gu, "");

/** What a sentence is known by. */
export const keyOf = (spoken: readonly string[]): string => spoken.join(" ");

import type { LoggedPlay, PlayLog } from "./play-log.ts";
import type { Recording } from "./recording.ts";
import { samplesOf } from "./word-sync.ts";

/** One stretch of a voice's sound in the recording. */
export interface Stretch {
  readonly play: LoggedPlay;
  /** What was said, a text a token. */
  readonly spoken: readonly string[];
  readonly rate: number;
  /** What the voice gave for it, from its first sample to its last or to the cut. */
  readonly given: Int16Array<ArrayBuffer>;
  /** Index of its first sample in the recording. */
  readonly at: number;
  /** It begins where the sentence begins, and ends where it ends. */
  readonly isWhole: { readonly start: boolean; readonly end: boolean };
}

export interface SoundFaults {
  /** Stretches that do not sound as the voice gave them: lost, late, overlaid. */
  readonly unlike: readonly Stretch[];
  /** Jumps from a sample to the next that the voice's sound does not have there. */
  readonly clicks: readonly Click[];
  /** Sound where there should be none, in seconds of the recording. */
  readonly noises: readonly number[];
}

export interface Click {
  /** Where, in seconds of the recording. */
  readonly at: number;
  readonly where: "start" | "end";
  readonly jump: number;
  readonly allowed: number;
}

/** A rounding or two. */
const tolerance = 2;
/** Samples at an edge that may be faded, a little more than 4 ms. */
export const edge = 100;
/** Louder than the voice's own noise floor. */
const audible = 150;

/** What of the log was recorded, in order of time. */
export function stretchesIn(
  recording: Recording,
  { sounds, plays }: PlayLog,
): readonly Stretch[] {
  const { sampleRate } = recording;
  const pcm = new Map(
    sounds.map((sound) => [sound.id, { sound, samples: samplesOf(sound.pcm) }]),
  );
  return plays
    .toSorted((a, b) => a.context - b.context || a.when - b.when)
    .flatMap((play): Stretch[] => {
      const of = pcm.get(play.sound);
      const at = recording.sampleAt(play.context, play.when);
      if (!of || at === undefined) return [];
      const from = Math.round(play.offset * sampleRate);
      const rest = of.samples.length - from;
      const played = Math.round(
        ((play.stop ?? Infinity) - play.when) * sampleRate,
      );
      if (played <= 0) return [];
      const begin = Math.round(at);
      const length = Math.min(rest, played, recording.samples.length - begin);
      return [
        {
          play,
          spoken: of.sound.spoken,
          rate: of.sound.rate,
          given: of.samples.slice(from, from + length),
          at: begin,
          isWhole: {
            start: from === 0,
            end: played >= rest && length === rest,
          },
        },
      ];
    });
}

/** Hold every sample of the recording against what the voice gave. */
export function faultsIn(
  { samples, sampleRate }: Recording,
  stretches: readonly Stretch[],
): SoundFaults {
  const unlike: Stretch[] = [];
  const clicks: Click[] = [];
  const noises: number[] = [];
  let silentFrom = 0;
  for (const stretch of stretches) {
    const { given, at } = stretch;
    for (let index = silentFrom; index < at; index += 1)
      if (Math.abs(samples[index] ?? 0) > tolerance) {
        noises.push(index / sampleRate);
        break;
      }
    // The end was rounded to a sample.
    silentFrom = Math.max(silentFrom, at + given.length + 4);
    let worst = 0;
    for (let index = edge; index < given.length - edge; index += 1)
      worst = Math.max(
        worst,
        Math.abs((samples[at + index] ?? 0) - (given[index] ?? 0)),
      );
    if (worst > tolerance) unlike.push(stretch);
    for (const where of ["start", "end"] as const) {
      const middle = where === "start" ? at : at + given.length;
      const jump = largestJump(samples, middle - edge, middle + edge);
      // One sound may fall while the next one rises.
      const allowed = stretches.reduce(
        (sum, each) => sum + jumpOf(each, middle - edge, middle + edge),
        tolerance,
      );
      if (jump > allowed)
        clicks.push({ at: middle / sampleRate, where, jump, allowed });
    }
  }
  return { unlike, clicks, noises };
}

/** The longest that the device waited for the page's sound: its clock fell behind the page's by so much at once. Milliseconds. */
export function longestHitch({ clock }: Recording): number {
  let longest = 0;
  for (const [index, reading] of clock.entries()) {
    const before = clock[index - 1];
    if (!before || before.context !== reading.context) continue;
    const gone = reading.at - before.at;
    // A clock that was not read for long stood still, or the page was busy.
    if (gone > 500) continue;
    longest = Math.max(longest, gone - (reading.heard - before.heard) * 1000);
  }
  return longest;
}

/** How far a stretch's own sound, or a fade of it, moves from one sample to the next between two places of the recording. */
function jumpOf({ given, at }: Stretch, from: number, to: number): number {
  const part = given.subarray(
    Math.max(0, Math.min(given.length, from - edge - at)),
    Math.max(0, to + edge - at),
  );
  // A fade of 4 ms moves by at most an eightieth of what it fades.
  return part.length === 0
    ? 0
    : largestJump(part, 0, part.length) + loudest(part) / 80;
}

export const isAudible = (sample: number): boolean =>
  Math.abs(sample) > audible;

function largestJump(samples: Int16Array, from: number, to: number): number {
  let largest = 0;
  for (let index = Math.max(1, from); index < to; index += 1)
    largest = Math.max(
      largest,
      Math.abs((samples[index] ?? 0) - (samples[index - 1] ?? 0)),
    );
  return largest;
}

const loudest = (samples: Int16Array): number =>
  samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);

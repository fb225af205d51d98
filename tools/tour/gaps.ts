import type { Utterance } from "../../src/speech/utterance.ts";
import type { Recording } from "./recording.ts";
import { edge, isAudible, type Stretch } from "./sound-check.ts";
import { keyOf } from "./word-sync.ts";

/** The silence between one stretch of sound and the next. */
export interface Gap {
  readonly before: Stretch;
  readonly after: Stretch;
  /** From the last sample of one to the first of the next, without the silence that is the voice's own; seconds. */
  readonly seconds: number;
  /** When it was heard; milliseconds of the page's clock. */
  readonly from: number;
  readonly to: number;
}

/** How much silence is to follow on a stretch, before another; seconds. `undefined` where the plan does not say: the second does not follow on the first. */
export type PlannedPause = (
  before: Stretch,
  after: Stretch,
) => number | undefined;

/** All silences between stretches that can be heard, on the same device. */
export function gapsIn(
  recording: Recording,
  stretches: readonly Stretch[],
): readonly Gap[] {
  const { samples, sampleRate } = recording;
  const audible = stretches.filter(({ given }) => given.some(isAudible));
  return audible.flatMap((before, index): Gap[] => {
    const after = audible[index + 1];
    if (!after || before.play.context !== after.play.context) return [];
    const lastGiven = before.given.findLastIndex(isAudible);
    const firstGiven = after.given.findIndex(isAudible);
    let from = before.at + lastGiven + edge;
    while (from > before.at && !isAudible(samples[from] ?? 0)) from -= 1;
    let to = from + 1;
    while (to < samples.length && !isAudible(samples[to] ?? 0)) to += 1;
    const theirs = before.given.length - 1 - lastGiven + firstGiven;
    return [
      {
        before,
        after,
        seconds: (to - from - 1 - theirs) / sampleRate,
        from: recording.heardAt(from),
        to: recording.heardAt(to),
      },
    ];
  });
}

/**
 * The pauses of a plan: what one sentence is followed by depends on the next
 * as well, since the same sentence may stand in a paragraph and at its end.
 */
export function pausesOf(plan: readonly Utterance[]): PlannedPause {
  const pauses = new Map<string, number>();
  const spokenKey = ({ tokens }: Utterance): string =>
    keyOf(tokens.map(({ spoken }) => spoken));
  for (const [index, utterance] of plan.entries()) {
    const next = plan[index + 1];
    if (next)
      pauses.set(
        pair(spokenKey(utterance), spokenKey(next)),
        utterance.pauseAfter,
      );
  }
  return (before, after) => {
    const [first, second] = [keyOf(before.spoken), keyOf(after.spoken)];
    if (before.isWhole.end && after.isWhole.start) {
      const pause = pauses.get(pair(first, second));
      return pause === undefined ? undefined : pause / before.rate;
    }
    // The rest of a sentence in another manner, or after a pause.
    const goesOn =
      first === second && !before.isWhole.end && !after.isWhole.start;
    return goesOn ? 0 : undefined;
  };
}

const pair = (before: string, after: string): string => `${before}\n${after}`;

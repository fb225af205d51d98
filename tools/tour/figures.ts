import type { Utterance } from "../../src/speech/utterance.ts";
import { gapsIn, pausesOf } from "./gaps.ts";
import type { Break, Listened } from "./listen-through.ts";
import {
  faultsIn,
  longestHitch,
  stretchesIn,
  type SoundFaults,
} from "./sound-check.ts";
import { measureWordSync, type WordSync } from "./word-sync.ts";

/** How well the page kept step with the sound, and the sound with the plan. */
export interface Figures {
  /** Words that were heard. */
  readonly words: number;
  /** Of them, those whose highlight never came. */
  readonly unseen: number;
  /** Of these, the ones that sounded for longer than the page went without a frame: they had a frame to be shown in. */
  readonly missed: readonly { readonly text: string; readonly lasts: number }[];
  /** Those that do not sound where the page had put them. */
  readonly misplaced: number;
  /** How far highlights were from their sound, without sign, in milliseconds: the middle one, those of 90, of 95 and of 99 in a hundred, the furthest. */
  readonly lag: {
    readonly middle: number;
    readonly p90: number;
    readonly p95: number;
    readonly p99: number;
    readonly most: number;
  };
  /** How much later highlights come in the last third than in the first, by the middle one of each; milliseconds. */
  readonly drift: number;
  /** Silences between sentences: how many were measured, and how far the furthest was from the plan, in milliseconds. */
  readonly silences: {
    readonly count: number;
    readonly furthest: number;
    readonly worst: readonly {
      readonly spoken: readonly string[];
      readonly seconds: number;
      readonly off: number;
    }[];
  };
  /** Silence beyond what was planned, between sentences and where one was cut to go on in another manner: the longest, in milliseconds, and what was said before it. */
  readonly late: { readonly most: number; readonly after: string };
  readonly stretches: number;
  readonly faults: SoundFaults;
  /** The longest that the device waited for the page's sound; milliseconds. */
  readonly hitch: number;
}

/** @param plan What was to be said, with its pauses. */
export function figuresOf(
  { recording, log, changes, frames, breaks }: Listened,
  plan: readonly Utterance[],
): Figures {
  const words = measureWordSync(recording, log, changes, plan);
  const seen = words.flatMap(({ lag }) => (lag === undefined ? [] : [lag]));
  const lags = seen.map(Math.abs).toSorted((a, b) => a - b);
  const share = (part: number): number =>
    lags[Math.min(lags.length - 1, Math.floor(lags.length * part))] ??
    Number.NaN;
  const stretches = stretchesIn(recording, log);
  const pauseBetween = pausesOf(plan);
  const isBrokenInto = ({ from, to }: Span): boolean =>
    breaks.some((each) => each.from <= to + nearby && each.to >= from - nearby);
  const gaps = gapsIn(recording, stretches)
    .filter((gap) => !isBrokenInto(gap))
    .flatMap((gap) => {
      const planned = pauseBetween(gap.before, gap.after);
      return planned === undefined
        ? []
        : [{ ...gap, off: (gap.seconds - planned) * 1000 }];
    });
  const silences = gaps
    .filter(({ before }) => before.isWhole.end)
    .map(({ before: { spoken }, seconds, off }) => ({ spoken, seconds, off }))
    .toSorted((a, b) => Math.abs(b.off) - Math.abs(a.off));
  const latest = gaps.toSorted((a, b) => b.off - a.off)[0];
  return {
    words: words.length,
    unseen: words.length - seen.length,
    missed: words
      .filter(({ lag }) => lag === undefined)
      .map((word) => ({ ...word, to: word.heardAt + word.lasts }))
      .filter(({ heardAt, to }) => !isBrokenInto({ from: heardAt, to }))
      .filter((word) => hadFrame(word, frames))
      .map(({ text, lasts }) => ({ text, lasts })),
    misplaced: words.filter(
      ({ offPlan, likeness }) => likeness > 0.9 && Math.abs(offPlan) > 1,
    ).length,
    lag: {
      middle: share(0.5),
      p90: share(0.9),
      p95: share(0.95),
      p99: share(0.99),
      most: lags.at(-1) ?? Number.NaN,
    },
    drift: driftOf(seen),
    silences: {
      count: silences.length,
      furthest: Math.abs(silences[0]?.off ?? 0),
      worst: silences.slice(0, 3),
    },
    late: {
      most: Math.max(0, latest?.off ?? 0),
      after: latest?.before.spoken.at(-1) ?? "",
    },
    stretches: stretches.length,
    faults: faultsIn(recording, stretches),
    hitch: longestHitch(recording),
  };
}

/** By middle ones: single words that a busy machine shows late are no drift. */
function driftOf(lags: readonly number[]): number {
  const third = Math.ceil(lags.length / 3);
  return middleOf(lags.slice(-third)) - middleOf(lags.slice(0, third));
}

const middleOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** From when until when; milliseconds of the page's clock. */
type Span = Break;

/** What a break still does to the sound, and what was heard before it was told: that is no fault. Milliseconds. */
const nearby = 250;

/** How far around a word frames are looked at: a highlight may come a frame before its sound; milliseconds. */
const around = 50;

/** Whether a page that shows in each frame what is heard then must have shown a word, whatever its delay. */
function hadFrame(
  { heardAt, lasts }: WordSync,
  frames: readonly number[],
): boolean {
  const near = frames.filter(
    (at) => at >= heardAt - around && at <= heardAt + lasts + around,
  );
  const longest = [...near, heardAt + lasts + around].reduce(
    ({ most, before }, at) => ({
      most: Math.max(most, at - before),
      before: at,
    }),
    { most: 0, before: heardAt - around },
  ).most;
  return longest < lasts;
}

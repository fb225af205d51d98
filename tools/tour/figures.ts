import type { Utterance } from "../../src/speech/utterance.ts";
import type { Listened } from "./listen-through.ts";
import {
  faultsIn,
  longestHitch,
  silencesIn,
  stretchesIn,
  type SoundFaults,
} from "./sound-check.ts";
import { trendOf } from "./trend.ts";
import { keyOf, measureWordSync } from "./word-sync.ts";

/** How well the page kept step with the sound, and the sound with the plan. */
export interface Figures {
  /** Words that were heard. */
  readonly words: number;
  /** Of them, those whose highlight never came. */
  readonly unseen: number;
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
  /** How much later highlights come from minute to minute; milliseconds. */
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
  readonly stretches: number;
  readonly faults: SoundFaults;
  /** The longest that the device waited for the page's sound; milliseconds. */
  readonly hitch: number;
}

/** @param plan What was to be said, with its pauses. */
export function figuresOf(
  { recording, log, changes }: Listened,
  plan: readonly Utterance[],
): Figures {
  const words = measureWordSync(recording, log, changes, plan);
  const seen = words.flatMap(({ lag, heardAt }) =>
    lag === undefined ? [] : [{ x: heardAt / 60_000, y: lag }],
  );
  const lags = seen.map(({ y }) => Math.abs(y)).toSorted((a, b) => a - b);
  const share = (part: number): number =>
    lags[Math.min(lags.length - 1, Math.floor(lags.length * part))] ??
    Number.NaN;
  const stretches = stretchesIn(recording, log);
  const pauses = new Map(
    plan.map(({ tokens, pauseAfter }) => [
      keyOf(tokens.map(({ spoken }) => spoken)),
      pauseAfter,
    ]),
  );
  const silences = silencesIn(recording, stretches)
    .flatMap(({ spoken, rate, seconds }) => {
      const pause = pauses.get(keyOf(spoken));
      return pause === undefined
        ? []
        : [{ spoken, seconds, off: (seconds - pause / rate) * 1000 }];
    })
    .toSorted((a, b) => Math.abs(b.off) - Math.abs(a.off));
  return {
    words: words.length,
    unseen: words.length - seen.length,
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
    drift: trendOf(seen).slope,
    silences: {
      count: silences.length,
      furthest: Math.abs(silences[0]?.off ?? 0),
      worst: silences.slice(0, 3),
    },
    stretches: stretches.length,
    faults: faultsIn(recording, stretches),
    hitch: longestHitch(recording),
  };
}

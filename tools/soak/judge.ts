import type { Figures } from "../tour/figures.ts";

/** One thing that must hold of what was heard and shown. */
export interface Verdict {
  readonly what: string;
  readonly holds: boolean;
  /** As measured, for whoever reads the report. */
  readonly figures: string;
}

/** What must hold of a long time of listening. */
export function judge(figures: Figures): readonly Verdict[] {
  const { words, unseen, missed, misplaced, lag, drift } = figures;
  const { silences, late, faults } = figures;
  return [
    {
      what: "every word that a frame was drawn for is shown",
      holds: words > 0 && missed.length === 0,
      figures: `${words} words, ${missed.length} missed${missed.map(({ text, lasts }) => `, ${text} of ${ms(lasts)}`).join("")}; ${unseen - missed.length} shorter than the frames they fell between`,
    },
    {
      what: "highlights are within 30 ms of their sound",
      holds: lag.p95 <= 30,
      figures: `half within ${ms(lag.middle)}, 90 in 100 within ${ms(lag.p90)}, 95 within ${ms(lag.p95)}, 99 within ${ms(lag.p99)}, all within ${ms(lag.most)}`,
    },
    {
      what: "highlights do not drift",
      holds: Math.abs(drift) <= 5,
      figures: `${ms(drift)} from the first third to the last`,
    },
    {
      what: "words sound where they were put",
      holds: misplaced === 0,
      figures: `${misplaced} elsewhere`,
    },
    {
      what: "silences between sentences are as planned",
      holds: silences.count > 0 && silences.furthest <= 30,
      figures: `${silences.count} silences, the furthest off by ${silences.worst.map(({ off, spoken }) => `${ms(off)} after ${spoken.at(-1)}`).join(", ")}`,
    },
    {
      what: "every sample is the voice's own",
      holds: faults.unlike.length === 0 && faults.noises.length === 0,
      figures: `${figures.stretches} stretches, ${faults.unlike.length} unlike, ${faults.noises.length} noises`,
    },
    {
      what: "nothing clicks",
      holds: faults.clicks.length === 0,
      figures: `${faults.clicks.length} clicks at ${2 * figures.stretches} edges`,
    },
    {
      what: "no silence of more than 150 ms came unplanned",
      holds: figures.hitch <= 150 && late.most <= 150,
      figures: `the device waited for ${ms(figures.hitch)} at most, a sentence came late by ${ms(late.most)} at most${late.after && `, after ${late.after}`}`,
    },
  ];
}

const ms = (value: number): string => `${value.toFixed(1)} ms`;

import type { PcmUtterance, WordTime } from "../spoken.ts";
import type { Clause } from "./clauses.ts";

/**
 * The sound of a sentence from that of its clauses, with the pauses behind them.
 *
 * The times of words are estimates: a clause begins and ends where it says, its
 * words have their share of it by the number of their sounds.
 *
 * @param sounds One a clause, at `sampleRate`.
 * @param rate By which pauses shrink.
 * @param firstToken Number of the first word, where these are not the first clauses.
 * @throws Nothing.
 */
export function joinClauses(
  clauses: readonly Clause[],
  sounds: readonly Int16Array<ArrayBuffer>[],
  sampleRate: number,
  rate: number,
  firstToken = 0,
): PcmUtterance {
  const words: WordTime[] = [];
  const starts: number[] = [];
  let length = 0;
  clauses.forEach(({ weights, pauseAfter }, at) => {
    starts.push(length);
    const own = sounds[at]?.length ?? 0;
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    let before = 0;
    for (const weight of weights) {
      const start = (length + (own * before) / all) / sampleRate;
      before += weight;
      const end = (length + (own * before) / all) / sampleRate;
      words.push({ token: firstToken + words.length, start, end });
    }
    length += own + Math.round((pauseAfter * sampleRate) / rate);
  });
  // An output takes no sound without a sample.
  const samples = new Int16Array(Math.max(1, length));
  sounds.forEach((sound, at) => samples.set(sound, starts[at] ?? 0));
  return { samples, sampleRate, words };
}

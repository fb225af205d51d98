import type { WordTime } from "../spoken.ts";

/**
 * Times of all tokens from the marks that came back.
 *
 * A mark that the engine swallowed (it does so after a stop inside the text)
 * gets its share of the time between its neighbours, so that there is one time
 * a token and none runs backwards.
 *
 * @param marks Seconds by token index.
 * @param lengths Characters of each token as spoken: the measure of a share.
 * @param duration Seconds of the whole.
 * @returns One entry a token; each ends where the next begins.
 * @throws Nothing.
 */
export function wordTimes(
  marks: ReadonlyMap<number, number>,
  lengths: readonly number[],
  duration: number,
): readonly WordTime[] {
  const starts: number[] = [];
  for (let token = 0; token < lengths.length; token++) {
    const floor = starts.at(-1) ?? 0;
    const mark = marks.get(token) ?? (token === 0 ? 0 : undefined);
    starts.push(
      Math.min(duration, Math.max(floor, mark ?? shareOf(token, floor))),
    );
  }
  return starts.map((start, token) => ({
    token,
    start,
    end: starts[token + 1] ?? duration,
  }));

  function shareOf(token: number, floor: number): number {
    const before = lengths[token - 1] ?? 1;
    let rest = before;
    for (let next = token; next < lengths.length; next++) {
      const mark = marks.get(next);
      if (mark !== undefined) return floor + ((mark - floor) * before) / rest;
      rest += lengths[next] ?? 0;
    }
    return floor + ((duration - floor) * before) / rest;
  }
}

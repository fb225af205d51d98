import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordTimes } from "../../../../src/speech/embedded/word-times.ts";

describe("wordTimes", () => {
  it("takes the marks as they came", () => {
    const marks = new Map([
      [0, 0],
      [1, 0.5],
    ]);
    expect(wordTimes(marks, [4, 4], 1.25)).toEqual([
      { token: 0, start: 0, end: 0.5 },
      { token: 1, start: 0.5, end: 1.25 },
    ]);
  });

  it("shares the time between two marks by length where one was swallowed", () => {
    const marks = new Map([
      [0, 0],
      [2, 2],
    ]);
    expect(wordTimes(marks, [3, 1, 4], 3)[1]).toEqual({
      token: 1,
      start: 1.5,
      end: 2,
    });
  });

  it("gives one time a token, none running backwards, all inside the sound", () => {
    const times = fc.double({ min: 0, max: 20, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.option(times), { minLength: 1, maxLength: 20 }),
        times,
        (found, duration) => {
          const marks = new Map(
            found.flatMap((time, token) =>
              time === null ? [] : [[token, time] as const],
            ),
          );
          const words = wordTimes(
            marks,
            found.map(() => 3),
            duration,
          );
          expect(words.map(({ token }) => token)).toEqual(
            found.map((_, token) => token),
          );
          let at = 0;
          for (const { start, end } of words) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(end).toBeGreaterThanOrEqual(start);
            at = start;
          }
          expect(words.at(-1)?.end).toBe(duration);
        },
      ),
    );
  });
});

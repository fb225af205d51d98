import { describe, expect, it } from "vitest";
import { secondsLeft } from "../../../main/jobs/time-left.ts";

describe("secondsLeft", () => {
  it.each([
    [1000, 50, 100, undefined],
    [10_000, 0, 100, undefined],
    [10_000, 25, 100, 30],
    [10_000, 100, 100, undefined],
    [10_000, 99.9999, 100, 1],
    [10_000, 5, 0, undefined],
  ])("after %i ms, %d of %i: %s", (elapsed, done, total, left) => {
    expect(secondsLeft(elapsed, done, total)).toBe(left);
  });
});

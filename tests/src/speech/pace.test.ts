import { expect, it } from "vitest";
import { Pace } from "../../../src/speech/pace.ts";

it("learns how long the text at hand takes, and tells it at any rate", () => {
  const pace = new Pace();
  const guess = pace.secondsFor(1000, 1);
  for (let sentence = 0; sentence < 200; sentence += 1) pace.observe(100, 20);
  expect(pace.secondsFor(1000, 1)).toBeGreaterThan(guess);
  expect(pace.secondsFor(1000, 1)).toBeCloseTo(200, -1);
  expect(pace.secondsFor(1000, 2)).toBeCloseTo(pace.secondsFor(1000, 1) / 2);
  expect(pace.secondsFor(0, 1)).toBe(0);
});

import { describe, expect, it } from "vitest";
import { timeCompress } from "../../../../src/speech/embedded/time-compress.ts";

const rate = 22_050;
const tone = (hertz: number, seconds: number) =>
  Int16Array.from({ length: rate * seconds }, (_, i) =>
    Math.round(10_000 * Math.sin((2 * Math.PI * hertz * i) / rate)),
  );
const upwardCrossings = (samples: Int16Array) =>
  samples.reduce(
    (count, value, i) =>
      count + (value >= 0 && (samples[i - 1] ?? 0) < 0 ? 1 : 0),
    0,
  );

describe("timeCompress", () => {
  it("shortens by the factor and keeps the pitch", () => {
    const short = timeCompress(tone(120, 2), rate, 1.2);
    expect(short.length / rate).toBeCloseTo(2 / 1.2, 3);
    expect(upwardCrossings(short) / (short.length / rate)).toBeCloseTo(
      120,
      -0.5,
    );
  });

  it("leaves sound as loud as it was", () => {
    const peak = (samples: Int16Array) =>
      samples.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
    expect(peak(timeCompress(tone(200, 1), rate, 1.15))).toBeLessThanOrEqual(
      10_000,
    );
  });

  it("gives the samples themselves where there is nothing to do", () => {
    const samples = tone(100, 1);
    expect(timeCompress(samples, rate, 1)).toBe(samples);
  });
});

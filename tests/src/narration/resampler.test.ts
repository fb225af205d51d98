import { describe, expect, it } from "vitest";
import { Resampler } from "../../../src/narration/resampler.ts";

/** A tone of 16 bits. */
const tone = (length: number, sampleRate: number, hertz: number) =>
  Int16Array.from({ length }, (_, i) =>
    Math.round(20_000 * Math.sin((2 * Math.PI * hertz * i) / sampleRate)),
  );

function resampled(
  samples: Int16Array,
  from: number,
  to: number,
  pieces: readonly number[],
): Float32Array {
  const resampler = new Resampler(from, to);
  const parts: Float32Array[] = [];
  let at = 0;
  for (const length of pieces) {
    parts.push(resampler.write(samples.subarray(at, at + length)));
    at += length;
  }
  parts.push(resampler.write(samples.subarray(at)), resampler.finish());
  const all = new Float32Array(
    parts.reduce((sum, { length }) => sum + length, 0),
  );
  let filled = 0;
  for (const part of parts) {
    all.set(part, filled);
    filled += part.length;
  }
  return all;
}

describe("Resampler", () => {
  it.each([100, 1000, 4000, 8000])(
    "keeps a tone of %i Hz what and where it was",
    (hertz) => {
      const sound = tone(22_050, 22_050, hertz);
      const out = resampled(sound, 22_050, 24_000, []);
      expect(out).toHaveLength(24_000);
      let worst = 0;
      // Beyond the ends is silence, which no filter joins without a trace.
      for (let i = 100; i < out.length - 100; i++) {
        const ideal =
          (20_000 / 32_768) * Math.sin((2 * Math.PI * hertz * i) / 24_000);
        worst = Math.max(worst, Math.abs((out[i] ?? 0) - ideal));
      }
      expect(worst).toBeLessThan(0.001);
    },
  );

  it("gives the same however the sound comes in", () => {
    const sound = tone(5000, 22_050, 440);
    const whole = resampled(sound, 22_050, 24_000, []);
    expect(
      resampled(sound, 22_050, 24_000, [1, 0, 7, 15, 16, 17, 2000]),
    ).toEqual(whole);
  });

  it("lets no tone above the lower band through as another", () => {
    const out = resampled(tone(24_000, 24_000, 11_000), 24_000, 16_000, []);
    expect(Math.max(...out.subarray(100, -100).map(Math.abs))).toBeLessThan(
      0.01,
    );
  });

  it.each([0, 1, 3, 147])("gives %i samples their length", (length) => {
    expect(
      resampled(tone(length, 22_050, 100), 22_050, 24_000, []),
    ).toHaveLength(Math.round((length * 160) / 147));
  });
});

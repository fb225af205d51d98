import { expect, it } from "vitest";
import { resample } from "../../../src/speech/resample.ts";

const tone = (frequency: number, rate: number, seconds = 0.5) =>
  Float32Array.from({ length: rate * seconds }, (_, i) =>
    Math.sin((2 * Math.PI * frequency * i) / rate),
  );

const loudest = (samples: Float32Array): number =>
  samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);

it.each([
  [16_000, 22_050],
  [44_100, 22_050],
  [24_000, 22_050],
])("keeps a tone from %i to %i", (from, to) => {
  const made = resample(tone(440, from), from, to);
  const wanted = tone(440, to);
  expect(made).toHaveLength(wanted.length);
  // Its edges are cut out of endless sound.
  const edge = 100;
  const difference = made
    .map((sample, i) => sample - (wanted[i] ?? 0))
    .subarray(edge, -edge);
  expect(loudest(difference)).toBeLessThan(0.01);
});

it("lets through nothing that the new rate cannot hold", () => {
  const made = resample(tone(15_000, 44_100), 44_100, 22_050);
  expect(loudest(made.subarray(100, -100))).toBeLessThan(0.02);
});

it("leaves sound of the same rate alone", () => {
  const samples = tone(440, 8000);
  expect(resample(samples, 8000, 8000)).toBe(samples);
});

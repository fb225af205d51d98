import { describe, expect, it } from "vitest";
import { fadeEdges, fadeSeconds } from "../../../src/narration/fade-edges.ts";

describe("fadeEdges", () => {
  it("begins and ends in silence, without a step, and leaves the rest alone", () => {
    const samples = new Int16Array(2000).fill(30_000);
    fadeEdges(samples, 22_050);
    expect(samples[0]).toBe(0);
    expect(samples.at(-1)).toBe(0);
    const length = Math.round(fadeSeconds * 22_050);
    expect(samples.subarray(length, -length).every((s) => s === 30_000)).toBe(
      true,
    );
    const steps = samples
      .subarray(1)
      .map((s, i) => Math.abs(s - (samples[i] ?? 0)));
    // A raised cosine of 88 samples rises by at most π/2 of its mean step.
    expect(Math.max(...steps)).toBeLessThan(((Math.PI / 2) * 30_000) / 87);
  });

  it.each([0, 1, 2, 3])("takes a sound of %i samples", (length) => {
    const samples = new Float32Array(length).fill(1);
    fadeEdges(samples, 22_050);
    if (length > 1) expect([samples[0], samples.at(-1)]).toEqual([0, 0]);
  });
});

import { describe, expect, it } from "vitest";
import { certainty } from "../../../../src/arabic/tashkeel/certainty.ts";
import { sequenceOf } from "../../../../src/arabic/tashkeel/sequence.ts";

/** Scores of each character, so much for its first class over all others. */
const scoresOf = (leads: readonly number[]): Float32Array =>
  Float32Array.from({ length: leads.length * 16 }, (_, at) =>
    at % 16 === 0 ? (leads[at / 16] ?? 0) : 0,
  );

describe("certainty", () => {
  it("is the mean logarithm of what was likeliest, of letters alone", () => {
    const even = -Math.log(15);
    expect(certainty(sequenceOf("كتب"), scoresOf([0, 0, 0]), 9)).toBeCloseTo(
      even,
    );
    expect(certainty(sequenceOf("كتب"), scoresOf([40, 40, 40]), 9)).toBeCloseTo(
      0,
    );
    expect(
      certainty(sequenceOf("ك، ب"), scoresOf([40, 0, 0, 0]), 9),
    ).toBeCloseTo(even / 2);
  });

  it("looks at the beginning, as far as it is told", () => {
    const scores = scoresOf([40, 40, 0]);
    expect(certainty(sequenceOf("كتب"), scores, 2)).toBeCloseTo(0);
    expect(certainty(sequenceOf("كتب"), scores, 3)).toBeLessThan(-0.5);
  });

  it("has nothing to say of what holds no letter", () => {
    expect(certainty(sequenceOf("12 a"), scoresOf([0, 0, 0, 0]), 9)).toBe(0);
    expect(certainty(sequenceOf(""), new Float32Array(), 9)).toBe(0);
  });
});

import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import {
  KnownReadings,
  noLetters,
  withLastLetter,
  withLetter,
} from "../../../../src/arabic/tashkeel/known-readings.ts";
import {
  letters,
  markClasses,
} from "../../../../src/arabic/tashkeel/letters.ts";
import { readModelFile } from "../../../../src/arabic/tashkeel/model-file.ts";
import { sequenceOf } from "../../../../src/arabic/tashkeel/sequence.ts";

const shipped = new URL(
  "../../../../resources/tashkeel/tashkeel.bin",
  import.meta.url,
);
const known = new KnownReadings(
  readModelFile(new Uint8Array(gunzipSync(readFileSync(shipped)))),
);

const isKnown = (word: string): boolean => {
  const { symbols, marks } = sequenceOf(word);
  const reading = symbols
    .subarray(0, -1)
    .reduce(
      (hash, symbol, at) =>
        withLetter(hash, symbol, markClasses.indexOf(marks[at] ?? "")),
      noLetters,
    );
  return known.has(withLastLetter(reading, symbols.at(-1) ?? 0));
};

describe("KnownReadings, as they are shipped", () => {
  it.each(["كِتَاب", "الْمَحْكَمَة", "مُدِير", "كَتَبَ", "كُتُبٌ", "يُقَالُ"])(
    "have %s",
    (word) => expect(isKnown(word)).toBe(true),
  );

  it.each(["كُتَاب", "الْمُحَكْمَة", "مَدُير"])("do not have %s", (word) =>
    expect(isKnown(word)).toBe(false),
  );

  it("take one in three hundred others for known", () => {
    let state = 1;
    // A linear congruential generator (Numerical Recipes); its high bits are the better ones.
    const drawn = (below: number): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    const words = Array.from({ length: 20_000 }, () =>
      Array.from(
        { length: 6 },
        () =>
          letters.charAt(drawn(letters.length)) +
          (markClasses[1 + drawn(4)] ?? ""),
      ).join(""),
    );
    const share = words.filter(isKnown).length / words.length;
    expect(share).toBeGreaterThan(0.001);
    expect(share).toBeLessThan(0.007);
  });
});

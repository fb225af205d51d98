import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import {
  KnownReadings,
  readingBeside,
  readingWithoutEnding,
  wholeReading,
  withLetter,
  withoutEnding,
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

const lettersOf = (word: string): readonly (readonly [number, number])[] => {
  const { symbols, marks } = sequenceOf(word);
  return Array.from(symbols, (symbol, at) => [
    symbol,
    markClasses.indexOf((marks[at] ?? "").normalize("NFC")),
  ]);
};
const isKnown = (word: string): boolean => {
  const spelled = lettersOf(word);
  const reading = spelled
    .slice(0, -1)
    .reduce(
      (hash, [symbol, markClass]) => withLetter(hash, symbol, markClass),
      readingWithoutEnding,
    );
  return known.has(withoutEnding(reading, spelled.at(-1)?.[0] ?? 0));
};
const isKnownWhole = (word: string, begun = wholeReading): boolean =>
  known.has(
    lettersOf(word).reduce(
      (hash, [symbol, markClass]) => withLetter(hash, symbol, markClass),
      begun,
    ),
  );

describe("KnownReadings, as they are shipped", () => {
  it.each(["كِتَاب", "الْمَحْكَمَة", "مُدِير", "كَتَبَ", "كُتُبٌ", "يُقَالُ"])(
    "have %s",
    (word) => expect(isKnown(word)).toBe(true),
  );

  it.each(["كُتَاب", "الْمُحَكْمَة", "مَدُير"])("do not have %s", (word) =>
    expect(isKnown(word)).toBe(false),
  );

  it.each(["كِتَابًا", "كُتُبٌ", "يُقَالُ", "اللَّهِ"])("have %s with its ending", (word) =>
    expect(isKnownWhole(word)).toBe(true),
  );

  it("do not have an ending that no word takes", () => {
    expect(isKnownWhole("يُقَالٍ")).toBe(false);
  });

  it("know what a word is beside another, where it is something else elsewhere", () => {
    // من is مِنْ more often, but not before كان; and a woman is divorced.
    const beforeOther = (other: string) =>
      readingBeside("after", sequenceOf(other).symbols);
    expect(isKnownWhole("مَنْ", beforeOther("كان"))).toBe(true);
    expect(isKnownWhole("مِنْ", beforeOther("كان"))).toBe(false);
    expect(isKnownWhole("أَنْتِ", beforeOther("طالق"))).toBe(true);
    expect(
      isKnownWhole("مَنْ", readingBeside("before", sequenceOf("كان").symbols)),
    ).toBe(false);
  });

  it("take one in two thousand others for known", () => {
    let state = 1;
    // A linear congruential generator (Numerical Recipes); its high bits are the better ones.
    const drawn = (below: number): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    const words = Array.from({ length: 100_000 }, () =>
      Array.from(
        { length: 6 },
        () =>
          letters.charAt(drawn(letters.length)) +
          (markClasses[1 + drawn(4)] ?? ""),
      ).join(""),
    );
    const share = words.filter(isKnown).length / words.length;
    expect(share).toBeGreaterThan(0.0001);
    expect(share).toBeLessThan(0.001);
  });
});

import { describe, expect, it } from "vitest";
import * as v from "valibot";
import { builtInPresets, isInForce } from "../../../src/settings/presets.ts";
import {
  defaultReading,
  readingPatchSchema,
} from "../../../src/settings/reading-settings.ts";

describe("Qari's own presets", () => {
  it.each(Object.entries(builtInPresets))(
    "%s is within the limits, with a space or an indent, never both",
    (_name, reading) => {
      expect(v.is(readingPatchSchema, reading)).toBe(true);
      expect(reading.paragraphIndent > 0 && reading.paragraphSpacing > 0).toBe(
        false,
      );
    },
  );

  it("all say the same things, so that one takes the place of another", () => {
    const said = Object.values(builtInPresets).map((reading) =>
      Object.keys(reading).toSorted(),
    );
    for (const each of said) expect(each).toEqual(said[0]);
  });
});

describe("isInForce", () => {
  it("asks only what the preset says", () => {
    const { book, dense } = builtInPresets;
    const settings = { ...defaultReading, ...book, vowels: "hidden" } as const;
    expect(isInForce(book, settings)).toBe(true);
    expect(isInForce(dense, settings)).toBe(false);
    expect(isInForce(book, { ...settings, fontSize: 23 })).toBe(false);
  });
});

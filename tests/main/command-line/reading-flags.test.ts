import { describe, expect, it } from "vitest";
import { readingOf } from "../../../main/command-line/reading-flags.ts";
import { UsageError } from "../../../main/command-line/usage-error.ts";
import { defaultReading } from "../../../src/speech/reading-options.ts";

describe("how a text is read from the command line", () => {
  it("is as in the app when nothing is said", () => {
    expect(readingOf({}, [])).toEqual(defaultReading);
  });

  it("is what was said", () => {
    const pronunciations = [{ word: "علي", spelling: "عَلِيّ" }];
    const said = { vowels: "full", skip: "notes, links", announce: "columns" };
    expect(readingOf(said, pronunciations)).toEqual({
      ...defaultReading,
      vowels: "full",
      links: "skip",
      announce: { ...defaultReading.announce, columns: true },
      parts: { ...defaultReading.parts, notes: false },
      pronunciations,
    });
  });

  it.each([[{ vowels: "some" }], [{ skip: "links,x" }], [{ say: "links" }]])(
    "is nothing that nobody knows: %j",
    (flags) => {
      expect(() => readingOf(flags, [])).toThrow(UsageError);
    },
  );
});

import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as v from "valibot";
import {
  readStoredReading,
  settingsForArticle,
} from "../../../src/settings/article-reading.ts";
import { readingPatchSchema } from "../../../src/settings/reading-settings.ts";
import { defaultSettings } from "../../../src/settings/settings.ts";

describe("settingsForArticle", () => {
  it("is the reader's settings where the article has nothing of its own", () => {
    expect(settingsForArticle(defaultSettings, undefined)).toEqual(
      defaultSettings,
    );
    expect(settingsForArticle(defaultSettings, {})).toEqual(defaultSettings);
  });

  it("puts what the article has over the reader's, and only that", () => {
    expect(
      settingsForArticle(defaultSettings, { fontSize: 30, vowels: "hidden" }),
    ).toEqual({ ...defaultSettings, fontSize: 30, vowels: "hidden" });
  });
});

describe("readStoredReading", () => {
  it("lets a bad or foreign value cost only itself", () => {
    expect(
      readStoredReading({
        fontSize: 26,
        lineHeight: "tall",
        theme: "dark",
        fromTheFuture: 1,
      }),
    ).toEqual({ fontSize: 26 });
  });

  it.each([undefined, null, 3, "text", [], {}, { fontSize: 1 }])(
    "is nothing for %s",
    (stored) => {
      expect(readStoredReading(stored)).toBeUndefined();
    },
  );

  it("always gives what an article may have", () =>
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom("fontSize", "typeface", "constructor", "layout", "x"),
          fc.oneof(fc.jsonValue(), fc.constantFrom("page", "amiri", 22)),
        ),
        (stored) => {
          const read = readStoredReading(stored);
          expect(read === undefined || v.is(readingPatchSchema, read)).toBe(
            true,
          );
        },
      ),
    ));
});

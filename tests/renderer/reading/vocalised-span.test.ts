import { describe, expect, it } from "vitest";
import type { VowelSource } from "../../../renderer/reading/vowels/page-vowels.ts";
import { vocalisedSpan } from "../../../renderer/reading/vowels/vocalised-span.ts";
import { wholeOf } from "../../../src/article/step-position.ts";
import { articleOf, paragraph } from "../../src/article/sample-article.ts";

const fatha = "\u064E";

/** Puts one vowel on each text, and knows only the texts that it was asked for last. */
function forgetfulSource(...known: readonly string[]): VowelSource {
  let kept = new Set(known);
  return {
    known: (text) =>
      text === ""
        ? []
        : kept.has(text)
          ? [{ at: 1, marks: fatha, confidence: 1 }]
          : undefined,
    find: (texts) => {
      kept = new Set(texts);
      return Promise.resolve(true);
    },
  };
}

const copied = (
  article: Parameters<typeof vocalisedSpan>[0],
  source: VowelSource,
) => vocalisedSpan(article, wholeOf(article), source, () => true);

describe("a span with its vowels", () => {
  it("has those that were known before the others were found, and forgotten with that", async () => {
    const list = articleOf({
      type: "list",
      ordered: false,
      items: [[{ text: "بر" }], [{ text: "بحر" }]],
    });
    expect(await copied(list, forgetfulSource("بر"))).toBe(
      `ب${fatha}ر\nب${fatha}حر`,
    );
  });

  it("has the titles of sections that it goes on into, as they are on the page", async () => {
    const book = {
      ...articleOf(),
      sections: [
        { title: "أول", level: 1, blocks: [paragraph("بر")] },
        { title: "ثان", level: 1, blocks: [paragraph("بحر")] },
      ],
    };
    expect(await copied(book, forgetfulSource())).toBe(
      `ب${fatha}ر\nثان\nب${fatha}حر`,
    );
  });
});

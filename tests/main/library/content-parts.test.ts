import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  packContent,
  unpackContent,
  unpackOpening,
  unpackParts,
} from "../../../main/library/content.ts";
import { isInParts } from "../../../main/library/content-parts.ts";
import type { Article, Section } from "../../../src/article/article.ts";
import {
  excerptText,
  joinSections,
  type ArticlePart,
} from "../../../src/article/excerpt.ts";
import { readableText } from "../../../src/article/readable-text.ts";

const sentence = "كان الكتاب على الطاولة حين دخلت، ففتحته. ";

const book = (chapters: number, blocks: number): Article => ({
  id: randomUUID(),
  contentHash: "0".repeat(64),
  title: "كتاب طويل",
  lang: "ar",
  dir: "rtl",
  sections: Array.from({ length: chapters }, (_, chapter): Section => ({
    title: `الفصل ${chapter + 1}`,
    level: 1,
    blocks: Array.from({ length: blocks }, (__, block) =>
      block === 3
        ? { type: "heading", level: 2, content: [{ text: `فقرة ${chapter}` }] }
        : {
            type: "paragraph",
            content: [{ text: `${chapter}.${block} ${sentence.repeat(12)}` }],
          },
    ),
  })),
});

const long = book(12, 60);
const data = packContent(long);
const opening = unpackOpening(data, long.id, {
  section: 7,
  block: 31,
  offset: 4,
});

describe("the content of a long article", () => {
  it("is the same when it is read whole", () => {
    expect(isInParts(data)).toBe(true);
    expect(unpackContent(data, long.id).sections).toEqual(long.sections);
  });

  it("opens with its outline, its headings and the text around a place", () => {
    if (!opening) throw new Error("it opens whole");
    const text = excerptText(long, opening.excerpt);
    expect(text.sections).toEqual(readableText(long).sections);
    expect(text.block(7, 31)).toEqual(long.sections[7]?.blocks[31]);
    expect(text.block(0, 3)).toEqual(long.sections[0]?.blocks[3]);
    expect(text.block(0, 10)).toBeUndefined();
  });

  it("is whole again when its parts are joined, however they are asked for", () => {
    const count = opening?.excerpt.parts ?? 0;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), (step) => {
        const parts: ArticlePart[] = [];
        for (let from = 0; from < count; from += step)
          parts.push(
            ...unpackParts(data, long.id, from, Math.min(count, from + step)),
          );
        expect(joinSections(opening?.excerpt.sections ?? [], parts)).toEqual(
          long.sections,
        );
      }),
      { numRuns: 8 },
    );
  });

  it("is never another one: a turned bit is found or does no harm", () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: data.length * 8 - 1 }), (bit) => {
        const turned = Uint8Array.from(data);
        const at = bit >> 3;
        turned[at] = (turned[at] ?? 0) ^ (1 << (bit & 7));
        let read: unknown;
        try {
          read = unpackContent(turned, long.id).sections;
        } catch (error) {
          expect(error).toMatchObject({ code: "library-damaged" });
          return;
        }
        // A few bits are padding.
        expect(read).toEqual(long.sections);
      }),
      { numRuns: 300 },
    ));

  it("is refused when it is cut short", () => {
    for (const share of [0, 0.001, 0.3, 0.99])
      expect(() =>
        unpackContent(data.subarray(0, data.length * share), long.id),
      ).toThrow(expect.objectContaining({ code: "library-damaged" }));
  });

  it("of a short one is not in parts", () => {
    const short = book(1, 5);
    const packed = packContent(short);
    expect(isInParts(packed)).toBe(false);
    expect(
      unpackOpening(packed, short.id, { section: 0, block: 0, offset: 0 }),
    ).toBeUndefined();
  });
});

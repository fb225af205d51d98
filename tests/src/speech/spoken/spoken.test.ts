import { describe, expect, it } from "vitest";
import { planBlock } from "../../../../src/speech/plan.ts";
import { amounts } from "./amounts.ts";
import { attached } from "./attached.ts";
import { counting } from "./counting.ts";
import { marked } from "./marked.ts";
import { news } from "./news.ts";
import { orders } from "./orders.ts";
import { parts } from "./parts.ts";
import { place } from "./place.ts";
import { signs } from "./signs.ts";
import { times } from "./times.ts";
import { years } from "./years.ts";

/** What is said for a paragraph, in everyday spelling. */
const spoken = (text: string): string =>
  planBlock(
    { type: "paragraph", content: [{ text }] },
    { section: 0, block: 0, lang: "ar" },
  )
    .flatMap(({ tokens }) => tokens.map((token) => token.spoken))
    .join(" ");

const topics = Object.entries({
  counting,
  place,
  attached,
  orders,
  years,
  times,
  parts,
  amounts,
  signs,
  marked,
  news,
});

describe.each(topics)("what is said: %s", (_topic, rows) => {
  it.each(rows)("%s", (text, expected) => {
    expect(spoken(text)).toBe(expected);
  });
});

/** Everything from one digit of a text to the next that stands in no other word. */
const numbers = /[+$€£%~]?\p{Nd}(?:[^\p{L}\p{Nd}]?\p{Nd})*/gu;

describe.each(topics)(
  "what is said with direction marks around the numbers: %s",
  (_topic, rows) => {
    it.each(rows)("%s", (text, expected) => {
      const between = text.replaceAll(numbers, "\u200E$&\u200F");
      expect(spoken(between)).toBe(expected);
    });
  },
);

/** Words that join days and hours, written with their vowels. */
const vocalised = (text: string): string =>
  text
    .replaceAll(/(?<=^| )إلى(?= )/gu, "إِلَى")
    .replaceAll(/(?<=^| )حتى(?= )/gu, "حَتَّى")
    .replaceAll(/(?<=^| )أو(?= )/gu, "أَوْ")
    .replaceAll(/(?<=^| )و(?=[\p{Nd} ])/gu, "وَ");
const vowels = /[\u064E-\u0652]/gu;

describe.each(topics)(
  "what is said with vowels on what joins numbers: %s",
  (_topic, rows) => {
    it.each(rows)("%s", (text, expected) => {
      expect(spoken(vocalised(text)).replaceAll(vowels, "")).toBe(
        expected.replaceAll(vowels, ""),
      );
    });
  },
);

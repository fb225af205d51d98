import { createHash } from "node:crypto";
import type { Article, Block, Section } from "../../src/article/article.ts";
import { canonicalContent } from "../../src/article/canonical-content.ts";
import { countWords } from "../../src/article/count-words.ts";
import { familyNames, givenNames } from "./people.ts";
import { Random } from "./random.ts";
import { pickSpelling } from "./spelling.ts";
import { uuid } from "./uuid.ts";
import { Writer } from "./writer.ts";

/** How long a book is: exactly so many words, or the fewest paragraphs with at least so many UTF-16 code units. */
export type BookLength =
  { readonly words: number } | { readonly characters: number };

interface Wanted {
  readonly length: BookLength;
  /** Sections of about the same length; with one, it has no title. */
  readonly chapters: number;
  /** Another one gives another book. */
  readonly seed?: number;
}

/** Words of a paragraph, about: 12,500 paragraphs a million words. */
const paragraphWords = 80;
/** Paragraphs under one heading within a chapter, about. */
const headingEvery = 25;

/** An Arabic book of any length, the same one at every call. */
export function corpusBook({ length, chapters, seed = 1 }: Wanted): Article {
  // Away from the seeds of the articles, which count from 1.
  const random = new Random(seed + 0x4000_0000);
  const sections = Array.from({ length: chapters }, (_, at): Section => {
    const writer = new Writer("ar", pickSpelling("ar", random), random);
    return {
      ...(chapters > 1 && { title: writer.heading(), anchor: `chapter-${at}` }),
      level: 1,
      blocks: writeChapter(writer, share(length, chapters, at), random),
    };
  });
  return {
    id: uuid(random),
    contentHash: createHash("sha256")
      .update(canonicalContent({ sections }))
      .digest("hex"),
    title: new Writer("ar", pickSpelling("ar", random), random).title(),
    byline: `${random.pick(givenNames)} ${random.pick(familyNames)}`,
    lang: "ar",
    dir: "rtl",
    sections,
  };
}

/** What of the whole falls to chapter `at`: the shares of all add up to it. */
function share(length: BookLength, chapters: number, at: number): BookLength {
  const part = (whole: number): number =>
    Math.floor((whole * (at + 1)) / chapters) -
    Math.floor((whole * at) / chapters);
  return "words" in length
    ? { words: part(length.words) }
    : { characters: part(length.characters) };
}

function writeChapter(
  writer: Writer,
  length: BookLength,
  random: Random,
): Block[] {
  const size = (text: string): number =>
    "words" in length ? countWords(text) : text.length;
  const blocks: Block[] = [];
  let left = "words" in length ? length.words : length.characters;
  while (left > 0) {
    const isHeading =
      blocks.length > 2 && left > 1000 && random.chance(1 / headingEvery);
    let text = isHeading ? writer.heading() : writer.paragraph(paragraphWords);
    if ("words" in length && countWords(text) > left) text = cut(text, left);
    left -= size(text);
    blocks.push(
      isHeading
        ? { type: "heading", level: 2, content: [{ text }] }
        : {
            type: random.chance(0.03) ? "quote" : "paragraph",
            content: [{ text }],
          },
    );
  }
  return blocks;
}

/** The beginning of a text with exactly so many words, at a space. */
function cut(text: string, words: number): string {
  const pieces = text.split(" ");
  while (countWords(pieces.join(" ")) > words) pieces.pop();
  const beginning = pieces.join(" ");
  // A piece of two words went whole: what is missing is one word.
  return countWords(beginning) < words ? `${beginning} وكفى` : beginning;
}

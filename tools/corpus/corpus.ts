import { createHash } from "node:crypto";
import type { Article, Block } from "../../src/article/article.ts";
import { canonicalContent } from "../../src/article/canonical-content.ts";
import { familyNames, givenNames, sources } from "./people.ts";
import { Random } from "./random.ts";
import { pickSpelling } from "./spelling.ts";
import { uuid } from "./uuid.ts";
import { Weighted, zipfWeights } from "./weighted.ts";
import { Writer } from "./writer.ts";

/**
 * Words of an article: log-normal, half of all have fewer than `median`. An
 * assumption, somewhat above the means of published news: 243 words (TALAA),
 * 300 (Abu El-Khair, 1.5 Billion Words Arabic Corpus, 2016).
 */
const length = { median: 320, spread: 0.55, least: 40, most: 4000 } as const;

const bySource = new Weighted(zipfWeights(sources.length, { shift: 3 }));
const languages = ["ar", "en", "fa"] as const;
const byLanguage = new Weighted([95, 4, 1]);

/** Twenty years back from here. */
const newest = Date.UTC(2025, 0, 1);
const span = 20 * 365 * 24 * 3600 * 1000;

/** The first `count` articles of the generated corpus, the same ones at every call. */
export function* corpus(count: number): Generator<Article> {
  for (let index = 0; index < count; index += 1) yield corpusArticle(index);
}

/** Article number `index`, whatever was made before it. */
export function corpusArticle(index: number): Article {
  const random = new Random(index + 1);
  const lang = languages[byLanguage.draw(random)] ?? "ar";
  const writer = new Writer(lang, pickSpelling(lang, random), random);
  const words = Math.round(
    Math.min(
      length.most,
      Math.max(
        length.least,
        length.median * Math.exp(length.spread * random.normal()),
      ),
    ),
  );
  const sections = [{ level: 1, blocks: writeBlocks(writer, words, random) }];
  return {
    id: uuid(random),
    contentHash: createHash("sha256")
      .update(canonicalContent({ sections }))
      .digest("hex"),
    title: writer.title(),
    ...(random.chance(0.7) && { byline: byline(random) }),
    ...(random.chance(0.95) && {
      source: sources[bySource.draw(random)] ?? "",
    }),
    url: `https://news.example/${index}`,
    publishedAt: new Date(newest - random.next() * span).toISOString(),
    lang,
    dir: lang === "en" ? "ltr" : "rtl",
    sections,
  };
}

function writeBlocks(writer: Writer, words: number, random: Random): Block[] {
  const paragraphs = Math.min(12, Math.max(3, Math.round(words / 55)));
  const blocks: Block[] = [];
  for (let left = paragraphs; left > 0; left -= 1) {
    if (blocks.length > 2 && random.chance(0.06))
      blocks.push({
        type: "heading",
        level: 2,
        content: [{ text: writer.heading() }],
      });
    const text = writer.paragraph(Math.ceil(words / paragraphs));
    blocks.push({
      type: random.chance(0.04) ? "quote" : "paragraph",
      content: [{ text }],
    });
  }
  return blocks;
}

const byline = (random: Random): string =>
  `${random.pick(givenNames)} ${random.pick(familyNames)}`;

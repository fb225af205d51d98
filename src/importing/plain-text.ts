import type { Article, Block, Inline } from "../article/article.ts";
import {
  differingLanguage,
  languageOf,
  type TextLanguage,
} from "../arabic/language.ts";
import { QariError } from "../errors.ts";
import { isListItem } from "./paragraph-shape.ts";
import { splitParagraphs, type PlainParagraph } from "./paragraphs.ts";
import { ownPart } from "./scraped-text.ts";
import {
  showsHalves,
  writtenVerse,
  type WrittenLine,
} from "./walk/written-verse.ts";

/** An article before it has a place in a library. */
export type ImportedArticle = Omit<Article, "id" | "contentHash">;

/** Text without any letter is taken for Arabic, the language of the app's readers. */
const unknownLanguage: TextLanguage = { lang: "ar", dir: "rtl" };

/** Looked at to tell the language of an article, in code units. */
const sampleLength = 200_000;

/**
 * Make an article of plain text: its first line is the title where it looks
 * like one, paragraphs are apart by blank lines, lines of two halves are verse,
 * and what the page around it left behind is taken off (`scrapedTextRules`). One section of level 1.
 *
 * @param text Any line endings, any normalization form (kept); a byte order mark and stray controls are dropped.
 * @param source.name Name of the file; without its extension it is the title of a text that has none.
 * @throws QariError `file-empty` when the text shows nothing.
 */
export function importText(
  text: string,
  { name }: { readonly name: string },
): ImportedArticle {
  const paragraphs = splitParagraphs(text);
  if (paragraphs.length === 0)
    throw new QariError("file-empty", `${name} holds no paragraph`);
  const title = titleOf(paragraphs);
  const rest = paragraphs.slice(title === undefined ? 0 : 1);
  const { from, to, source, byline } = ownPart({
    title,
    paragraphs: rest.map(({ text: each }) => each),
  });
  const body = rest.slice(from, to);
  const language = languageOf(sampleOf(title, body)) ?? unknownLanguage;
  return {
    title: title ?? withoutExtension(name),
    ...(byline !== undefined && { byline }),
    ...(source !== undefined && { source }),
    ...language,
    sections: [{ level: 1, blocks: blocksOf(body, language) }],
  };
}

function blocksOf(
  body: readonly WrittenLine[],
  article: TextLanguage,
): Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < body.length;) {
    const verse = writtenVerse(body, at);
    if (verse) blocks.push(verseBlock(verse.lines, article));
    else blocks.push(paragraphBlock(body[at]?.text ?? "", article));
    at += verse?.count ?? 1;
  }
  return blocks;
}

const verseBlock = (lines: Inline[][][], article: TextLanguage): Block => ({
  type: "verse",
  lines,
  ...differingLanguage(
    lines
      .flat(2)
      .map(({ text }) => text)
      .join(" "),
    article,
  ),
});

const paragraphBlock = (text: string, article: TextLanguage): Block => ({
  type: "paragraph",
  content: [{ text }],
  ...differingLanguage(text, article),
});

/** Headlines of news run to about 120 characters; a paragraph of prose is longer or ends with a stop. */
const longestTitle = 160;

function titleOf(paragraphs: readonly PlainParagraph[]): string | undefined {
  const [first, second] = paragraphs;
  // Without a blank line after it, it is the first of many lines.
  if (!first || !second || !first.isApart || first.lines > 1) return undefined;
  const looksLikeTitle =
    first.text.length <= longestTitle &&
    /\p{L}/u.test(first.text) &&
    !isListItem(first.text) &&
    !showsHalves(first.typed) &&
    !goesOn(first.text);
  return looksLikeTitle ? first.text : undefined;
}

/** Headlines ask and exclaim, but end with no full stop, comma or colon. */
const goesOn = (text: string): boolean =>
  /[.。،,؛;:][\p{Pe}\p{Pf}"'”’]*$/u.test(text);

const withoutExtension = (name: string): string =>
  name.replace(/(?<=.)\.[^.]*$/, "");

function sampleOf(
  title: string | undefined,
  body: readonly WrittenLine[],
): string {
  let sample = title ?? "";
  for (const each of body) {
    if (sample.length > sampleLength) break;
    sample += `\n${each.text}`;
  }
  return sample;
}

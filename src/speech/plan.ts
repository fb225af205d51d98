import type { Article, Block } from "../article/article.ts";
import { blockText } from "../article/block-text.ts";
import { scriptOf, usableTag } from "./language-tag.ts";
import { sentencesOf, type Sentence } from "./sentences.ts";
import { defaultReading, type ReadingOptions } from "./reading-options.ts";
import { splitWords, tokenize, type Pieces, type WordToken } from "./tokens.ts";
import type { TextSpan, Token, Utterance } from "./utterance.ts";

/** Where a block stands and what it inherits. */
export interface BlockPlace {
  readonly section: number;
  readonly block: number;
  /** BCP 47 language of the article. */
  readonly lang: string;
}

/**
 * Everything an article has to say, sentence by sentence.
 *
 * @returns In reading order, covering every character of the blocks that is not
 *   white space exactly once, save blocks without a letter or digit.
 * @throws Nothing.
 */
export function planSpeech(
  article: Pick<Article, "lang" | "sections">,
  options: ReadingOptions = defaultReading,
): readonly Utterance[] {
  return article.sections.flatMap((_, section) =>
    planSection(article, section, options),
  );
}

/**
 * What one section has to say: a book is planned chapter by chapter, as it is
 * listened to.
 *
 * @param section Index; empty for one that is not there.
 * @throws Nothing.
 */
export function planSection(
  { lang, sections }: Pick<Article, "lang" | "sections">,
  section: number,
  options: ReadingOptions = defaultReading,
): readonly Utterance[] {
  const blocks = sections[section]?.blocks ?? [];
  return blocks.flatMap((each, block) =>
    planBlock(each, { section, block, lang }, options),
  );
}

/**
 * What one block has to say: for long books, where planning all of it would
 * keep the listener waiting.
 *
 * @returns In order; empty for a rule, a picture without words, and the like.
 * @throws Nothing.
 */
export function planBlock(
  block: Block,
  place: BlockPlace,
  options: ReadingOptions = defaultReading,
): readonly Utterance[] {
  const text = blockText(block);
  const lang = usableTag(block.lang ?? place.lang);
  const sentences = sentencesOf(text, lang);
  return sentences.flatMap((sentence, index): Utterance[] => {
    const source = text.slice(sentence.start, sentence.end);
    const pieces = splitWords(source);
    const spokenLang = utteranceLanguage(pieces, lang);
    const words = tokenize(pieces, spokenLang, options);
    if (words.length === 0) return [];
    return [
      {
        source,
        range: span(place, sentence),
        lang: spokenLang,
        tokens: words.map((word) =>
          token(source, word, sentence, place, spokenLang),
        ),
        pauseAfter: pauseAfter(block, source, index === sentences.length - 1),
      },
    ];
  });
}

function token(
  source: string,
  word: WordToken,
  sentence: Sentence,
  place: BlockPlace,
  lang: string,
): Token {
  const foreign =
    word.lang !== undefined && scriptOf(word.lang) !== scriptOf(lang);
  return {
    source: source.slice(word.start, word.end),
    range: span(place, {
      start: sentence.start + word.start,
      end: sentence.start + word.end,
    }),
    spoken: word.spoken,
    ...(word.vocalised !== undefined && { vocalised: word.vocalised }),
    ...(foreign && { lang: word.lang }),
  };
}

function span(place: BlockPlace, { start, end }: Sentence): TextSpan {
  const { section, block } = place;
  return {
    start: { section, block, offset: start },
    end: { section, block, offset: end },
  };
}

/** The text's own language, unless every word is written in another script. */
function utteranceLanguage(words: Pieces, lang: string): string {
  const scripts = new Set(words.flatMap((word) => word.lang ?? []));
  const [only] = scripts;
  return only !== undefined &&
    scripts.size === 1 &&
    scriptOf(only) !== scriptOf(lang)
    ? only
    : lang;
}

/** Seconds. A little shorter than the voice's own pauses, which suit single sentences rather than pages. */
function pauseAfter(block: Block, source: string, isLast: boolean): number {
  if (isLast) return block.type === "heading" ? 0.8 : 0.6;
  return /[.!?؟…][\p{Pe}\p{Pf}"'\s]*$/u.test(source) ? 0.4 : 0.25;
}

import { isArabic } from "../arabic/is-arabic.ts";
import { fold } from "../arabic/fold.ts";
import { quranicSpans, type QuranicSpan } from "../arabic/quranic-text.ts";
import type { Article, Block } from "../article/article.ts";
import { blockSegments, blockText } from "../article/block-text.ts";
import { recitedPieces, type BlockAt } from "../article/recited-pieces.ts";
import { announced, announcedPicture } from "./announce.ts";
import { scriptOf, usableTag } from "./language-tag.ts";
import { sentencesOf, type Sentence } from "./sentences.ts";
import { withoutNoteMarks } from "./note-marks.ts";
import { pauseAfter, pauseInside } from "./pauses.ts";
import { defaultReading, type ReadingOptions } from "./reading-options.ts";
import { withHeaders } from "./table-headers.ts";
import { splitWords, tokenize, type Pieces, type WordToken } from "./tokens.ts";
import type { TextSpan, Token, Utterance } from "./utterance.ts";
import { withoutVerseNumbers } from "./verse-numbers.ts";

/** Where a block stands and what it inherits. */
export interface BlockPlace {
  readonly section: number;
  readonly block: number;
  /** BCP 47 language of the article. */
  readonly lang: string;
  /** The other blocks of its section, over which a verse may go on. */
  readonly blockAt?: BlockAt;
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
  const blockAt = (index: number): Block | undefined => blocks[index];
  return blocks.flatMap((each, block) =>
    planBlock(each, { section, block, lang, blockAt }, options),
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
  if (isPassedOver(block, options.parts)) return [];
  const alternative = planAlternative(block, place, options);
  if (block.type === "image" && !options.parts.captions) return alternative;
  const spoken = planText(block, place, options);
  // One name is enough for a picture.
  if (alternative.length > 0) return [...alternative, ...spoken];
  return block.type === "table" && options.announce.columns
    ? withHeaders(spoken, block)
    : announcing(spoken, block, options);
}

const isPassedOver = (
  { type }: Block,
  { notes, tables, code }: ReadingOptions["parts"],
): boolean =>
  (type === "note" && !notes) ||
  (type === "table" && !tables) ||
  (type === "code" && !code);

/** What a picture says of itself, as a text of its own; nothing where its caption says the same. */
function planAlternative(
  block: Block,
  place: BlockPlace,
  options: ReadingOptions,
): readonly Utterance[] {
  if (block.type !== "image" || !options.parts.alternatives) return [];
  const { alt = "", lang } = block;
  const isCaption =
    options.parts.captions && fold(blockText(block)).text === fold(alt).text;
  if (alt.trim() === "" || isCaption) return [];
  const start = { section: place.section, block: place.block, offset: 0 };
  const range = { start, end: start };
  const content = [{ text: alt }];
  const paragraph: Block = {
    type: "paragraph",
    content,
    ...(lang !== undefined && { lang }),
  };
  const apart = {
    section: place.section,
    block: place.block,
    lang: place.lang,
  };
  return planText(paragraph, apart, options).map((utterance, index) => ({
    ...utterance,
    range,
    isAlternative: true,
    tokens: utterance.tokens.map((each, at) => ({
      ...(index === 0 && at === 0
        ? announcedPicture(each, utterance.lang)
        : each),
      range,
    })),
  }));
}

function planText(
  block: Block,
  place: BlockPlace,
  options: ReadingOptions,
): readonly Utterance[] {
  const text = blockText(block);
  const recited = recitedSpans(block, text, place);
  const heard = withoutVerseNumbers(withoutNoteMarks(block, text), recited);
  const lang = usableTag(block.lang ?? place.lang);
  const sentences = withNoteMarks(sentencesOf(heard, lang), text);
  return sentences.flatMap((sentence, index): Utterance[] => {
    const source = text.slice(sentence.start, sentence.end);
    const pieces = splitWords(heard.slice(sentence.start, sentence.end));
    const spokenLang = utteranceLanguage(pieces, lang);
    const words = tokenize(pieces, spokenLang, options);
    if (words.length === 0) return [];
    const isLast = index === sentences.length - 1;
    return [
      {
        source,
        range: span(place, sentence),
        lang: spokenLang,
        ...(options.vowels !== "source" &&
          isArabic(spokenLang) && { vowels: options.vowels }),
        tokens: words.map((word, at) =>
          token(source, asItIs(word, sentence, recited), sentence, place, {
            lang: spokenLang,
            pause: pauseBetween(word, words[at + 1]),
          }),
        ),
        pauseAfter: pauseAfter(block, source, isLast),
      },
    ];
  });
}

/** Verses of the Qur'an, those that go on over the block too. */
function recitedSpans(
  block: Block,
  text: string,
  { block: index, blockAt }: BlockPlace,
): readonly QuranicSpan[] {
  const found = quranicSpans(text);
  const pieces = blockAt && recitedPieces(blockAt, index);
  if (!pieces || pieces.size === 0) return found;
  const segments = blockSegments(block);
  const whole = [...pieces].map((piece) => ({
    start: segments[piece]?.offset ?? 0,
    end: segments[piece + 1]?.offset ?? text.length,
  }));
  return [...found, ...whole];
}

/** What is recited gets no vowels but its own. */
function asItIs(
  word: WordToken,
  sentence: Sentence,
  recited: readonly QuranicSpan[],
): WordToken {
  const at = sentence.start + word.start;
  return recited.some(({ start, end }) => start <= at && at < end)
    ? { ...word, isFixed: true }
    : word;
}

const pauseBetween = (word: WordToken, next: WordToken | undefined): number =>
  next ? pauseInside(word.spoken, next.spoken) : 0;

/** The first utterance tells what the block is, where that is wanted. */
function announcing(
  utterances: readonly Utterance[],
  block: Block,
  { announce }: ReadingOptions,
): readonly Utterance[] {
  const [first, ...others] = utterances;
  const [word, ...words] = first?.tokens ?? [];
  if (!first || !word) return utterances;
  const tokens = [announced(word, block, first.lang, announce), ...words];
  return [{ ...first, tokens }, ...others];
}

/** Sentences found where the marks of footnotes were blank: a mark belongs to the sentence before it. */
function withNoteMarks(
  sentences: readonly Sentence[],
  text: string,
): readonly Sentence[] {
  return sentences.map(({ start, end }, index) => {
    const from = index === 0 ? 0 : start;
    const to = sentences[index + 1]?.start ?? text.length;
    const before = text.slice(from, start);
    return {
      start: start - before.trimStart().length,
      end: end + text.slice(end, to).trimEnd().length,
    };
  });
}

function token(
  source: string,
  word: WordToken,
  sentence: Sentence,
  place: BlockPlace,
  { lang, pause }: { readonly lang: string; readonly pause: number },
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
    ...(word.isFixed && { isFixed: true }),
    ...(foreign && { lang: word.lang }),
    ...(pause > 0 && { pauseAfter: pause }),
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

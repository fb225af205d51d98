import { isAbbreviation } from "./abbreviations.ts";
import { bracketSpans } from "./brackets.ts";
import { usableTag } from "./language-tag.ts";

/** A sentence in a block's plain text: UTF-16 code units, `end` exclusive. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
}

/** More than a listener can hold and more than the voice answers at once; UTF-16 code units. */
const longestSentence = 600;

const segmenters = new Map<string, Intl.Segmenter>();

/**
 * Split a block's plain text into sentences as a listener expects them.
 *
 * Unicode's rules propose the places; ours take back those after abbreviations,
 * initials, list numbers, ellipses and inside brackets, and give a closing mark
 * to the sentence it closes. A stretch without letters or digits joins the
 * sentence before it. What is longer than 600 code units is cut again, at a
 * clause mark where there is one.
 *
 * @param text A block's plain text (`blockText`).
 * @param lang BCP 47; rules differ little between languages.
 * @returns In order, without white space at either end, together covering every
 *   other character exactly once. Empty when the text has no letter or digit.
 * @throws Nothing.
 * @source Unicode Standard Annex #29, Sentence Boundaries; docs/decisions/0006-speech-plan.md.
 */
export function sentencesOf(text: string, lang: string): readonly Sentence[] {
  const isInside = insideBrackets(text);
  const isQuoting = quotationAt(text);
  const breaks: number[] = [];
  let from = 0;
  for (const proposed of proposedBreaks(text, lang)) {
    const at = afterClosingMarks(text, proposed, isQuoting);
    if (at <= from || isInside(at) || !endsSentence(text, from, at)) continue;
    breaks.push(at);
    from = at;
  }
  return trimmed(
    text,
    withoutSpeechless(text, [...breaks, text.length]),
  ).flatMap((sentence) => cutOverlong(text, sentence));
}

/** Whether a place lies between brackets that match, or right behind what they hold. */
function insideBrackets(text: string): (at: number) => boolean {
  const spans = bracketSpans(text);
  if (spans.length === 0) return () => false;
  const steps = new Int32Array(text.length + 2);
  for (const { start, end } of spans) {
    steps[start + 1] = (steps[start + 1] ?? 0) + 1;
    steps[end + 1] = (steps[end + 1] ?? 0) - 1;
  }
  let depth = 0;
  for (let at = 0; at < steps.length; at += 1) {
    depth += steps[at] ?? 0;
    steps[at] = depth;
  }
  return (at) => (steps[at] ?? 0) > 0;
}

/** Whether an odd number of straight quotes stands before a place; to be asked from left to right. */
function quotationAt(text: string): (at: number) => boolean {
  let counted = 0;
  let isOpen = false;
  return (at) => {
    for (
      let next = text.indexOf('"', counted);
      next !== -1 && next < at;
      next = text.indexOf('"', counted)
    ) {
      isOpen = !isOpen;
      counted = next + 1;
    }
    counted = Math.max(counted, at);
    return isOpen;
  };
}

/** A sentence end, in front of a dash and a word. */
const dialogueDash = /[.!?؟…][\p{Pe}\p{Pf}"]*\s+(?=[–—-]\s?\p{L})/gu;

function proposedBreaks(text: string, lang: string): readonly number[] {
  let segmenter = segmenters.get(lang);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(usableTag(lang), {
      granularity: "sentence",
    });
    segmenters.set(lang, segmenter);
  }
  const breaks = Array.from(segmenter.segment(text), ({ index }) => index);
  // Unicode lets a dash go on with a sentence; in dialogue it opens the answer.
  for (const match of text.matchAll(dialogueDash))
    breaks.push(match.index + match[0].length);
  return [...new Set(breaks)].toSorted((a, b) => a - b).slice(1);
}

/** Move a break behind closing marks that stand apart from their sentence: `… المنسق. ”`. */
function afterClosingMarks(
  text: string,
  at: number,
  isQuoting: (at: number) => boolean,
): number {
  const closing = /^(?:[\p{Pe}\p{Pf}]\s*)+/u.exec(text.slice(at, at + 16));
  if (closing) return at + closing[0].length;
  // A straight quote closes when an odd number of them stands before it.
  const straight = /^"(?=\s|$)\s*/u.exec(text.slice(at, at + 16));
  return straight && isQuoting(at) ? at + straight[0].length : at;
}

/** As much of a sentence as its end is told by; UTF-16 code units. */
const endWindow = 200;

/** What stands after the stop: closing marks, quotes, white space, direction marks. */
const tail = /[\s\p{Pe}\p{Pf}"'\u200E\u200F\u061C]*$/u;

/** A stop, the bracket after it, and what may stand behind both. */
const asideEnd = /[.!?؟…][)\]][\s\p{Pe}\p{Pf}"']*$/u;

function endsSentence(text: string, from: number, at: number): boolean {
  const before = text.slice(Math.max(from, at - endWindow), at);
  if (/[\n\u2029\u0085]\s*$/u.test(before)) return true;
  // `(بعد يوم.) إلى`, `(؟) في`: an aside inside a sentence, unless it is the whole of one.
  if (asideEnd.test(before) && !/^\s*[([]/u.test(text.slice(from, from + 16)))
    return false;
  const core = before.replace(tail, "");
  // https://example.org/?q=1
  if (/[!?]$/u.test(core) && /^[\w=&/#%]/u.test(text.slice(at, at + 1)))
    return false;
  if (!core.endsWith(".") && !core.endsWith("…")) return true;
  // An ellipsis is a pause of the speaker; what follows goes on from it.
  if (/(?:\.\s?\.|…)$/u.test(core)) return false;
  const spaced = /\s$/u.test(before);
  const word = /\S*$/u.exec(core.slice(0, -1))?.[0] ?? "";
  if (isAbbreviation(word)) return false;
  // `1. ` and `١٢. ` at the start number what follows.
  if (at - from <= endWindow && /^\s*[\p{Ps}]?\p{Nd}{1,3}\.$/u.test(core))
    return false;
  return spaced || separatesWords(text, word, at);
}

/** A stop with no space after it: a slip between two words (`انتهى.وقال`), or part of a name (`الجزيرة.نت`). */
function separatesWords(text: string, word: string, at: number): boolean {
  const next = /^[\p{Script=Arabic}\p{M}]+/u.exec(text.slice(at, at + 32))?.[0];
  return (
    next !== undefined &&
    next.length > 2 &&
    /\p{Script=Arabic}{3}$/u.test(word) &&
    next !== "كوم"
  );
}

const hasSpeech = /[\p{L}\p{N}]/u;

/** Sentence ends, less those that would leave a stretch with nothing to say. */
function withoutSpeechless(
  text: string,
  ends: readonly number[],
): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const end of ends) {
    if (hasSpeech.test(text.slice(start, end))) {
      sentences.push({ start, end });
      start = end;
      continue;
    }
    const last = sentences.pop();
    // Nothing said yet: leave the stretch to the sentence that follows.
    if (!last) continue;
    sentences.push({ start: last.start, end });
    start = end;
  }
  return sentences;
}

function trimmed(
  text: string,
  sentences: readonly Sentence[],
): readonly Sentence[] {
  return sentences.map(({ start, end }) => {
    const piece = text.slice(start, end);
    const from = start + piece.length - piece.trimStart().length;
    return { start: from, end: from + piece.trim().length };
  });
}

/** The last place to cut within reach: after a clause mark, else between words. */
function cutOverlong(text: string, sentence: Sentence): readonly Sentence[] {
  const pieces: Sentence[] = [];
  let { start } = sentence;
  while (sentence.end - start > longestSentence) {
    const reach = text.slice(start, start + longestSentence);
    const clause = /^.*[؛;:،,](?=\s)/su.exec(reach);
    const words = /^.*\S(?=\s)/su.exec(reach);
    const cut =
      clause && clause[0].length > longestSentence / 4 ? clause : words;
    const end = start + (cut?.[0].length ?? 0);
    const rest = text.slice(end, sentence.end);
    if (!cut || !hasSpeech.test(cut[0]) || !hasSpeech.test(rest)) break;
    pieces.push({ start, end });
    start = end + rest.length - rest.trimStart().length;
  }
  return [...pieces, { start, end: sentence.end }];
}

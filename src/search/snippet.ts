import { boundaryAfter, boundaryBefore } from "../article/text-boundary.ts";
import type { Snippet } from "../library/records.ts";

/** UTF-16 code units into a text; `to` is exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Code units of text in a snippet. */
const length = 180;
/** Of the room around the passage, what goes before it. */
const shareBefore = 0.35;
/** How far a cut moves to find a blank. */
const longestCut = 24;
const ellipsis = "…";

const blank = /\s/u;
/**
 * White space and controls; and what turns the text after it around, since its
 * other end may be cut off.
 */
// oxlint-disable-next-line no-control-regex
const untidy = /[\s\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u;
const turning = /[\u202a-\u202e\u2066-\u2069]/u;

/**
 * A piece of a text around a passage, cut at words, in one line.
 *
 * @param text As stored.
 * @param passage What has to be in it; cut off where it is longer than a snippet.
 * @param hits In order; those that lie in the piece are marked.
 * @returns About 180 code units, more only by the … at its ends. Lone surrogates are replaced, embedding controls left out.
 * @throws Nothing.
 */
export function snippetOf(
  text: string,
  passage: Span,
  hits: readonly Span[],
): Snippet {
  const { from, to } = pieceAround(text, passage);
  const isCutBefore = !isBlank(text, 0, from);
  const isCutAfter = !isBlank(text, to, text.length);
  const tidied = tidy(text.slice(from, to));
  const before = isCutBefore ? ellipsis : "";
  const marks = merged(hits.filter((hit) => hit.from >= from && hit.to <= to));
  return {
    text: `${before}${tidied.text}${isCutAfter ? ellipsis : ""}`,
    marks: marks.flatMap((hit): (readonly [number, number])[] => {
      const start = tidied.at(hit.from - from);
      const end = tidied.at(hit.to - from);
      return end > start ? [[start + before.length, end + before.length]] : [];
    }),
  };
}

function pieceAround(text: string, passage: Span): Span {
  const room = Math.max(0, length - (passage.to - passage.from));
  const wantedBefore = Math.floor(room * shareBefore);
  // What one side does not need, the other has.
  const before = Math.min(
    passage.from,
    Math.max(wantedBefore, room - (text.length - passage.to)),
  );
  const from =
    before === passage.from ? 0 : startOfWord(text, passage.from - before);
  const end = Math.max(
    Math.min(passage.to, from + length),
    Math.min(text.length, from + length),
  );
  return {
    from: Math.min(from, passage.from),
    to: Math.max(
      endOfWord(text, end),
      // A hit is whole, or there is nothing to mark.
      Math.min(passage.to, from + 2 * length),
    ),
  };
}

/** The beginning of a word at or after a place; of a character, where no word begins nearby. */
function startOfWord(text: string, at: number): number {
  for (let next = at; next < at + longestCut; next += 1)
    if (blank.test(text.charAt(next - 1))) return next;
  return boundaryAfter(text, at);
}

/** The end of a word at or before a place; of a character, where no word ends nearby. */
function endOfWord(text: string, at: number): number {
  if (at === text.length) return at;
  for (let last = at; last > at - longestCut; last -= 1)
    if (blank.test(text.charAt(last))) return last;
  return boundaryBefore(text, at);
}

const isBlank = (text: string, from: number, to: number): boolean =>
  text.slice(from, Math.min(to, from + longestCut)).trim() === "" &&
  text.slice(from, to).trim() === "";

interface Tidied {
  readonly text: string;
  /** Where a place of the untidied text is now. */
  readonly at: (place: number) => number;
}

/** In one line: white space and controls are one space, and none at the ends. */
function tidy(piece: string): Tidied {
  const places = new Uint32Array(piece.length + 1);
  let text = "";
  for (let at = 0; at < piece.length; at += 1) {
    places[at] = text.length;
    const character = piece.charAt(at);
    if (!untidy.test(character)) text += character;
    else if (!turning.test(character) && text !== "" && !text.endsWith(" "))
      text += " ";
  }
  const tidied = text.trimEnd();
  places[piece.length] = text.length;
  return {
    text: tidied.toWellFormed(),
    at: (place) => Math.min(places[place] ?? 0, tidied.length),
  };
}

/** One mark where hits overlap. */
function merged(hits: readonly Span[]): readonly Span[] {
  const apart: Span[] = [];
  for (const { from, to } of hits) {
    const last = apart.at(-1);
    if (last && from < last.to)
      apart[apart.length - 1] = { from: last.from, to: Math.max(to, last.to) };
    else apart.push({ from, to });
  }
  return apart;
}

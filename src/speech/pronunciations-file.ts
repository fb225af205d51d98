import {
  mostPronunciations,
  pronunciationKey,
  readPronunciation,
  type PronunciationFault,
} from "./pronunciation.ts";
import type { Pronunciation } from "./reading-options.ts";

/** A line that is no entry. */
export interface FaultyLine {
  /** Counted from 1. */
  readonly line: number;
  readonly fault: PronunciationFault | "too-many";
}

export interface PronunciationsFile {
  readonly entries: readonly Pronunciation[];
  readonly faults: readonly FaultyLine[];
}

/** A hashtag with its spelling is none. */
const comment = /^#(?:\s|[^\t]*$)/u;

/**
 * A list of pronunciations as text: an entry a line, the word, a tab, its
 * spelling. Blank lines and comments mean nothing: lines that begin with `#`
 * and a space, or with `#` and have no tab.
 *
 * @param text Any line ends; a byte order mark is passed over.
 * @returns Entries in order, of a word that comes twice the last; and what was passed over.
 * @throws Nothing.
 */
export function readPronunciations(text: string): PronunciationsFile {
  const entries = new Map<string, Pronunciation>();
  const faults: FaultyLine[] = [];
  const lines = text.replace(/^\uFEFF/u, "").split(/\r\n?|\n/u);
  for (const [index, content] of lines.entries()) {
    if (content.trim() === "" || comment.test(content)) continue;
    const [word = "", spelling = ""] = content.split("\t");
    const entry = readPronunciation(word, spelling);
    if (typeof entry === "string") {
      faults.push({ line: index + 1, fault: entry });
      continue;
    }
    const key = pronunciationKey(entry.word);
    if (!entries.has(key) && entries.size >= mostPronunciations)
      faults.push({ line: index + 1, fault: "too-many" });
    else entries.set(key, entry);
  }
  return { entries: [...entries.values()], faults };
}

/** The same as text. @returns Empty for an empty list. @throws Nothing. */
export const writePronunciations = (list: readonly Pronunciation[]): string =>
  list.map(({ word, spelling }) => `${asWord(word)}\t${spelling}\n`).join("");

/** Behind a space, which is not read, a hashtag is no comment. */
const asWord = (word: string): string =>
  word.startsWith("#") ? ` ${word}` : word;

import { fold } from "../arabic/fold.ts";
import { wordsOf } from "../arabic/words.ts";
import { fieldNamed, languageNamed, stateNamed } from "./query-fields.ts";
import { QueryScanner } from "./query-scanner.ts";
import type { Clause, Query, TextClause, TextField } from "./query.ts";
import { typedWord } from "./typed-word.ts";

/** Brought by keyboards and by what was copied. Nobody sees them, and an operator behind one would be none. */
const directionMarks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** How a query is to be taken. */
export interface QueryOptions {
  /** Compare as typed instead of folded. */
  readonly exact?: boolean;
  /** The reader is still typing: the last word also counts as the beginning of one. */
  readonly isTyping?: boolean;
}

/**
 * Understand what a reader typed: words, "phrase" («…», “…”), −word, OR or |,
 * prefix*, and fields (عنوان: كاتب: مصدر: وسم: حالة: لغة: and title: author:
 * source: tag: state: lang:). A word that is several (أ.ف.ب, 3.5) is a phrase.
 *
 * What is malformed counts as plain words: a quote that is not closed, an
 * operator or a field with nothing to work on, a state or language unknown.
 *
 * @param raw As typed, of any length. Direction marks in it count for nothing.
 * @returns Without groups when there is no word in `raw`.
 * @throws Nothing.
 */
export function parseQuery(raw: string, options: QueryOptions = {}): Query {
  const text = raw.replaceAll(directionMarks, "");
  const scanner = new QueryScanner(text);
  const all: (readonly Clause[])[] = [];
  const none: Clause[] = [];
  let isAlternative = false;
  let isAfterPositive = false;

  for (scanner.skipBlanks(); !scanner.isAtEnd; scanner.skipBlanks()) {
    if (scanner.takeOr()) {
      isAlternative = isAfterPositive;
      continue;
    }
    const isNegated = scanner.takeMinus();
    const clause = takeClause(scanner);
    if (!clause) continue;
    if (isNegated) none.push(clause);
    else if (isAlternative) all.push([...(all.pop() ?? []), clause]);
    else all.push([clause]);
    isAlternative = false;
    isAfterPositive = !isNegated;
  }
  // An OR without sides is passed over, unless there is nothing else.
  if (all.length + none.length === 0) all.push(...loneOr(text));
  if (options.isTyping && isAfterPositive && !endsWord(text)) openLast(all);
  return { all, none, isExact: options.exact ?? false };
}

function loneOr(text: string): readonly (readonly Clause[])[] {
  const clause = textClause("word", text);
  return clause ? [[clause]] : [];
}

/** The next clause; `undefined` for characters that are no word, which are passed. */
function takeClause(scanner: QueryScanner): Clause | undefined {
  const start = scanner.place;
  const name = scanner.takeName();
  const field = name === undefined ? undefined : fieldNamed(name);
  if (field !== undefined) {
    scanner.skipBlanks();
    const clause =
      field === "state"
        ? takeState(scanner)
        : field === "lang"
          ? takeLanguage(scanner)
          : takeText(scanner, field);
    if (clause) return clause;
    // A field of nothing is a word, and its colon a blank.
    scanner.goBack(start);
    return name === undefined ? undefined : plainName(scanner, name);
  }
  scanner.goBack(start);
  return takeText(scanner);
}

function plainName(scanner: QueryScanner, name: string): Clause | undefined {
  for (let i = 0; i <= name.length; i += 1) scanner.skip();
  return textClause("word", name);
}

function takeText(
  scanner: QueryScanner,
  field?: TextField,
): TextClause | undefined {
  const quoted = scanner.takeQuoted();
  if (quoted !== undefined) return textClause("phrase", quoted, field);
  const start = scanner.place;
  if (field !== undefined && scanner.takeOr()) {
    scanner.goBack(start);
    return undefined;
  }
  const bare = scanner.takeBare();
  // A quote that is never closed, or a bar without sides.
  if (bare === "") {
    if (field === undefined) scanner.skip();
    return undefined;
  }
  return textClause(bare.endsWith("*") ? "prefix" : "word", bare, field);
}

function takeState(scanner: QueryScanner): Clause | undefined {
  const quoted = scanner.takeQuoted();
  const first = quoted ?? scanner.takeBare();
  const place = scanner.place;
  if (quoted === undefined) {
    // Two of the names are two words.
    scanner.skipBlanks();
    const state = stateNamed(`${first} ${scanner.takeBare()}`);
    if (state) return { kind: "state", state };
    scanner.goBack(place);
  }
  const state = stateNamed(first);
  return state && { kind: "state", state };
}

function takeLanguage(scanner: QueryScanner): Clause | undefined {
  const lang = languageNamed(scanner.takeQuoted() ?? scanner.takeBare());
  return lang === undefined ? undefined : { kind: "lang", lang };
}

function textClause(
  kind: TextClause["kind"],
  text: string,
  field?: TextField,
): TextClause | undefined {
  const folded = fold(text);
  const words = wordsOf(folded.text);
  if (words.length === 0) return undefined;
  return {
    kind: kind === "word" && words.length > 1 ? "phrase" : kind,
    ...(field && { field }),
    text,
    words: words.map((word) => word.text),
    typed: words.map((word) => typedWord(text, folded, word)),
  };
}

/** The reader has gone on from the last word, or has closed it in quotes. */
const endsWord = (text: string): boolean => /[\s"“”»«*]$/u.test(text);

/** Let the last word of a query be the beginning of a longer one. */
function openLast(all: (readonly Clause[])[]): void {
  const group = all.pop();
  const last = group?.at(-1);
  if (!group || !last) return;
  const isText = last.kind === "word" || last.kind === "phrase";
  all.push([...group.slice(0, -1), isText ? { ...last, isOpen: true } : last]);
}

import { expansion } from "./expansion.ts";
import {
  deleted,
  expanded,
  foldTable,
  hamza,
  hamzaAbove,
  lastCode,
  space,
  waw,
  wordBreak,
  yeh,
  yehWithHamza,
} from "./fold-table.ts";
import { isWordUnit } from "./word-unit.ts";

/** Offset into text as stored, in UTF-16 code units. Bookmarks and highlights use this. */
export type RawOffset = number & { readonly unit: "raw" };
/** Offset into folded text, in UTF-16 code units. Only search uses this; never store it. */
export type FoldedOffset = number & { readonly unit: "folded" };

// The two places where a number gets its unit.
// oxlint-disable typescript/no-unsafe-type-assertion
/** Say of a number that it counts into folded text. */
export const foldedOffset = (at: number): FoldedOffset => at as FoldedOffset;
const rawOffset = (at: number): RawOffset => at as RawOffset;
// oxlint-enable typescript/no-unsafe-type-assertion

export interface Folded {
  readonly text: string;
  /** `rawAt[i]` = where the character of folded unit `i` begins in the raw text. Length `text.length + 1`; the last entry is `raw.length`. */
  readonly rawAt: Uint32Array;
}

/**
 * Fold text to the form search compares.
 *
 * Lossy on purpose: مدرسة and مدرسه become equal, as do كِتَاب and كتاب, مسئول
 * and مسؤول, سماء and سما, ٢٠٢٤ and 2024, Café and cafe; any run of white space
 * is one space. Never show or store the result.
 *
 * @param raw Text in any normalization form; composed and decomposed hamza fold alike.
 * @returns Folded text and the map back to `raw`. Empty input gives `{ text: "", rawAt: [0] }`.
 * @throws Nothing.
 * @source Unicode 16, Arabic blocks (marks U+0610–061A, U+064B–065F, U+0670, U+06D6–06ED; Presentation Forms-A and -B by NFKC); the table is `fold-table.ts`.
 */
export const fold = (raw: string): Folded => new Folding(raw.length).run(raw);

/**
 * Where a folded match lies in the raw text: from its first letter to the end
 * of its last one, with the marks on that letter and the ء dropped after it.
 *
 * @param raw What `folded` was made of.
 * @param end Exclusive.
 * @returns Both ends at `start`'s place for an empty match.
 * @throws Nothing.
 */
export function toRaw(
  raw: string,
  folded: Folded,
  start: FoldedOffset,
  end: FoldedOffset,
): readonly [from: RawOffset, to: RawOffset] {
  const table = foldTable();
  const { rawAt } = folded;
  const from = rawAt[start] ?? raw.length;
  if (end <= start) return [rawOffset(from), rawOffset(from)];
  const least = Math.min((rawAt[end - 1] ?? raw.length) + 1, raw.length);
  let to = least;
  // One ligature is several letters; what comes next begins after it.
  let next: number = end;
  while ((rawAt[next] ?? raw.length) < to) next += 1;
  const limit = rawAt[next] ?? raw.length;
  for (; to < limit; to += 1) {
    const unit = table[raw.charCodeAt(to)];
    if (unit === space || unit === wordBreak) break;
  }
  while (to > least && format.test(raw.charAt(to - 1))) to -= 1;
  return [rawOffset(from), rawOffset(to)];
}

/** Joiners and direction marks: after a word, they are none of its letters. */
const format = /\p{Cf}/u;

/** What the unit put last means for the next one; these add up. */
const nothing = 0;
const afterSpace = 1;
/** ء stays inside a word and goes at its end. */
const afterHamza = 2;
/** ئ, which is و before و. */
const afterYehWithHamza = 4;
const afterBreak = 8;

/** Letters from which on a word loses its final ء: سماء does, ماء does not. */
const leastWithoutHamza = 4;
/** Units that hold as many letters, each of which may be two. */
const lettersWindow = 2 * leastWithoutHamza;

/** Code units at a time: `String.fromCharCode` takes as many arguments as the stack holds. */
const chunk = 4096;

/** One pass over a text. Most units are one look-up; those with a context go through `#step`. */
class Folding {
  readonly #table = foldTable();
  #units: Uint16Array;
  #rawAt: Uint32Array;
  #length = 0;
  #pending = nothing;
  /** Where the break stands that `afterBreak` speaks of. */
  #breakAt = 0;

  constructor(rawLength: number) {
    this.#units = new Uint16Array(rawLength + 1);
    this.#rawAt = new Uint32Array(rawLength + 1);
  }

  run(raw: string): Folded {
    const table = this.#table;
    for (let at = 0; at < raw.length; at += 1) {
      const unit = raw.charCodeAt(at);
      const to = table[unit] ?? unit;
      if (to > lastCode) this.#put(to, at, raw, at);
      else if (to === expanded) this.#expand(expansion(unit), at, raw.length);
      else if (to !== deleted) this.#sign(to, at, raw, at);
    }
    if (this.#pending & afterHamza) this.#dropHamzas();
    this.#rawAt[this.#length] = raw.length;
    return {
      text: decode(this.#units.subarray(0, this.#length)),
      rawAt: this.#rawAt.subarray(0, this.#length + 1),
    };
  }

  /** `text` and `index` say where the unit was read: its other half, if it has one, stands there. */
  #put(unit: number, at: number, text: string, index: number): void {
    if (this.#pending !== nothing && this.#settle(unit, text, index)) return;
    this.#units[this.#length] = unit;
    this.#rawAt[this.#length] = at;
    this.#length += 1;
    if (unit === space) this.#pending = afterSpace;
    else if (unit === hamza) this.#pending = afterHamza;
  }

  /** Do what was left until the next unit is known. @returns Whether that unit is not to be put. */
  #settle(unit: number, text: string, index: number): boolean {
    const pending = this.#pending;
    if (unit === space && pending & afterSpace) return true;
    this.#pending = nothing;
    const isInWord = unit !== space && isWordUnit(unit, text, index);
    if (pending & afterBreak && isInWord && this.#endsInWord()) {
      if (pending & afterHamza) this.#dropHamzas();
      this.#units[this.#length] = space;
      this.#rawAt[this.#length] = this.#breakAt;
      this.#length += 1;
      return false;
    }
    if (pending & afterHamza && !isInWord) this.#dropHamzas();
    if (pending & afterYehWithHamza && unit === waw)
      this.#units[this.#length - 1] = waw;
    return false;
  }

  #sign(code: number, at: number, text: string, index: number): void {
    if (code === yehWithHamza) {
      this.#put(yeh, at, text, index);
      this.#pending = afterYehWithHamza;
    } else if (code === hamzaAbove) {
      if (
        this.#pending === nothing &&
        this.#units[this.#length - 1] === yeh &&
        this.#length > 0
      )
        this.#pending = afterYehWithHamza;
    } else {
      if (!(this.#pending & afterBreak)) this.#breakAt = at;
      this.#pending = (this.#pending & ~afterYehWithHamza) | afterBreak;
    }
  }

  #expand(form: string, at: number, rawLength: number): void {
    // Only ligatures make folded text longer than raw (U+FDFA: 18 letters and two breaks).
    if (this.#length + form.length + 2 + rawLength - at > this.#units.length)
      this.#grow();
    // ﷺ is written close to the name before it.
    const isPhrase = form.includes(" ");
    if (isPhrase) this.#sign(wordBreak, at, form, 0);
    for (let i = 0; i < form.length; i += 1) {
      const unit = form.charCodeAt(i);
      const to = this.#table[unit] ?? unit;
      if (to > lastCode) this.#put(to, at, form, i);
      else if (to === expanded) this.#put(unit, at, form, i);
      else if (to !== deleted) this.#sign(to, at, form, i);
    }
    if (isPhrase) this.#sign(wordBreak, at, form, 0);
  }

  #endsInWord(): boolean {
    const end = this.#length;
    const text = decode(this.#units.subarray(Math.max(0, end - 2), end));
    const last = text.length - 1;
    return last >= 0 && isWordUnit(text.charCodeAt(last), text, last);
  }

  #dropHamzas(): void {
    while (
      this.#units[this.#length - 1] === hamza &&
      this.#endsInWordOf(leastWithoutHamza)
    )
      this.#length -= 1;
  }

  #endsInWordOf(letters: number): boolean {
    const end = this.#length;
    const text = decode(
      this.#units.subarray(Math.max(0, end - lettersWindow), end),
    );
    let count = 0;
    for (let at = text.length - 1; at >= 0 && count < letters; at -= 1) {
      const unit = text.charCodeAt(at);
      if (!isWordUnit(unit, text, at)) return false;
      const isLow = unit >= 0xdc00 && unit <= 0xdfff;
      if (!isLow) count += 1;
    }
    return count === letters;
  }

  #grow(): void {
    const room = this.#units.length * 2 + 32;
    const units = new Uint16Array(room);
    const rawAt = new Uint32Array(room);
    units.set(this.#units);
    rawAt.set(this.#rawAt);
    this.#units = units;
    this.#rawAt = rawAt;
  }
}

function decode(units: Uint16Array): string {
  let text = "";
  for (let at = 0; at < units.length; at += chunk)
    text += ofUnits(units.subarray(at, at + chunk));
  return text;
}

/** Spreading a typed array goes through its iterator, which is six times slower. */
const ofUnits: (units: Uint16Array) => string = (units) =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  String.fromCharCode.apply(undefined, units as unknown as number[]);

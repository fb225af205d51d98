import {
  deleted,
  expanded,
  foldTable,
  presentationForm,
  space,
} from "./fold-table.ts";

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
 * Lossy on purpose: مدرسة and مدرسه become equal, as do كِتَاب and كتاب, ٢٠٢٤
 * and 2024, Café and cafe; any run of white space is one space. Never show or
 * store the result.
 *
 * @param raw Text in any normalization form; composed and decomposed hamza fold alike.
 * @returns Folded text and the map back to `raw`. Empty input gives `{ text: "", rawAt: [0] }`.
 * @throws Nothing.
 * @source Unicode 16, Arabic blocks (marks U+0610–061A, U+064B–065F, U+0670, U+06D6–06ED; Presentation Forms-A and -B by NFKC); the table is `fold-table.ts`.
 */
export function fold(raw: string): Folded {
  const table = foldTable();
  let units = new Uint16Array(raw.length + 1);
  let rawAt = new Uint32Array(raw.length + 1);
  let length = 0;
  let last = 0;

  for (let at = 0; at < raw.length; at += 1) {
    const unit = raw.charCodeAt(at);
    const to = table[unit] ?? unit;
    if (to === deleted || (to === space && last === space)) continue;
    if (to === expanded) expand(presentationForm(unit), at);
    else put(to, at);
  }
  rawAt[length] = raw.length;
  return {
    text: decode(units.subarray(0, length)),
    rawAt: rawAt.subarray(0, length + 1),
  };

  function put(unit: number, at: number): void {
    units[length] = unit;
    rawAt[length] = at;
    length += 1;
    last = unit;
  }

  function expand(form: string, at: number): void {
    // Only ligatures make folded text longer than raw (U+FDFA: 18 letters).
    if (length + form.length + (raw.length - at) > units.length) grow();
    for (let i = 0; i < form.length; i += 1) {
      const unit = form.charCodeAt(i);
      const to = table[unit] ?? unit;
      if (to === deleted || (to === space && last === space)) continue;
      put(to === expanded ? unit : to, at);
    }
  }

  function grow(): void {
    const room = units.length * 2 + 32;
    const moreUnits = new Uint16Array(room);
    const moreRawAt = new Uint32Array(room);
    moreUnits.set(units);
    moreRawAt.set(rawAt);
    units = moreUnits;
    rawAt = moreRawAt;
  }
}

/**
 * Where a folded match lies in the raw text: from its first letter to the end
 * of its last one, with the marks on that letter.
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
  const from = folded.rawAt[start] ?? raw.length;
  if (end <= start) return [rawOffset(from), rawOffset(from)];
  let to = (folded.rawAt[end - 1] ?? raw.length) + 1;
  while (to < raw.length && table[raw.charCodeAt(to)] === deleted) to += 1;
  return [rawOffset(from), rawOffset(Math.min(to, raw.length))];
}

/** Code units at a time: `String.fromCharCode` takes as many arguments as the stack holds. */
const chunk = 8192;

function decode(units: Uint16Array): string {
  const parts: string[] = [];
  for (let at = 0; at < units.length; at += chunk)
    parts.push(String.fromCharCode(...units.subarray(at, at + chunk)));
  return parts.join("");
}

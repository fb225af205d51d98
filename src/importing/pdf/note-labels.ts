import { readNumber } from "../../arabic/digits.ts";

/** What a line of small print begins with. */
export interface NoteLabel {
  /** A number of up to three digits, or a sign. */
  readonly label: string;
  /** Where the note itself begins. */
  readonly end: number;
}

/** A year is no label. Its brackets may be named by their shape: `)1(`. */
const labelled =
  /^[[\]()]?(?<label>\p{Nd}{1,3}(?!\p{Nd})|[*†‡])(?:[\])]|(?<=^[\])].{1,3})[[(])?[.\s:–-]*/u;

/** The label that a line begins with. @returns `undefined` where it begins with none. */
export function noteLabel(line: string): NoteLabel | undefined {
  const found = labelled.exec(line);
  const label = found?.groups?.["label"];
  return found && label !== undefined
    ? { label, end: found[0].length }
    : undefined;
}

/**
 * The label that a line begins a note with. Notes are counted: a number that is
 * not the next one belongs to the note before, which a line may divide anywhere.
 *
 * @param before The number of the last note, `undefined` where none has one yet.
 */
export function nextNoteLabel(
  line: string,
  before: number | undefined,
): NoteLabel | undefined {
  const found = noteLabel(line);
  const number = found && labelNumber(found.label);
  return number === undefined || before === undefined || number === before + 1
    ? found
    : undefined;
}

/** @returns `undefined` for a sign. */
export const labelNumber = (label: string): number | undefined =>
  readNumber(label)?.value;

/** What the note of a page is known by, where it stands and where it is referred to. */
export const noteId = (page: number, label: string): string =>
  `page-${page + 1}-note-${label}`;

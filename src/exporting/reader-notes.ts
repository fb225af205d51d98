import { readerNoteClass, readerNotePrefix } from "./drawn-runs.ts";
import { attribute, escaped, languageAttributes } from "./markup.ts";
import type { DrawnNote } from "./marks-in-place.ts";
import type { ExportWords } from "./words.ts";

/**
 * What the reader wrote on a passage, as a footnote of an EPUB and of a page:
 * the two lead to each other.
 *
 * @source EPUB 3.3, EPUB Structural Semantics 1.1 "Notes"; DPUB-ARIA 1.1.
 */

const noteId = ({ number }: DrawnNote): string =>
  `${readerNotePrefix}${number}`;
const referenceId = (note: DrawnNote): string => `${noteId(note)}-ref`;

const ownLanguage = ({ lang, dir }: ExportWords): string =>
  `${languageAttributes(lang)}${attribute("dir", dir)}`;

/** In brackets, so that its letters are not joined to those before it. */
export const readerNoteReference = (
  note: DrawnNote,
  words: ExportWords,
): string =>
  `<sup class="${readerNoteClass}"${ownLanguage(words)}><a epub:type="noteref" role="doc-noteref" id="${referenceId(note)}" href="#${noteId(note)}">[${escaped(words.note(note.number))}]</a></sup>`;

/** Nobody knows the language of what a reader writes: its letters decide. */
export function readerNote(note: DrawnNote, words: ExportWords): string {
  const text = escaped(note.text).replaceAll("\n", "<br/>");
  const tags = note.tags.map((tag) => ` <bdi>#${escaped(tag)}</bdi>`).join("");
  return `<aside class="${readerNoteClass}" epub:type="footnote" role="doc-footnote" id="${noteId(note)}"><p><a role="doc-backlink" href="#${referenceId(note)}"${ownLanguage(words)}>${escaped(words.note(note.number))}</a> <span dir="auto">${text}</span>${tags}</p></aside>`;
}

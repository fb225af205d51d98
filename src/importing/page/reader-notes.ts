import { readerNoteClass } from "../../exporting/drawn-runs.ts";
import type { LightDocument } from "../markup/light-tree.ts";

/** What holds them: references, the notes, and the section of what has no place in the text. */
const holders = ["sup", "aside", "section"];

/**
 * Takes out what a reader of ours wrote into an exported book or page: it was no
 * part of the article and is none when it comes back. Highlights are elements
 * that mean nothing to the model, and go with the rest of the markup.
 *
 * @returns Whether there was anything.
 */
export function removeReaderNotes({ body }: LightDocument): boolean {
  const notes = holders
    .flatMap((name) => body.getElementsByTagName(name))
    .filter(({ className }) => className === readerNoteClass);
  for (const note of notes) note.remove();
  return notes.length > 0;
}

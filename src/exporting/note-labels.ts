import type { Article, Inline } from "../article/article.ts";
import { blockSegments } from "../article/block-text.ts";
import { oneLine } from "../one-line.ts";

/** The first of what refers to a note. */
export interface NoteReference {
  /** Index of its section. */
  readonly section: number;
  /** Its text, in brackets: what the note is known by. */
  readonly label: string;
}

/**
 * What refers to the notes of an article first, by the ids of the notes. The
 * model keeps the number of a note in the text that refers to it, and there only.
 *
 * @returns Nothing of a note to which only blanks refer.
 */
export function noteReferences({
  sections,
}: Pick<Article, "sections">): ReadonlyMap<string, NoteReference> {
  const references = new Map<string, NoteReference>();
  for (const [section, { blocks }] of sections.entries())
    for (const block of blocks)
      for (const { content } of blockSegments(block))
        for (const { text, note } of withReferences(content))
          if (
            note !== undefined &&
            !references.has(note) &&
            oneLine(text) !== ""
          )
            references.set(note, { section, label: inBrackets(oneLine(text)) });
  return references;
}

/** Text, or what refers to a note: one reference may be several runs. */
export interface TextOrReference {
  readonly text: string;
  /** Id of the note. */
  readonly note: string | undefined;
}

/** Runs of text, those of one reference joined. */
export function withReferences(
  content: readonly Inline[],
): readonly TextOrReference[] {
  const parts: { text: string; readonly note: string | undefined }[] = [];
  for (const { text, marks = [] } of content) {
    const note = marks.find((mark) => mark.type === "noteref")?.id;
    const last = parts.at(-1);
    if (last && last.note === note) last.text += text;
    else parts.push({ text, note });
  }
  return parts;
}

/** White space around it stays around it; brackets of its own are enough. */
export const inBrackets = (text: string): string =>
  text.replace(/^(\s*)([^\s[({⟨](?:.*\S)?)(\s*)$/su, "$1[$2]$3");

import type { Inline } from "../../article/article.ts";
import { noteId } from "./note-labels.ts";
import type { TextLine } from "./text-lines.ts";

/** Raised numbers refer to the notes of their page. */
export function contentOf(line: TextLine, page?: number): Inline[] {
  const content: Inline[] = [];
  for (const { text, isRaised } of line.pieces) {
    if (text === "") continue;
    const label = /\p{Nd}{1,3}|[*†‡]/u.exec(text)?.[0];
    if (isRaised && label !== undefined && page !== undefined)
      content.push({
        text: text.trim(),
        marks: [{ type: "noteref", id: noteId(page, label) }],
      });
    else content.push({ text });
  }
  return trimmedContent(content);
}

function trimmedContent(content: readonly Inline[]): Inline[] {
  const kept = content.map((each) => ({ ...each }));
  const [first] = kept;
  if (first) first.text = first.text.trimStart();
  const last = kept.at(-1);
  if (last) last.text = last.text.trimEnd();
  return kept.filter(({ text }) => text !== "");
}

/** Lines as one text. A word that was divided at the end of a line is one again. */
export function joined(lines: readonly (readonly Inline[])[]): Inline[] {
  const content: Inline[] = [];
  for (const line of lines) {
    const last = content.at(-1);
    const [first, ...rest] = line;
    if (!first) continue;
    if (!last) {
      content.push(...line);
      continue;
    }
    const isDivided =
      /\p{Script=Latn}[-\u2010]$/u.test(last.text) &&
      /^\p{Ll}/u.test(first.text);
    const before = isDivided ? last.text.slice(0, -1) : `${last.text} `;
    if (last.marks || first.marks) {
      content[content.length - 1] = last.marks
        ? last
        : { ...last, text: before };
      content.push(
        last.marks && !first.marks ? { text: ` ${first.text}` } : first,
        ...rest,
      );
    } else {
      content[content.length - 1] = { text: before + first.text };
      content.push(...rest);
    }
  }
  return content.filter(({ text }) => text !== "");
}

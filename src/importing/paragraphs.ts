import { isHardWrapped } from "./hard-wrap.ts";
import { splitLines, withoutGaps } from "./lines.ts";
import { isListItem } from "./paragraph-shape.ts";
import { showsHalves, type WrittenLine } from "./walk/written-verse.ts";

/** A paragraph of plain text before it becomes a block. */
export interface PlainParagraph extends WrittenLine {
  /** Lines it was written over. */
  readonly lines: number;
}

/**
 * Cut plain text into paragraphs: a line each, or, where a typewriter or mail
 * program broke the lines (`isHardWrapped`), what stands between blank lines.
 * The lines of a poem are never run together.
 *
 * @returns Paragraphs in order, none blank; empty for a blank text.
 * @throws Nothing.
 */
export function splitParagraphs(text: string): readonly PlainParagraph[] {
  const groups = groupLines(splitLines(text));
  const isWrapped = isHardWrapped(
    groups.map((group) => group.map(withoutGaps)),
  );
  return groups.flatMap((group, at) => {
    const parts =
      isWrapped && !group.every(showsHalves)
        ? joinWrapped(group)
        : group.map((line) => [line]);
    return parts.map((lines, part) => ({
      typed: lines.join(" "),
      text: withoutGaps(lines.join(" ")),
      lines: lines.length,
      isApart: part === parts.length - 1 && at < groups.length - 1,
    }));
  });
}

/** Lines that stand together between blank ones. */
function groupLines(lines: readonly string[]): readonly (readonly string[])[] {
  const groups: string[][] = [];
  let open: string[] | undefined;
  for (const line of lines)
    if (line === "") open = undefined;
    else if (open) open.push(line);
    else groups.push((open = [line]));
  return groups;
}

/** Lines that follow an item of a list without a marker of their own continue it. */
function joinWrapped(group: readonly string[]): readonly (readonly string[])[] {
  const isList = isListItem(group[0] ?? "");
  const parts: string[][] = [];
  for (const line of group) {
    const open = parts.at(-1);
    if (open && !(isList && isListItem(line))) open.push(line);
    else parts.push([line]);
  }
  return parts;
}

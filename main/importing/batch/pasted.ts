import { QariError } from "../../../src/errors.ts";
import type { NewItem } from "./batch-records.ts";

/** What the clipboard holds, or what was dropped on the window. */
export interface Pasted {
  readonly text?: string;
  readonly html?: string;
}

/** Longer first lines are no titles. Code units. */
const longestTitle = 120;

/**
 * Pasted content as a thing to be brought in: with its markup where it has any.
 *
 * @throws QariError `nothing-to-read`.
 */
export function pastedItem({ text = "", html = "" }: Pasted): NewItem {
  const isMarked = /<[a-z]/i.test(html);
  const content = isMarked ? html : text;
  if (!/\p{L}/u.test(isMarked ? withoutTags(html) : text))
    throw new QariError("nothing-to-read", "nothing to read was pasted");
  return {
    kind: isMarked ? "markup" : "text",
    source: nameOf(text === "" ? withoutTags(html) : text),
    content,
    ...(isMarked && { fragment: {} }),
  };
}

/** Only to name it: what is read is parsed. */
const withoutTags = (html: string): string =>
  html
    .replaceAll(/<(style|script)\b[\s\S]*?<\/\1\s*>|<[^>]*>/gi, " ")
    .replaceAll(/&#?\w+;/g, " ");

/** By its first words, which are the title of what has none. */
function nameOf(text: string): string {
  const [line = ""] = text.trim().split(/[\r\n]/);
  const words = line.trim().replaceAll(/\s+/g, " ");
  if (words.length <= longestTitle) return words;
  const cut = words.slice(0, longestTitle);
  return `${cut.slice(0, Math.max(20, cut.lastIndexOf(" ")))}…`.toWellFormed();
}

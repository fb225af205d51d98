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

/**
 * Only to name it: what is read is parsed. Looks at each letter once or twice,
 * whatever was made of it: main does this, and everybody waits for main.
 */
function withoutTags(html: string): string {
  const endOf = tagEnds(html);
  const kept: string[] = [];
  let at = 0;
  for (;;) {
    const open = html.indexOf("<", at);
    const end = open === -1 ? -1 : endOf(open);
    if (end === -1) break;
    kept.push(html.slice(at, open));
    at = end;
  }
  kept.push(html.slice(at));
  return kept.join(" ").replaceAll(/&#?\w+;/g, " ");
}

/** Where the tag that begins somewhere ends, a style or script with all that is in it; -1 where it never does. */
function tagEnds(html: string): (open: number) => number {
  // What is not found once is not looked for again.
  const endless = new Set<string>();
  return (open) => {
    const name = /^<(?<name>style|script)\b/i
      .exec(html.slice(open, open + 8))
      ?.groups?.["name"]?.toLowerCase();
    if (name !== undefined && !endless.has(name)) {
      const closing = new RegExp(`</${name}\\s*>`, "gi");
      closing.lastIndex = open;
      if (closing.test(html)) return closing.lastIndex;
      endless.add(name);
    }
    return html.indexOf(">", open) + 1 || -1;
  };
}

/** By its first words, which are the title of what has none. */
function nameOf(text: string): string {
  const [line = ""] = text.trim().split(/[\r\n]/);
  const words = line.trim().replaceAll(/\s+/g, " ");
  if (words.length <= longestTitle) return words;
  const cut = words.slice(0, longestTitle);
  return `${cut.slice(0, Math.max(20, cut.lastIndexOf(" ")))}…`.toWellFormed();
}

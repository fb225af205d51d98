import type { Inline, Mark } from "../../article/article.ts";

/** Where a line was broken by hand. */
export const lineBreak = "\n";
/** Where a line was broken in the source of a document whose format does not mean it: it counts in verse only. */
export const softBreak = "\u2028";

/**
 * Gathers the runs of one piece of text: white space as HTML has it, runs
 * under the same marks as one.
 */
export class InlineBuilder {
  #runs: { text: string; readonly marks: readonly Mark[] }[] = [];
  /** A space was read that is written before the next word. */
  #space = false;
  #isBlank = true;

  /** @param text As it stands in the document, references resolved. */
  add(text: string, marks: readonly Mark[]): void {
    for (const piece of text.matchAll(/[ \t\r\n\f]+|[^ \t\r\n\f]+/g)) {
      const [word] = piece;
      if (/^[ \t\r\n\f]/.test(word)) this.#space = true;
      else this.#word(clean(word), marks);
    }
  }

  /** A line ends here. */
  break(): void {
    this.#space = false;
    if (this.#runs.length > 0) this.#append(lineBreak, []);
  }

  /** Words on either side do not touch. */
  gap(): void {
    this.#space = true;
  }

  /** Nothing a reader sees was added yet. */
  get isBlank(): boolean {
    return this.#isBlank;
  }

  /** What was gathered, and begin anew. Broken lines are still in it. */
  take(): Inline[] {
    const taken = this.#runs.map(({ text, marks }) => inline(text, marks));
    const isBlank = this.#isBlank;
    this.#runs = [];
    this.#space = false;
    this.#isBlank = true;
    return isBlank ? [] : trimmed(taken);
  }

  #word(word: string, marks: readonly Mark[]): void {
    if (word === "") return;
    const needsSpace = this.#space && this.#runs.length > 0;
    this.#space = false;
    const last = this.#runs.at(-1);
    if (needsSpace && last && !last.text.endsWith(lineBreak))
      // The space of two words under the same mark belongs to it, else to what is outside.
      if (sameMarks(last.marks, marks)) last.text += " ";
      else this.#append(" ", commonMarks(last.marks, marks));
    this.#append(word, marks);
    if (this.#isBlank && /[^\p{Z}\p{Cc}\p{Cf}]/u.test(word))
      this.#isBlank = false;
  }

  #append(text: string, marks: readonly Mark[]): void {
    const last = this.#runs.at(-1);
    if (last && sameMarks(last.marks, marks)) last.text += text;
    else this.#runs.push({ text, marks });
  }
}

/** Controls, halves of characters, and what only helps a browser break lines; direction marks and joiners stay. */
const clean = (word: string): string =>
  /[^\p{L}\p{M}\p{N}\p{P}\p{S}\p{Z}]/u.test(word)
    ? word.toWellFormed().replaceAll(/[\p{Cc}\uFEFF\u00AD\u200B]/gu, "")
    : word;

const inline = (text: string, marks: readonly Mark[]): Inline =>
  marks.length === 0 ? { text } : { text, marks: [...marks] };

const sameMarks = (one: readonly Mark[], other: readonly Mark[]): boolean =>
  one.length === other.length &&
  one.every((mark, at) => sameMark(mark, other[at]));

const commonMarks = (
  one: readonly Mark[],
  other: readonly Mark[],
): readonly Mark[] =>
  one.filter((mark) => other.some((each) => sameMark(mark, each)));

function sameMark(one: Mark, other: Mark | undefined): boolean {
  if (one.type !== other?.type) return false;
  if (one.type === "link")
    return other.type === "link" && one.href === other.href;
  if (one.type === "noteref")
    return other.type === "noteref" && one.id === other.id;
  if (one.type === "span")
    return (
      other.type === "span" && one.lang === other.lang && one.dir === other.dir
    );
  return true;
}

const edges = {
  start: /^[\p{Z}\n]+/u,
  end: /[\p{Z}\n]+$/u,
} as const;

/** Without white space at its ends; runs of nothing are gone. */
export function trimmed(content: readonly Inline[]): Inline[] {
  const kept = content.filter(({ text }) => text !== "");
  while (kept[0]) {
    const text = kept[0].text.replace(edges.start, "");
    if (text !== "") {
      kept[0] = { ...kept[0], text };
      break;
    }
    kept.shift();
  }
  for (let last = kept.at(-1); last; last = kept.at(-1)) {
    const text = last.text.replace(edges.end, "");
    if (text !== "") {
      kept[kept.length - 1] = { ...last, text };
      break;
    }
    kept.pop();
  }
  return kept;
}

/** Cut at every place where `pattern` matches; what it matches is gone. */
export function splitContent(
  content: readonly Inline[],
  pattern: RegExp,
): Inline[][] {
  const parts: Inline[][] = [[]];
  for (const run of content)
    for (const [at, text] of run.text.split(pattern).entries()) {
      if (at > 0) parts.push([]);
      if (text !== "") parts.at(-1)?.push({ ...run, text });
    }
  return parts.map(trimmed);
}

/** As one line of text: broken lines and wide gaps are single spaces. */
export function asOneLine(content: readonly Inline[]): Inline[] {
  return trimmed(
    content.map((run) => ({
      ...run,
      text: run.text.replaceAll(
        /[\n\u2028\u2000-\u200A\u3000 ]*[\n\u2028\u2000-\u200A\u3000][\n\u2028\u2000-\u200A\u3000 ]*|[\u00A0 ]{2,}/gu,
        " ",
      ),
    })),
  );
}

export const plainText = (content: readonly Inline[]): string =>
  content.map(({ text }) => text).join("");

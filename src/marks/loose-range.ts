import type { Article } from "../article/article.ts";
import { flatText, positionAt } from "../article/flat-text.ts";
import type { Range } from "../article/position.ts";
import { rangeOf } from "../article/range.ts";

/**
 * Where words stand that another program noted down: it wrote white space and
 * the ends of paragraphs in its own way, so only what is between them counts.
 *
 * @returns The first such place; `undefined` where the words are not.
 */
export function looseRange(article: Article, quote: string): Range | undefined {
  const wanted = quote.replaceAll(/\s+/gu, "");
  if (wanted === "") return undefined;
  const flat = flatText(article);
  const dense = flat.text.replaceAll(/\s+/gu, "");
  const at = dense.indexOf(wanted);
  if (at === -1) return undefined;
  const from = offsetIn(flat.text, at);
  const to = offsetIn(flat.text, at + wanted.length - 1) + 1;
  return rangeOf(
    article,
    positionAt(flat, from, "start"),
    positionAt(flat, to, "end"),
  );
}

/** Where in a text the character stands that is the so many-th without white space. */
function offsetIn(text: string, count: number): number {
  let seen = 0;
  for (const { index, 0: word } of text.matchAll(/\S+/gu)) {
    if (seen + word.length > count) return index + count - seen;
    seen += word.length;
  }
  return text.length;
}

import type { Direction, Inline } from "../../article/article.ts";

const pairs = ["()", "[]", "{}", "«»", "‹›"] as const;

/**
 * Brackets of a text from right to left that open before they close. Some
 * programs name a bracket by its meaning and others by its shape; both are one
 * in what a file says of it, so that only the whole paragraph tells.
 */
export function balanced(content: Inline[], dir: Direction): Inline[] {
  if (dir !== "rtl") return content;
  let texts = content.map(({ text }) => text);
  for (const pair of pairs) texts = balance(texts, pair);
  return content.map((run, at) => ({ ...run, text: texts[at] ?? run.text }));
}

function balance(texts: readonly string[], pair: string): string[] {
  const [opening = "", closing = ""] = pair;
  const isOne = (sign: string): boolean => sign === opening || sign === closing;
  const signs = Array.from(texts.join("")).filter(isOne);
  const swapped = signs.map((sign) => (sign === opening ? closing : opening));
  const right = isWellFormed(signs, opening)
    ? signs
    : isWellFormed(swapped, opening)
      ? swapped
      : signs.length % 2 === 0
        ? signs.map((_, at) => (at % 2 === 0 ? opening : closing))
        : signs;
  let next = 0;
  return texts.map((text) =>
    Array.from(text, (sign) =>
      isOne(sign) ? (right[next++] ?? sign) : sign,
    ).join(""),
  );
}

function isWellFormed(signs: readonly string[], opening: string): boolean {
  let open = 0;
  for (const sign of signs) {
    open += sign === opening ? 1 : -1;
    if (open < 0) return false;
  }
  return open === 0;
}

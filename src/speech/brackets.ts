const closers = new Map([
  ["(", ")"],
  ["[", "]"],
  ["{", "}"],
]);
const opener = new Map([...closers].map(([open, close]) => [close, open]));

/** Beyond this an unclosed bracket is likelier than an aside; UTF-16 code units. */
const longest = 500;

/** From the opening bracket (inclusive) to the closing one (exclusive), in UTF-16 code units. */
export interface BracketSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * The stretches of text between brackets that match. Brackets without a
 * partner, and pairs over a line end, are ignored: scraped text has both.
 *
 * @returns In the order in which they close; empty when there is none.
 * @throws Nothing.
 */
export function bracketSpans(text: string): readonly BracketSpan[] {
  const spans: BracketSpan[] = [];
  let open: { readonly mark: string; readonly at: number }[] = [];
  for (const match of text.matchAll(/[()[\]{}\n]/gu)) {
    const mark = match[0];
    if (mark === "\n") open = [];
    else if (closers.has(mark)) open.push({ mark, at: match.index });
    else {
      const partner = open.findLastIndex(
        (each) => each.mark === opener.get(mark),
      );
      const start = open[partner]?.at;
      if (start === undefined) continue;
      open.length = partner;
      if (match.index - start <= longest)
        spans.push({ start, end: match.index });
    }
  }
  return spans;
}

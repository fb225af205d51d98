import { html, type TemplateResult } from "lit";
import type { Snippet } from "../../../src/library/records.ts";

/** A snippet in the author's spelling, its hits in `<mark>`. Marks that overlap or run past the text are cut to fit. */
export function markedText({
  text,
  marks,
}: Snippet): readonly (string | TemplateResult)[] {
  const parts: (string | TemplateResult)[] = [];
  let at = 0;
  for (const [from, to] of marks.toSorted(([a], [b]) => a - b)) {
    const start = Math.max(at, from);
    if (to <= start || start >= text.length) continue;
    parts.push(text.slice(at, start));
    // Inline, so that no formatter puts white space between joined letters.
    parts.push(html`<mark>${text.slice(start, to)}</mark>`);
    at = to;
  }
  parts.push(text.slice(at));
  return parts;
}

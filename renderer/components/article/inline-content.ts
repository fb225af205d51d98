import { html, nothing, type TemplateResult } from "lit";
import type { Inline, Mark } from "../../../src/article/article.ts";
import {
  shownOffset,
  type DisplayedText,
} from "../../../src/arabic/displayed-text.ts";
import { shadedRuns } from "../../../src/arabic/shaded-runs.ts";
import { assertNever } from "../../../src/assert-never.ts";
import type { DrawnNote } from "../../../src/exporting/marks-in-place.ts";
import type { Paint } from "../../../src/marks/layer-marks.ts";

type Content = string | TemplateResult | typeof nothing | readonly Content[];

/** A run of text; on paper with the colour it is marked in, or the reference to a note in place of text. */
export interface ShownRun extends Inline {
  readonly paint?: Paint;
  readonly note?: DrawnNote;
}

/**
 * Runs of text with their marks, as they are shown. No white space is added:
 * offsets count through these text nodes.
 *
 * @param shown What all the runs together are shown as; unless said, as they are kept.
 * @param reference What stands for the reference to a note; unless said, nothing.
 */
export function inlineContent(
  content: readonly ShownRun[],
  shown: DisplayedText = asKept(content),
  reference: (note: DrawnNote) => TemplateResult | typeof nothing = () =>
    nothing,
): readonly Content[] {
  let end = 0;
  return content.map((run) => {
    const from = end;
    end += run.text.length;
    if (run.note) return reference(run.note);
    const inner = (run.marks ?? []).reduceRight<Content>(
      wrap,
      shaded(shown, shownOffset(shown, from), shownOffset(shown, end)),
    );
    return run.paint ? html`<mark class=${run.paint}>${inner}</mark>` : inner;
  });
}

const asKept = (content: readonly Inline[]): DisplayedText => ({
  text: content.map(({ text }) => text).join(""),
  rawAt: undefined,
});

/** Marks that were added are set paler than the author's. */
function shaded(shown: DisplayedText, from: number, to: number): Content {
  if (!shown.rawAt) return shown.text.slice(from, to);
  return shadedRuns(shown, from, to).map(({ text, isAdded }) =>
    isAdded ? html`<span class="added">${text}</span>` : text,
  );
}

function wrap(inner: Content, mark: Mark): TemplateResult {
  switch (mark.type) {
    case "strong":
      return html`<strong>${inner}</strong>`;
    case "em":
      return html`<em>${inner}</em>`;
    case "sup":
      return html`<sup>${inner}</sup>`;
    case "sub":
      return html`<sub>${inner}</sub>`;
    case "code":
      return html`<code dir="ltr">${inner}</code>`;
    case "link":
      return html`<a href=${mark.href}>${inner}</a>`;
    case "noteref":
      return html`<a href="#${mark.id}" role="doc-noteref"
        ><sup>${inner}</sup></a
      >`;
    case "span":
      return html`<span lang=${mark.lang ?? nothing} dir=${mark.dir ?? nothing}
        >${inner}</span
      >`;
    default:
      return assertNever(mark);
  }
}

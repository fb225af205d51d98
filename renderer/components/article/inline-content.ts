import { html, nothing, type TemplateResult } from "lit";
import type { Inline, Mark } from "../../../src/article/article.ts";
import { assertNever } from "../../../src/assert-never.ts";

/** Runs of text with their marks. No white space is added: offsets count through these text nodes. */
export const inlineContent = (content: readonly Inline[]) =>
  content.map((run) =>
    (run.marks ?? []).reduceRight<string | TemplateResult>(wrap, run.text),
  );

function wrap(inner: string | TemplateResult, mark: Mark): TemplateResult {
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

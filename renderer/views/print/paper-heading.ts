import { html, nothing, type TemplateResult } from "lit";

/**
 * A heading as deep as it stands in all of the article: readers of PDF make the contents of them.
 *
 * @param level From 1 to 6.
 */
export function paperHeading(
  level: number,
  content: unknown,
  anchor?: string,
): TemplateResult {
  const id = anchor ?? nothing;
  switch (level) {
    case 1:
      return html`<h1 id=${id}>${content}</h1>`;
    case 2:
      return html`<h2 id=${id}>${content}</h2>`;
    case 3:
      return html`<h3 id=${id}>${content}</h3>`;
    case 4:
      return html`<h4 id=${id}>${content}</h4>`;
    case 5:
      return html`<h5 id=${id}>${content}</h5>`;
    default:
      return html`<h6 id=${id}>${content}</h6>`;
  }
}

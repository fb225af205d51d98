import { html, nothing, type TemplateResult } from "lit";
import type { Article } from "../../../src/article/article.ts";

/** What stands before an article's text: its title, who wrote it, where it is from. */
export function articleFront({
  title,
  byline,
  source,
}: Pick<Article, "title" | "byline" | "source">): TemplateResult {
  const about = [byline, source].filter(Boolean);
  return html`<div class="front">
    <h1>${title}</h1>
    ${
      about.length > 0
        ? html`<p class="about">
            ${about.map(
              (each, index) =>
                html`${index > 0 ? " · " : nothing}<bdi>${each}</bdi>`,
            )}
          </p>`
        : nothing
    }
  </div>`;
}

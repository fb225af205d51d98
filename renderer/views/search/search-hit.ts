import { html, nothing, type TemplateResult } from "lit";
import type { SearchHit } from "../../../src/library/records.ts";
import { readingMinutes } from "../../../src/library/reading-time.ts";
import type { Settings } from "../../../src/settings/settings.ts";
import { minuteCount } from "../../i18n/counts.ts";
import { formatPercent } from "../../i18n/format.ts";
import { stateText } from "../../i18n/state-text.ts";
import { markedText } from "./marked-text.ts";

/** What a hit shows: whose it is, how long, how far the reader is, and the passage. */
export function searchHit(
  { article, snippet }: SearchHit,
  settings: Settings,
): TemplateResult {
  const { id, lang } = article;
  const minutes = Math.round(readingMinutes(article.words));
  const isBegun = article.state === "reading" && article.progress > 0;
  return html`
    <span class="title" id="title-${id}" lang=${lang} dir="auto"
      >${article.title}</span
    >
    <span class="about" id="about-${id}">
      ${
        article.source
          ? html`<bdi lang=${lang}>${article.source}</bdi> · `
          : nothing
      }<bdi>${minuteCount(minutes, settings)}</bdi> ·
      ${stateText(article.state)}${
        isBegun
          ? html` <bdi>${formatPercent(article.progress, settings)}</bdi>`
          : nothing
      }
    </span>
    ${
      snippet.text === ""
        ? nothing
        : html`<span class="snippet" id="snippet-${id}" lang=${lang} dir="auto"
            >${markedText(snippet)}</span
          >`
    }
  `;
}

import { html, nothing, type TemplateResult } from "lit";
import type { SearchHit } from "../../../src/library/records.ts";
import { readingMinutes } from "../../../src/library/reading-time.ts";
import type { Settings } from "../../../src/settings/settings.ts";
import { entryTitle } from "../../components/shelf/entry-text.ts";
import { shownText } from "../../components/shelf/shown-text.ts";
import { stateName } from "../../components/shelf/state-names.ts";
import { readingTime } from "../../i18n/duration.ts";
import { formatPercent } from "../../i18n/format.ts";
import { markedText } from "./marked-text.ts";

/** What a hit shows: whose it is, how long, how far the reader is, and the passage. */
export function searchHit(
  { article, snippet }: SearchHit,
  settings: Settings,
): TemplateResult {
  const { lang } = article;
  const minutes = readingMinutes(article.words);
  const isBegun = article.state === "reading" && article.progress > 0;
  return html`
    <span class="title" lang=${lang} dir="auto">${entryTitle(article)}</span>
    <span class="about">
      ${
        article.source
          ? html`<bdi lang=${lang}>${shownText(article.source, 80)}</bdi> · `
          : nothing
      }<bdi>${readingTime(minutes, settings)}</bdi> ·
      ${stateName(article.state)}${
        isBegun
          ? html` <bdi>${formatPercent(article.progress, settings)}</bdi>`
          : nothing
      }
    </span>
    ${
      snippet.text === ""
        ? nothing
        : html`<span class="snippet" lang=${lang} dir="auto"
            >${markedText(snippet)}</span
          >`
    }
  `;
}

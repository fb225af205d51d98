import { localized, msg } from "@lit/localize";
import { css, html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { ArticleSummary } from "../../../src/library/records.ts";
import { readingMinutes } from "../../../src/library/reading-time.ts";
import {
  defaultSettings,
  type Settings,
} from "../../../src/settings/settings.ts";
import { timeLeft } from "../../i18n/duration.ts";
import { formatPercent } from "../../i18n/format.ts";
import { controls } from "../../styles/controls.ts";
import "../cover/cover.ts";
import { cssVariables } from "../css-variables.ts";
import { entryTitle } from "./entry-text.ts";
import { EntryActionEvent } from "./shelf-events.ts";

declare global {
  interface HTMLElementTagNameMap {
    "qari-continue-row": QariContinueRow;
  }
}

/**
 * What was begun, last read first: one press and reading goes on.
 *
 * @event {EntryActionEvent} qari-entry-action - One was opened.
 */
@localized()
@customElement("qari-continue-row")
export class QariContinueRow extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        min-inline-size: 0;
      }
      h2 {
        margin: 0 0 8px;
        font-size: 17px;
        font-weight: 600;
      }
      ul {
        display: flex;
        gap: 12px;
        margin: -4px;
        padding: 4px;
        overflow-x: auto;
        list-style: none;
        scrollbar-width: thin;
      }
      li {
        flex: 0 0 min(300px, 84%);
        min-inline-size: 0;
      }
      button {
        display: grid;
        grid-template-columns: 64px minmax(0, 1fr);
        gap: 12px;
        inline-size: 100%;
        block-size: 84px;
        padding: 9px;
        border-color: var(--line);
        background: var(--raised);
        text-align: start;
      }
      button:hover {
        border-color: var(--quiet);
        background: var(--raised);
      }
      qari-cover {
        block-size: 64px;
        border-radius: 8px;
      }
      .about {
        display: grid;
        gap: 2px;
        min-inline-size: 0;
      }
      .title {
        justify-self: start;
        max-inline-size: 100%;
        overflow: hidden;
        font-weight: 600;
        line-height: 1.7;
        text-align: start;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      small {
        color: var(--quiet);
        font-size: var(--small-size);
      }
      .track {
        block-size: 4px;
        overflow: hidden;
        border-radius: 2px;
        background: var(--line);
      }
      .track::before {
        content: "";
        display: block;
        inline-size: calc(var(--progress) * 100%);
        block-size: 100%;
        background: var(--accent);
        forced-color-adjust: none;
      }
    `,
  ];

  @property({ attribute: false }) articles: readonly ArticleSummary[] = [];
  @property({ attribute: false }) settings: Settings = defaultSettings;

  override render() {
    if (this.articles.length === 0) return nothing;
    return html`<h2 id="title">${msg("تابع القراءة")}</h2>
      <ul aria-labelledby="title">
        ${repeat(
          this.articles,
          ({ id }) => id,
          (article) =>
            html`<li>
              <button
                type="button"
                @click=${() =>
                  this.dispatchEvent(new EntryActionEvent("open", article))}
              >
                <qari-cover
                  small
                  .article=${article}
                  aria-hidden="true"
                ></qari-cover>
                <span class="about">
                  <bdi class="title" lang=${article.lang} dir="auto"
                    >${entryTitle(article)}</bdi
                  >
                  <small>${this.#left(article)}</small>
                  <span
                    class="track"
                    ${cssVariables({ "--progress": article.progress })}
                  ></span>
                </span>
              </button>
            </li>`,
        )}
      </ul>`;
  }

  #left({ words, progress }: ArticleSummary): string {
    const minutes = readingMinutes(words) * (1 - progress);
    return `${formatPercent(progress, this.settings)} · ${timeLeft(minutes, this.settings)}`;
  }
}

import { localized, msg, str } from "@lit/localize";
import { css, html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { ArrowRight } from "lucide";
import type { Neighbours } from "../../../src/library/records.ts";
import { CommandRunEvent } from "../../commands/command-run-event.ts";
import { icon } from "../../icons/icon.ts";
import { controls } from "../../styles/controls.ts";

declare global {
  interface HTMLElementTagNameMap {
    "qari-next-card": QariNextCard;
  }
}

/**
 * At the end of an article, what to go on with: the next one of its collection
 * or source.
 *
 * @event {CommandRunEvent} qari-command-run - Go on.
 */
@localized()
@customElement("qari-next-card")
export class QariNextCard extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        max-inline-size: var(--reading-measure, 640px);
        margin-inline: auto;
        font-family: var(--interface-face);
        font-size: var(--interface-size);
      }
      section {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 12px;
        margin-block-start: 48px;
        padding: 16px 20px;
        border: 1px solid var(--line);
        border-radius: 14px;
        background: var(--raised);
      }
      p {
        flex: 1 1 200px;
        min-inline-size: 0;
        margin: 0;
        color: var(--quiet);
        font-size: var(--small-size);
      }
      strong {
        display: block;
        color: var(--text);
        font-size: 17px;
        font-weight: 600;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) neighbours: Neighbours = {};

  override render() {
    const { next, collection } = this.neighbours;
    if (!next) return nothing;
    return html`<section aria-label=${msg("تابع القراءة")}>
      <p>
        ${
          collection === undefined
            ? msg("التالي من المصدر نفسه")
            : msg(str`التالي في «${collection.name}»`)
        }
        <strong lang=${next.lang} dir="auto">${next.title}</strong>
      </p>
      <button
        type="button"
        class="primary"
        @click=${() => this.dispatchEvent(new CommandRunEvent("article.next"))}
      >
        ${msg("اقرأ التالي")} ${icon(ArrowRight, { directional: true })}
      </button>
    </section>`;
  }
}

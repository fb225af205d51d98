import { localized, msg } from "@lit/localize";
import { css, html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { TriangleAlert } from "lucide";
import type { Notice } from "../../../src/ipc/contract.ts";
import { errorText } from "../../i18n/error-text.ts";
import { icon } from "../../icons/icon.ts";
import { controls } from "../../styles/controls.ts";

/** The reader has read the notices. */
export class NoticesDismissEvent extends Event {
  constructor() {
    super("qari-notices-dismiss", { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    "qari-notices-dismiss": NoticesDismissEvent;
  }
  interface HTMLElementTagNameMap {
    "qari-notices": QariNotices;
  }
}

/**
 * What went wrong before the window opened: a damaged file, where it lies now.
 * Stays until dismissed; nothing else depends on it.
 *
 * @event {NoticesDismissEvent} qari-notices-dismiss - "Understood" was pressed.
 */
@localized()
@customElement("qari-notices")
export class QariNotices extends LitElement {
  static override styles = [
    controls,
    css`
      section {
        position: fixed;
        inset-block-end: 16px;
        inset-inline: 16px;
        z-index: 45;
        display: flex;
        align-items: start;
        gap: 14px;
        max-inline-size: 640px;
        margin-inline: auto;
        padding: 16px;
        border: 1px solid var(--danger);
        border-radius: var(--radius);
        background: var(--raised);
        box-shadow: var(--shadow);
      }
      section > .icon {
        color: var(--danger);
        margin-block-start: 2px;
      }
      ul {
        flex: 1;
        min-inline-size: 0;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li + li {
        margin-block-start: 10px;
      }
      code {
        display: block;
        overflow-wrap: anywhere;
        color: var(--quiet);
        font-size: var(--small-size);
        text-align: start;
      }
    `,
  ];

  @property({ attribute: false }) notices: readonly Notice[] = [];

  override render() {
    if (this.notices.length === 0) return nothing;
    return html`<section role="alert" aria-label=${msg("تنبيه")}>
      ${icon(TriangleAlert)}
      <ul>
        ${this.notices.map(
          ({ code, path }) =>
            html`<li>
              ${errorText(code)}
              ${path === undefined ? nothing : html`<code dir="ltr">${path}</code>`}
            </li>`,
        )}
      </ul>
      <button
        type="button"
        class="outline"
        @click=${() => this.dispatchEvent(new NoticesDismissEvent())}
      >
        ${msg("فهمت")}
      </button>
    </section>`;
  }
}

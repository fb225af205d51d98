import { localized, msg, str } from "@lit/localize";
import { css, html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { TriangleAlert } from "lucide";
import type { Notice } from "../../../src/ipc/contract.ts";
import {
  defaultSettings,
  type Settings,
} from "../../../src/settings/settings.ts";
import { errorText } from "../../i18n/error-text.ts";
import { formatMoment } from "../../i18n/format.ts";
import { icon } from "../../icons/icon.ts";
import { controls } from "../../styles/controls.ts";

/** The reader has read the notices. */
export class NoticesDismissEvent extends Event {
  constructor() {
    super("qari-notices-dismiss", { bubbles: true, composed: true });
  }
}

/** The reader goes on from a damaged library: with a backup of it, or anew. */
export class LibraryRecoverEvent extends Event {
  readonly backup: string | undefined;
  constructor(backup?: string) {
    super("qari-library-recover", { bubbles: true, composed: true });
    this.backup = backup;
  }
}

declare global {
  interface HTMLElementEventMap {
    "qari-library-recover": LibraryRecoverEvent;
    "qari-notices-dismiss": NoticesDismissEvent;
  }
  interface HTMLElementTagNameMap {
    "qari-notices": QariNotices;
  }
}

/**
 * What went wrong outside any view: a damaged file, where it lies now, and for
 * a library the ways to go on. Stays until dismissed.
 *
 * @event {LibraryRecoverEvent} qari-library-recover - One of the ways to go on was chosen.
 * @event {NoticesDismissEvent} qari-notices-dismiss - "Understood" was pressed.
 */
@localized()
@customElement("qari-notices")
export class QariNotices extends LitElement {
  static override styles = [
    controls,
    css`
      section {
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
        pointer-events: auto;
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
      .ways {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin-block-start: 12px;
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

  @property({ attribute: false }) settings: Settings = defaultSettings;
  @property({ attribute: false }) notices: readonly Notice[] = [];
  /** A way on is being gone already. */
  @property({ attribute: false }) busy = false;

  override render() {
    if (this.notices.length === 0) return nothing;
    return html`<section role="alert" aria-label=${msg("تنبيه")}>
      ${icon(TriangleAlert)}
      <ul>
        ${this.notices.map(
          ({ code, path, recovery }) =>
            html`<li>
              ${recovery ? this.#damaged() : errorText(code)}
              ${path === undefined ? nothing : html`<code dir="ltr">${path}</code>`}
              ${recovery ? this.#ways(recovery) : nothing}
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

  #damaged(): string {
    return msg(
      "ملف المكتبة تالف، فلم يُفتح. اختر كيف تتابع: يوضع الملف التالف جانبًا كما هو، فلا يضيع منه شيء.",
    );
  }

  #ways({ backup }: NonNullable<Notice["recovery"]>) {
    return html`<div class="ways">
      ${
        backup
          ? html`<button
              type="button"
              class="primary"
              aria-disabled=${this.busy}
              @click=${() => this.#recover(backup.name)}
            >
              ${msg(str`استعد نسخة ${formatMoment(backup.createdAt, this.settings)}`)}
            </button>`
          : nothing
      }
      <button
        type="button"
        class="outline"
        aria-disabled=${this.busy}
        @click=${() => this.#recover()}
      >
        ${msg("ابدأ مكتبة جديدة")}
      </button>
    </div>`;
  }

  #recover(backup?: string): void {
    // Disabled, the button would lose the focus at the press.
    if (!this.busy) this.dispatchEvent(new LibraryRecoverEvent(backup));
  }
}

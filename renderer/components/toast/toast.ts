import { localized, msg } from "@lit/localize";
import { css, html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { X } from "lucide";
import { icon } from "../../icons/icon.ts";
import { controls } from "../../styles/controls.ts";

/** The reader took the offer of the message: undo, most often. */
export class ToastActionEvent extends Event {
  constructor() {
    super("qari-toast-action", { bubbles: true, composed: true });
  }
}

/** The message may go: dismissed, or shown long enough. */
export class ToastCloseEvent extends Event {
  constructor() {
    super("qari-toast-close", { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    "qari-toast-action": ToastActionEvent;
    "qari-toast-close": ToastCloseEvent;
  }
  interface HTMLElementTagNameMap {
    "qari-toast": QariToast;
  }
}

/** Long enough to read a sentence and reach the button with the keyboard. */
const shownForMs = 12_000;

/**
 * One short message at the foot of the window, with at most one action.
 * It waits while it is hovered or holds the focus.
 *
 * @event {ToastActionEvent} qari-toast-action - The action was chosen.
 * @event {ToastCloseEvent} qari-toast-close - It was dismissed or ran out.
 */
@localized()
@customElement("qari-toast")
export class QariToast extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        justify-content: center;
      }
      .toast {
        display: flex;
        align-items: center;
        gap: 8px;
        max-inline-size: 640px;
        padding-block: 6px;
        padding-inline: 18px 6px;
        border-radius: var(--radius);
        background: var(--text);
        color: var(--page);
        box-shadow: var(--shadow);
        pointer-events: auto;
      }
      /* One sentence a line. */
      .toast span {
        white-space: pre-line;
        padding-block: 4px;
        overflow-wrap: anywhere;
      }
      .toast button {
        font-weight: 600;
      }
      .toast button:hover {
        background: color-mix(in oklch, var(--page) 18%, transparent);
      }
      .toast :focus-visible {
        outline-color: var(--page);
        outline-offset: -3px;
      }
      @media (forced-colors: active) {
        .toast {
          border: 1px solid CanvasText;
          background: Canvas;
          color: CanvasText;
        }
      }
    `,
  ];

  /** What is said; `undefined` shows nothing. Announced politely to assistive technology. */
  @property({ attribute: false }) message: string | undefined;
  /** Name of the action, or `undefined` for none. */
  @property({ attribute: false }) action: string | undefined;

  #timer: ReturnType<typeof setTimeout> | undefined;

  override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has("message")) this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  override render() {
    return html`<div role="status">
      ${
        this.message === undefined
          ? nothing
          : html`<div
              class="toast"
              @pointerenter=${this.#hold}
              @pointerleave=${this.#start}
              @focusin=${this.#hold}
              @focusout=${this.#start}
            >
              <span dir="auto">${this.message}</span>
              ${
                this.action === undefined
                  ? nothing
                  : html`<button type="button" @click=${this.#act}>
                      ${this.action}
                    </button>`
              }
              <button
                type="button"
                aria-label=${msg("إغلاق الرسالة")}
                @click=${this.#close}
              >
                ${icon(X)}
              </button>
            </div>`
      }
    </div>`;
  }

  #hold = (): void => clearTimeout(this.#timer);

  #start = (): void => {
    clearTimeout(this.#timer);
    if (this.message !== undefined)
      this.#timer = setTimeout(this.#close, shownForMs);
  };

  #act = (): void => {
    this.dispatchEvent(new ToastActionEvent());
  };

  #close = (): void => {
    this.dispatchEvent(new ToastCloseEvent());
  };
}

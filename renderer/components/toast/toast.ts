import { localized, msg } from "@lit/localize";
import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import { keyed } from "lit/directives/keyed.js";
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

/** What is told: said twice, it is two messages. */
export interface ToastMessage {
  readonly text: string;
  /** What can be done about it. */
  readonly action?: { readonly label: string } | undefined;
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

  /** What is said; `undefined` shows nothing. Announced politely to assistive technology, each anew. */
  @property({ attribute: false }) message: ToastMessage | undefined;
  @query(".act") private readonly actButton!: HTMLElement | null;
  @query(".close") private readonly closeButton!: HTMLElement | null;

  /** What keeps it from going. */
  readonly #holds = new Set<"pointer" | "focus">();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** The button of the action goes with it, and may not take the focus along. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("message")) return;
    if (!this.message) this.#holds.clear();
    else if (!this.message.action && this.actButton?.matches(":focus"))
      this.closeButton?.focus();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has("message")) this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  override render() {
    const { message } = this;
    return html`<div role="status">
      ${
        message === undefined
          ? nothing
          : html`<div
              class="toast"
              @pointerenter=${() => this.#hold("pointer")}
              @pointerleave=${() => this.#release("pointer")}
              @focusin=${() => this.#hold("focus")}
              @focusout=${() => this.#release("focus")}
            >
              ${
                // The same words are announced again only as another element.
                keyed(message, html`<span dir="auto">${message.text}</span>`)
              }
              ${
                message.action
                  ? html`<button type="button" class="act" @click=${this.#act}>
                      ${message.action.label}
                    </button>`
                  : nothing
              }
              <button
                type="button"
                class="close"
                aria-label=${msg("إغلاق الرسالة")}
                @click=${this.#close}
              >
                ${icon(X)}
              </button>
            </div>`
      }
    </div>`;
  }

  #hold(by: "pointer" | "focus"): void {
    this.#holds.add(by);
    clearTimeout(this.#timer);
  }

  #release(by: "pointer" | "focus"): void {
    this.#holds.delete(by);
    this.#start();
  }

  #start(): void {
    clearTimeout(this.#timer);
    if (this.message && this.#holds.size === 0)
      this.#timer = setTimeout(this.#close, shownForMs);
  }

  #act = (): void => {
    this.dispatchEvent(new ToastActionEvent());
  };

  #close = (): void => {
    this.dispatchEvent(new ToastCloseEvent());
  };
}

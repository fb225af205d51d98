import { localized, msg } from "@lit/localize";
import { css, html, LitElement, nothing } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import { ChevronDown, ChevronUp, Search, X } from "lucide";
import {
  defaultSettings,
  type Settings,
} from "../../../src/settings/settings.ts";
import { hitCount } from "../../i18n/counts.ts";
import { formatNumber } from "../../i18n/format.ts";
import { icon } from "../../icons/icon.ts";
import { controls } from "../../styles/controls.ts";
import { PanelCloseEvent } from "../panel-events.ts";

/** What to look for changed. */
export class FindQueryEvent extends Event {
  readonly query: string;
  readonly isExact: boolean;
  /** In the chapter that the reader is in, and nowhere else. */
  readonly isInChapter: boolean;
  constructor(text: string, isExact: boolean, isInChapter: boolean) {
    super("qari-find-query", { bubbles: true, composed: true });
    this.query = text;
    this.isExact = isExact;
    this.isInChapter = isInChapter;
  }
}

/** Go to another hit, counted from the current one. */
export class FindStepEvent extends Event {
  readonly by: 1 | -1;
  constructor(by: 1 | -1) {
    super("qari-find-step", { bubbles: true, composed: true });
    this.by = by;
  }
}

declare global {
  interface HTMLElementEventMap {
    "qari-find-query": FindQueryEvent;
    "qari-find-step": FindStepEvent;
  }
  interface HTMLElementTagNameMap {
    "qari-find-bar": QariFindBar;
  }
}

/**
 * Finding in the open article: what to look for, how many hits, on to the next.
 * What is typed and pressed is told; what is looked for, the owner says.
 *
 * @event {FindQueryEvent} qari-find-query - The text or a switch changed.
 * @event {FindStepEvent} qari-find-step - Next or previous was asked for.
 * @event {PanelCloseEvent} qari-panel-close - The bar asks to be closed.
 */
@localized()
@customElement("qari-find-bar")
export class QariFindBar extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        position: fixed;
        inset-block-start: calc(var(--bar) + 8px);
        inset-inline-end: 16px;
        z-index: 25;
        display: block;
        max-inline-size: calc(100vw - 32px);
      }
      :host([hidden]) {
        display: none;
      }
      form {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px;
        padding: 6px;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--raised);
        box-shadow: var(--shadow);
      }
      .field {
        display: flex;
        align-items: center;
        gap: 8px;
        flex: 1;
        min-inline-size: 180px;
        padding-inline-start: 8px;
        color: var(--quiet);
      }
      input[type="search"] {
        flex: 1;
        min-inline-size: 0;
        block-size: var(--target);
        border: 0;
        background: transparent;
        color: var(--text);
        border-radius: 6px;
        outline-offset: -2px;
        padding-inline: 8px;
      }
      input[type="search"]::-webkit-search-cancel-button {
        display: none;
      }
      output {
        min-inline-size: 92px;
        padding-inline: 6px;
        color: var(--quiet);
        font-size: var(--small-size);
        text-align: center;
      }
      .exact {
        font-size: var(--small-size);
      }
    `,
  ];

  @property({ attribute: false }) settings: Settings = defaultSettings;
  /** How many hits there are, and which one is current (0-based). `undefined` while nothing is looked for. */
  @property({ attribute: false }) hits:
    { readonly count: number; readonly current: number } | undefined;

  /** What is looked for. */
  @property({ attribute: false }) query = "";
  /** Whether it is compared as typed. */
  @property({ type: Boolean }) exact = false;
  /** Whether it is looked for in one chapter only. */
  @property({ type: Boolean }) inChapter = false;
  /** Whether the article has chapters to look in one of. */
  @property({ type: Boolean }) hasChapters = false;

  @query("input") private readonly field!: HTMLInputElement;

  override focus(): void {
    this.field.focus();
    this.field.select();
  }

  override render() {
    const none = !this.hits || this.hits.count === 0;
    return html`<form
      role="search"
      aria-label=${msg("البحث في المادة")}
      @submit=${this.#submit}
      @keydown=${this.#keydown}
    >
      <label class="field">
        ${icon(Search)}
        <span class="visually-hidden">${msg("ابحث في هذه المادة")}</span>
        <input
          type="search"
          dir="auto"
          autocomplete="off"
          spellcheck="false"
          placeholder=${msg("ابحث في هذه المادة")}
          .value=${this.query}
          @input=${() => this.#emit()}
        />
      </label>
      <output aria-live="polite">${this.#count()}</output>
      <button
        type="button"
        class="exact"
        aria-pressed=${this.exact}
        @click=${() => this.#emit({ exact: !this.exact })}
      >
        ${msg("مطابقة تامة")}
      </button>
      ${
        this.hasChapters
          ? html`<button
              type="button"
              class="exact"
              aria-pressed=${this.inChapter}
              @click=${() => this.#emit({ inChapter: !this.inChapter })}
            >
              ${msg("في هذا الفصل")}
            </button>`
          : nothing
      }
      <button
        type="button"
        aria-label=${msg("النتيجة السابقة")}
        ?disabled=${none}
        @click=${() => this.#step(-1)}
      >
        ${icon(ChevronUp)}
      </button>
      <button
        type="button"
        aria-label=${msg("النتيجة التالية")}
        ?disabled=${none}
        @click=${() => this.#step(1)}
      >
        ${icon(ChevronDown)}
      </button>
      <button
        type="button"
        aria-label=${msg("إغلاق البحث")}
        @click=${this.#close}
      >
        ${icon(X)}
      </button>
    </form>`;
  }

  #count(): string {
    if (!this.hits) return "";
    const { count, current } = this.hits;
    if (count === 0) return msg("لا نتائج");
    if (count === 1) return hitCount(1, this.settings);
    return `${formatNumber(current + 1, this.settings)} / ${formatNumber(count, this.settings)}`;
  }

  #emit({ exact = this.exact, inChapter = this.inChapter } = {}): void {
    this.dispatchEvent(new FindQueryEvent(this.field.value, exact, inChapter));
  }

  #step(by: 1 | -1): void {
    this.dispatchEvent(new FindStepEvent(by));
  }

  #submit = (event: Event): void => {
    event.preventDefault();
  };

  #keydown = (event: KeyboardEvent): void => {
    if (event.key === "Enter" && event.target === this.field) {
      event.preventDefault();
      this.#step(event.shiftKey ? -1 : 1);
    }
  };

  #close = (): void => {
    this.dispatchEvent(new PanelCloseEvent());
  };
}

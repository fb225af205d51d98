import { localized, msg, str } from "@lit/localize";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { BookmarkPlus, Check, Pencil, Trash2, X } from "lucide";
import type { Direction } from "../../../src/article/article.ts";
import type { Bookmark } from "../../../src/library/records.ts";
import {
  defaultSettings,
  type Settings,
} from "../../../src/settings/settings.ts";
import { formatDate, formatPercent } from "../../i18n/format.ts";
import { icon } from "../../icons/icon.ts";
import { controls } from "../../styles/controls.ts";
import { panel } from "../../styles/panel.ts";
import { PanelCloseEvent } from "../panel-events.ts";
import { styles } from "./bookmarks-panel.styles.ts";

/** Something was asked of one bookmark. */
export class BookmarkJumpEvent extends Event {
  readonly bookmark: Bookmark;
  constructor(bookmark: Bookmark) {
    super("qari-bookmark-jump", { bubbles: true, composed: true });
    this.bookmark = bookmark;
  }
}
export class BookmarkRenameEvent extends Event {
  readonly bookmark: Bookmark;
  readonly label: string;
  constructor(bookmark: Bookmark, label: string) {
    super("qari-bookmark-rename", { bubbles: true, composed: true });
    this.bookmark = bookmark;
    this.label = label;
  }
}
export class BookmarkRemoveEvent extends Event {
  readonly bookmark: Bookmark;
  constructor(bookmark: Bookmark) {
    super("qari-bookmark-remove", { bubbles: true, composed: true });
    this.bookmark = bookmark;
  }
}
/** The reader wants a bookmark where the page stands now. */
export class BookmarkToggleEvent extends Event {
  constructor() {
    super("qari-bookmark-toggle", { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    "qari-bookmark-jump": BookmarkJumpEvent;
    "qari-bookmark-rename": BookmarkRenameEvent;
    "qari-bookmark-remove": BookmarkRemoveEvent;
    "qari-bookmark-toggle": BookmarkToggleEvent;
  }
  interface HTMLElementTagNameMap {
    "qari-bookmarks-panel": QariBookmarksPanel;
  }
}

/** A bookmark with where it now stands. */
export interface PlacedBookmark {
  readonly bookmark: Bookmark;
  /** Share of the article before it, 0–1; `undefined` when its place is no longer found. */
  readonly progress: number | undefined;
}

/**
 * The bookmarks of the open article, in reading order.
 *
 * @event {BookmarkJumpEvent} qari-bookmark-jump - Go there.
 * @event {BookmarkRenameEvent} qari-bookmark-rename - A new name was entered; empty means the quoted text again.
 * @event {BookmarkRemoveEvent} qari-bookmark-remove - Delete it; the owner offers undo.
 * @event {BookmarkToggleEvent} qari-bookmark-toggle - Mark the current paragraph.
 * @event {PanelCloseEvent} qari-panel-close - The panel asks to be closed.
 */
@localized()
@customElement("qari-bookmarks-panel")
export class QariBookmarksPanel extends LitElement {
  static override styles = [controls, panel, styles];

  @property({ attribute: false }) settings: Settings = defaultSettings;
  @property({ attribute: false }) bookmarks: readonly PlacedBookmark[] = [];
  /** Language and direction of the quoted text. */
  @property({ attribute: false }) articleLang = "ar";
  @property({ attribute: false }) articleDir: Direction = "rtl";
  @state() private renaming: string | undefined;

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>("header button")?.focus();
  }

  override render() {
    return html`<section aria-labelledby="heading" @keydown=${this.#keydown}>
      <header>
        <h2 id="heading">${msg("الإشارات المرجعية")}</h2>
        <button type="button" aria-label=${msg("إغلاق")} @click=${this.#close}>
          ${icon(X)}
        </button>
      </header>
      ${
        this.bookmarks.length === 0
          ? html`<div class="empty">
              <p>${msg("لا إشارات في هذه المادة بعد.")}</p>
              <button type="button" class="primary" @click=${this.#toggle}>
                ${icon(BookmarkPlus)} ${msg("ضع إشارة عند هذه الفقرة")}
              </button>
            </div>`
          : html`<ul>
              ${repeat(
                this.bookmarks,
                ({ bookmark }) => bookmark.id,
                (placed) => html`<li>${this.#row(placed)}</li>`,
              )}
            </ul>`
      }
    </section>`;
  }

  #row({ bookmark, progress }: PlacedBookmark): TemplateResult {
    const name = bookmark.label ?? bookmark.range.quote.exact;
    if (this.renaming === bookmark.id)
      return html`<form
        class="rename"
        @submit=${(event: SubmitEvent) => this.#rename(event, bookmark)}
      >
        <input
          name="label"
          dir=${bookmark.label ? "auto" : this.articleDir}
          maxlength="200"
          aria-label=${msg("اسم الإشارة")}
          .value=${bookmark.label ?? ""}
          placeholder=${bookmark.range.quote.exact.slice(0, 60)}
        />
        <button type="submit" aria-label=${msg("حفظ الاسم")}>
          ${icon(Check)}
        </button>
        <button
          type="button"
          aria-label=${msg("ترك الاسم كما كان")}
          @click=${() => (this.renaming = undefined)}
        >
          ${icon(X)}
        </button>
      </form>`;
    return html`
      <button
        type="button"
        class="jump"
        ?disabled=${progress === undefined}
        @click=${() => this.dispatchEvent(new BookmarkJumpEvent(bookmark))}
      >
        ${
          bookmark.label
            ? html`<strong dir="auto">${bookmark.label}</strong>`
            : nothing
        }
        <q lang=${this.articleLang} dir="auto">${bookmark.range.quote.exact}</q>
        <small>
          ${
            progress === undefined
              ? msg("لم يعد موضعها في النص")
              : formatPercent(progress, this.settings)
          }
          ·
          <time datetime=${bookmark.createdAt}
            >${formatDate(bookmark.createdAt, this.settings)}</time
          >
        </small>
      </button>
      <div class="tools">
        <button
          type="button"
          aria-label=${msg(str`إعادة تسمية: ${name}`)}
          title=${msg("إعادة تسمية")}
          @click=${() => void this.#startRenaming(bookmark)}
        >
          ${icon(Pencil)}
        </button>
        <button
          type="button"
          aria-label=${msg(str`حذف: ${name}`)}
          title=${msg("حذف")}
          @click=${() => this.dispatchEvent(new BookmarkRemoveEvent(bookmark))}
        >
          ${icon(Trash2)}
        </button>
      </div>
    `;
  }

  async #startRenaming(bookmark: Bookmark): Promise<void> {
    this.renaming = bookmark.id;
    await this.updateComplete;
    const field = this.renderRoot.querySelector<HTMLInputElement>("input");
    field?.focus();
    field?.select();
  }

  #rename(event: SubmitEvent, bookmark: Bookmark): void {
    event.preventDefault();
    const field = this.renderRoot.querySelector<HTMLInputElement>("input");
    this.renaming = undefined;
    if (field)
      this.dispatchEvent(new BookmarkRenameEvent(bookmark, field.value.trim()));
  }

  #toggle = (): void => {
    this.dispatchEvent(new BookmarkToggleEvent());
  };

  #close = (): void => {
    this.dispatchEvent(new PanelCloseEvent());
  };

  #keydown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || this.renaming === undefined) return;
    event.preventDefault();
    this.renaming = undefined;
  };
}

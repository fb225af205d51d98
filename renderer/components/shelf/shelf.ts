import { localized } from "@lit/localize";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import {
  defaultSettings,
  type Settings,
} from "../../../src/settings/settings.ts";
import { ShelfWindowController } from "../../controllers/shelf-window-controller.ts";
import { controls } from "../../styles/controls.ts";
import { startDrag } from "./article-drag.ts";
import { cssVariables } from "../css-variables.ts";
import type { DateShown } from "./entry-text.ts";
import type { ShelfEntries } from "./shelf-entries.ts";
import "./shelf-entry.ts";
import type { QariShelfEntry } from "./shelf-entry.ts";
import {
  type EntryAction,
  EntryActionEvent,
  EntryFocusEvent,
  EntryMenuEvent,
  EntrySelectEvent,
  SelectionWideEvent,
} from "./shelf-events.ts";
import { indexAfterKey } from "./shelf-keys.ts";
import { styles } from "./shelf.styles.ts";

declare global {
  interface HTMLElementTagNameMap {
    "qari-shelf": QariShelf;
  }
}

/**
 * A shelf of any length: as high as all its entries, with only those near the
 * window in the document. A grid to assistive technology (WAI-ARIA Authoring
 * Practices, "Grid"): one stop for Tab, arrows within.
 *
 * @event {EntryActionEvent} qari-entry-action - An entry was opened, or is to be edited or deleted.
 * @event {EntrySelectEvent} qari-entry-select - The selection is to grow or shrink.
 * @event {SelectionWideEvent} qari-selection-wide - All or nothing is to be selected.
 * @event {EntryMenuEvent} qari-entry-menu - The menu of an entry was asked for.
 * @event {EntryFocusEvent} qari-entry-focus - Another entry has the focus.
 */
@localized()
@customElement("qari-shelf")
export class QariShelf extends LitElement {
  static override styles = [controls, styles];

  @property({ attribute: false }) entries: ShelfEntries | undefined;
  @property({ attribute: false }) selected: ReadonlySet<string> = new Set();
  @property({ attribute: false }) settings: Settings = defaultSettings;
  /** The entry that Tab leads to. */
  @property({ attribute: false }) current = 0;
  @property({ attribute: false }) date: DateShown = "added";
  /** What assistive technology calls it. */
  @property({ attribute: false }) name = "";

  readonly #window = new ShelfWindowController(this);
  /** Rows that the last drawing had. */
  #drawn: { from: number; to: number } | undefined;
  #isRowAwaited = false;
  /** Whether a shelf that grows may have a row more in this drawing. */
  #isRowDue = false;
  /** The entry that had the focus before a drawing. */
  #focused: number | undefined;

  /** To the current entry, drawing it first where it is out of sight. */
  override focus(): void {
    void this.#reveal(this.#currentIndex());
  }

  override willUpdate(): void {
    this.#focused = this.#focusedEntry()?.index;
    this.#window.set(this.settings.shelfView, this.entries?.total ?? 0);
  }

  override updated(): void {
    const { columns } = this.#window.geometry;
    const { from, to } = this.#window.rows;
    this.entries?.want(from * columns, to * columns);
    // The focus stays on its entry when columns change or the last ones go.
    if (
      this.#focused !== undefined &&
      this.#focusedEntry()?.index !== this.#currentIndex()
    )
      this.#entryAt(this.#currentIndex())?.focus({ preventScroll: true });
  }

  override render() {
    const total = this.entries?.total ?? 0;
    if (total === 0) return nothing;
    const { columns, rowHeight } = this.#window.geometry;
    const rows = Math.ceil(total / columns);
    return html`<div
      role="grid"
      class=${this.settings.shelfView}
      aria-label=${this.name}
      aria-multiselectable="true"
      aria-rowcount=${rows}
      aria-colcount=${columns}
      ${cssVariables({
        "--rows": rows,
        "--row-height": `${rowHeight}px`,
        "--columns": columns,
      })}
      @click=${this.#click}
      @dblclick=${this.#ignore}
      @keydown=${this.#keydown}
      @contextmenu=${this.#contextMenu}
      @focusin=${this.#focusIn}
      @dragstart=${this.#drag}
    >
      ${repeat(
        this.#rowsDrawn(columns),
        (row) => row,
        (row) => this.#row(row, columns, total),
      )}
    </div>`;
  }

  /** Those near the window, and the one that the focus is or would be in: it must not go with its row. */
  #rowsDrawn(columns: number): readonly number[] {
    const { from, to } = this.#growing(this.#window.rows);
    const rows = Array.from({ length: to - from }, (_, at) => from + at);
    const own = Math.floor(this.#currentIndex() / columns);
    if (own < from) rows.unshift(own);
    if (own >= to) rows.push(own);
    return rows;
  }

  /**
   * A shelf that grows where it stands fills its last row first and gets the
   * next ones a frame each: many new entries at once would hold the page up.
   */
  #growing(rows: { from: number; to: number }): { from: number; to: number } {
    const { from, to } = this.#drawn ?? rows;
    const known = to + (this.#isRowDue ? 1 : 0);
    this.#isRowDue = false;
    this.#drawn =
      from === rows.from && rows.to > known ? { from, to: known } : rows;
    if (this.#drawn !== rows) this.#awaitRow();
    return this.#drawn;
  }

  /** After the next frame, which this drawing is for. */
  #awaitRow(): void {
    if (this.#isRowAwaited) return;
    this.#isRowAwaited = true;
    requestAnimationFrame(() =>
      setTimeout(() => {
        this.#isRowAwaited = false;
        this.#isRowDue = true;
        this.requestUpdate();
      }),
    );
  }

  #row(row: number, columns: number, total: number): TemplateResult {
    const first = row * columns;
    const count = Math.min(columns, total - first);
    return html`<div
      role="row"
      aria-rowindex=${row + 1}
      ${cssVariables({ "--row": row })}
    >
      ${Array.from({ length: count }, (_, at) => this.#entry(first + at, at))}
    </div>`;
  }

  #entry(index: number, column: number): TemplateResult {
    const article = this.entries?.at(index);
    const isSelected = article !== undefined && this.selected.has(article.id);
    return html`<qari-shelf-entry
      role="gridcell"
      aria-colindex=${column + 1}
      aria-selected=${isSelected}
      tabindex=${index === this.#currentIndex() ? 0 : -1}
      draggable=${article !== undefined}
      .article=${article}
      .index=${index}
      .view=${this.settings.shelfView}
      .settings=${this.settings}
      .selected=${isSelected}
      .selecting=${this.selected.size > 0}
      .date=${this.date}
    ></qari-shelf-entry>`;
  }

  /** In the shelf even when that has shrunk. */
  #currentIndex(): number {
    return Math.max(0, Math.min(this.current, (this.entries?.total ?? 1) - 1));
  }

  #entryAt(index: number): QariShelfEntry | undefined {
    return this.#entriesDrawn().find((entry) => entry.index === index);
  }

  #focusedEntry(): QariShelfEntry | undefined {
    const active = this.shadowRoot?.activeElement;
    return this.#entriesDrawn().find((entry) => entry === active);
  }

  #entriesDrawn(): readonly QariShelfEntry[] {
    return [...this.renderRoot.querySelectorAll("qari-shelf-entry")];
  }

  async #reveal(index: number): Promise<void> {
    if (index !== this.#currentIndex()) {
      this.current = index;
      this.dispatchEvent(new EntryFocusEvent(index));
    }
    await this.updateComplete;
    const entry = this.#entryAt(index);
    entry?.focus({ preventScroll: true });
    entry?.scrollIntoView({ block: "nearest", behavior: "instant" });
  }

  #entryOf(event: Event): QariShelfEntry | undefined {
    const path = event.composedPath();
    return this.#entriesDrawn().find((entry) => path.includes(entry));
  }

  #focusIn = (event: Event): void => {
    const index = this.#entryOf(event)?.index;
    if (index === undefined || index === this.#currentIndex()) return;
    this.dispatchEvent(new EntryFocusEvent(index));
  };

  #click = (event: MouseEvent): void => {
    const entry = this.#entryOf(event);
    if (!entry?.drawn) return;
    if (event.shiftKey) this.#select(entry.index, "range");
    else if (event.ctrlKey || event.metaKey || this.selected.size > 0)
      this.#select(entry.index, "toggle");
    else this.#act("open", entry);
  };

  #ignore = (event: Event): void => event.preventDefault();

  #keydown = (event: KeyboardEvent): void => {
    const entry = this.#entryOf(event);
    if (!entry || event.defaultPrevented || event.altKey) return;
    if (!this.#move(event) && !this.#press(event, entry)) return;
    event.preventDefault();
  };

  #move(event: KeyboardEvent): boolean {
    const to = indexAfterKey(event.key, {
      index: this.#currentIndex(),
      total: this.entries?.total ?? 0,
      columns: this.#window.geometry.columns,
      rowsShown: this.#window.rowsShown,
      isRtl: this.matches(":dir(rtl)"),
    });
    if (to === undefined) return false;
    // The first Shift with an arrow begins where the focus is.
    if (event.shiftKey && this.selected.size === 0)
      this.#select(this.#currentIndex(), "toggle");
    if (event.shiftKey) this.#select(to, "range");
    void this.#reveal(to);
    return true;
  }

  #press(event: KeyboardEvent, entry: QariShelfEntry): boolean {
    // A letter counts by its place: under an Arabic layout it types another.
    if (event.ctrlKey || event.metaKey) {
      if (event.code !== "KeyA") return false;
      this.dispatchEvent(new SelectionWideEvent("all"));
      return true;
    }
    switch (event.key) {
      case "Enter":
        this.#act("open", entry);
        return true;
      case " ":
        this.#select(entry.index, event.shiftKey ? "range" : "toggle");
        return true;
      case "Delete":
        this.#act("remove", entry);
        return true;
      case "F2":
        this.#act("edit", entry);
        return true;
      case "Escape":
        if (this.selected.size === 0) return false;
        this.dispatchEvent(new SelectionWideEvent("none"));
        return true;
      default:
        if (event.code !== "KeyE" || event.shiftKey) return false;
        this.#act("edit", entry);
        return true;
    }
  }

  #select(index: number, mode: EntrySelectEvent["mode"]): void {
    this.dispatchEvent(new EntrySelectEvent(index, mode));
  }

  #act(action: EntryAction, { drawn: article }: QariShelfEntry): void {
    if (article) this.dispatchEvent(new EntryActionEvent(action, article));
  }

  /** The right button, and the keyboard's own key for it. */
  #contextMenu = (event: MouseEvent): void => {
    const entry = this.#entryOf(event);
    if (!entry?.drawn) return;
    event.preventDefault();
    const at = new DOMRect(event.clientX, event.clientY, 0, 0);
    this.dispatchEvent(new EntryMenuEvent(entry.drawn, at));
  };

  #drag = (event: DragEvent): void => {
    const article = this.#entryOf(event)?.drawn;
    if (article) startDrag(event, article, this.selected);
  };
}

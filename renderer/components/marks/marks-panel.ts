import { localized, msg } from "@lit/localize";
import { html, LitElement, nothing, type PropertyValues } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { BookmarkPlus, Redo2, Undo2 } from "lucide";
import type { Article } from "../../../src/article/article.ts";
import {
  comparePositions,
  type Position,
} from "../../../src/article/position.ts";
import { progressAt } from "../../../src/article/progress.ts";
import {
  filterMarks,
  tagsOf,
  type MarkFilter,
} from "../../../src/marks/filter-marks.ts";
import type { PlacedMark } from "../../../src/marks/place-marks.ts";
import {
  defaultSettings,
  type Settings,
} from "../../../src/settings/settings.ts";
import { isInField } from "../../commands/is-in-field.ts";
import { markCount } from "../../i18n/counts.ts";
import { icon } from "../../icons/icon.ts";
import { controls } from "../../styles/controls.ts";
import { panel } from "../../styles/panel.ts";
import { closeButton } from "../close-button.ts";
import { PanelCloseEvent } from "../panel-events.ts";
import type { QariMarkCard } from "./mark-card.ts";
import "./mark-entry.ts";
import type { MarkEditEvent, QariMarkEntry } from "./mark-entry.ts";
import {
  BookmarkToggleEvent,
  MarksExportEvent,
  MarksImportEvent,
} from "./mark-events.ts";
import "./marks-filter.ts";
import type { MarksFilterEvent } from "./marks-filter.ts";
import { styles } from "./marks-panel.styles.ts";

/** The reader takes the latest change of marks back, or makes it again. */
export class MarksTurnEvent extends Event {
  readonly way: "undo" | "redo";
  constructor(way: "undo" | "redo") {
    super("qari-marks-turn", { bubbles: true, composed: true });
    this.way = way;
  }
}

declare global {
  interface HTMLElementEventMap {
    "qari-marks-turn": MarksTurnEvent;
  }
  interface HTMLElementTagNameMap {
    "qari-marks-panel": QariMarksPanel;
  }
}

/** Entries drawn at first, and more each time their end comes near: ten thousand at once would take seconds. */
const drawnAtOnce = 60;

/**
 * The bookmarks, highlights and notes of the open article, in reading order.
 * Shows and emits; events of its entries pass through.
 *
 * @event {BookmarkToggleEvent} qari-bookmark-toggle - Mark the current paragraph.
 * @event {MarksExportEvent} qari-marks-export - Write marks to a file.
 * @event {MarksImportEvent} qari-marks-import - Read marks from a file.
 * @event {MarksTurnEvent} qari-marks-turn - Undo or redo.
 * @event {PanelCloseEvent} qari-panel-close - The panel asks to be closed.
 */
@localized()
@customElement("qari-marks-panel")
export class QariMarksPanel extends LitElement {
  static override styles = [controls, panel, styles];

  @property({ attribute: false }) settings: Settings = defaultSettings;
  @property({ attribute: false }) article: Article | undefined;
  @property({ attribute: false }) marks: readonly PlacedMark[] = [];
  @property({ type: Boolean }) canUndo = false;
  @property({ type: Boolean }) canRedo = false;
  /** Where the reader is: asked for when the panel takes the focus, so it draws nothing. */
  @property({ attribute: false, hasChanged: () => false }) place:
    Position | undefined;
  /** Whether text of the article is selected. */
  @property({ type: Boolean }) selecting = false;
  @property({ attribute: false }) saving: QariMarkCard["state"] = "idle";
  @state() private filter: MarkFilter = {};
  @state() private editing: string | undefined;
  @state() private drawn = drawnAtOnce;
  @query(".more") private readonly more!: HTMLElement | null;

  readonly #watch = new IntersectionObserver((entries) => {
    if (entries.some(({ isIntersecting }) => isIntersecting))
      this.drawn += drawnAtOnce;
  });
  /** The entry that had the focus before a drawing, and where it stood. */
  #focused: { readonly entry: QariMarkEntry; readonly at: number } | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watch.disconnect();
  }

  /** To the mark where the reader is; without marks, to what makes the first. */
  override focus(): void {
    const { place } = this;
    const shown = filterMarks(this.marks, this.filter);
    const at = shown.findLastIndex(
      (each) =>
        each.place && place && comparePositions(each.place.start, place) <= 0,
    );
    if (shown.length > 0) void this.#focusEntry(Math.max(0, at));
    else
      (
        this.renderRoot.querySelector<HTMLElement>(".empty button") ??
        this.renderRoot.querySelector<HTMLElement>(".turn button:last-child")
      )?.focus();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const isOther =
      changed.has("article") && changed.get("article")?.id !== this.article?.id;
    if (isOther) {
      this.filter = {};
      this.editing = undefined;
      this.drawn = drawnAtOnce;
    }
    if (changed.has("marks")) this.#freeTag();
    const at = this.#focusedAt;
    const entry = this.#entries[at];
    this.#focused = entry && { entry, at };
  }

  override updated(changed: PropertyValues): void {
    this.#watch.disconnect();
    if (this.more) this.#watch.observe(this.more);
    if (changed.has("editing") && this.editing !== undefined)
      void this.#focusEdited(this.editing);
    if (this.#focused?.entry.isConnected === false)
      this.#focusAfter(this.#focused.at);
  }

  override render() {
    const shown = filterMarks(this.marks, this.filter);
    return html`<section
      aria-labelledby="heading"
      @qari-mark-edit=${this.#edit}
      @qari-card-close=${this.#closeCard}
      @qari-marks-filter=${this.#narrow}
    >
      <header>
        <h2 id="heading">${msg("العلامات والملاحظات")}</h2>
        <div class="turn">
          ${this.#turn("undo", msg("تراجع"), Undo2, this.canUndo)}
          ${this.#turn("redo", msg("أعد"), Redo2, this.canRedo)}
          ${closeButton(this.#close)}
        </div>
      </header>
      ${this.marks.length === 0 ? this.#empty() : this.#list(shown)}
      ${this.#exports()}
    </section>`;
  }

  #empty() {
    return html`<div class="empty">
      <p>
        ${msg(
          "لا علامات في هذه المادة بعد. حدّد كلمات من النص لتظللها أو تكتب عندها ملاحظة، أو ضع إشارة عند الفقرة التي تقرؤها.",
        )}
      </p>
      <button
        type="button"
        class="primary"
        @click=${() => this.dispatchEvent(new BookmarkToggleEvent())}
      >
        ${icon(BookmarkPlus)} ${msg("ضع إشارة عند هذه الفقرة")}
      </button>
    </div>`;
  }

  #list(shown: readonly PlacedMark[]) {
    const { article } = this;
    return html`<qari-marks-filter
        .filter=${this.filter}
        .tags=${tagsOf(this.marks)}
      ></qari-marks-filter>
      <p class="count" role="status">
        ${markCount(shown.length, this.settings)}
      </p>
      <ul @keydown=${this.#keydown}>
        ${repeat(
          shown.slice(0, this.drawn),
          ({ mark }) => mark.id,
          (placed, at) =>
            html`<li aria-setsize=${shown.length} aria-posinset=${at + 1}>
              <qari-mark-entry
                data-id=${placed.mark.id}
                .placed=${placed}
                .progress=${
                  article && placed.place
                    ? progressAt(article, placed.place.start)
                    : 0
                }
                .settings=${this.settings}
                .articleLang=${article?.lang ?? "ar"}
                .articleDir=${article?.dir ?? "rtl"}
                .editing=${this.editing === placed.mark.id}
                .selecting=${this.selecting}
                .saving=${
                  this.editing === placed.mark.id ? this.saving : "idle"
                }
              ></qari-mark-entry>
            </li>`,
        )}
      </ul>
      ${
        shown.length > this.drawn
          ? html`<div class="more" aria-hidden="true"></div>`
          : nothing
      }`;
  }

  #turn(
    way: "undo" | "redo",
    label: string,
    node: typeof Undo2,
    isPossible: boolean,
  ) {
    return html`<button
      type="button"
      aria-label=${label}
      title=${label}
      aria-disabled=${!isPossible}
      @click=${() => {
        // Disabled, it would lose the focus at the last press.
        if (isPossible) this.dispatchEvent(new MarksTurnEvent(way));
      }}
    >
      ${icon(node, { directional: true })}
    </button>`;
  }

  #exports() {
    const formats = [
      ["markdown", "Markdown"],
      ["csv", "CSV"],
      ["annotations", "JSON-LD"],
    ] as const;
    return html`<details>
        <summary>${msg("صدّر العلامات")}</summary>
        ${(
          [
            ["article", msg("علامات هذه المادة")],
            ["all", msg("علامات المكتبة كلها")],
          ] as const
        ).map(
          ([scope, label]) =>
            html`<div role="group" aria-label=${label}>
              <span>${label}</span>
              ${formats.map(
                ([format, name]) =>
                  html`<button
                    type="button"
                    class="outline"
                    ?disabled=${scope === "article" && this.marks.length === 0}
                    @click=${() =>
                      this.dispatchEvent(new MarksExportEvent(format, scope))}
                  >
                    <bdi>${name}</bdi>
                  </button>`,
              )}
            </div>`,
        )}
      </details>
      <button
        type="button"
        class="outline import"
        @click=${() => this.dispatchEvent(new MarksImportEvent())}
      >
        ${msg("استورد علامات…")}
      </button>`;
  }

  /** @param at Index of what is shown. */
  async #focusEntry(at: number): Promise<void> {
    this.drawn = Math.max(this.drawn, at + 1);
    await this.updateComplete;
    const entry = this.#entries[at];
    await entry?.updateComplete;
    entry?.scrollIntoView({ block: "nearest" });
    entry?.focus();
  }

  /** To what stands where an entry was, or to the last one. */
  #focusAfter(at: number): void {
    const last = this.#entries.length - 1;
    if (last < 0) this.focus();
    else void this.#focusEntry(Math.min(at, last));
  }

  get #focusedAt(): number {
    const active = this.shadowRoot?.activeElement;
    return this.#entries.findIndex((entry) => entry === active);
  }

  get #entries(): readonly QariMarkEntry[] {
    return [...this.renderRoot.querySelectorAll("qari-mark-entry")];
  }

  /** Up and down from mark to mark: each has several buttons, which Tab goes through. */
  #keydown = (event: KeyboardEvent): void => {
    const { key } = event;
    if (event.altKey || event.ctrlKey || event.metaKey || isInField(event))
      return;
    const at = this.#focusedAt;
    if (at === -1 || (key !== "ArrowDown" && key !== "ArrowUp")) return;
    event.preventDefault();
    event.stopPropagation();
    const to = at + (key === "ArrowDown" ? 1 : -1);
    const most = filterMarks(this.marks, this.filter).length - 1;
    void this.#focusEntry(Math.min(Math.max(0, to), most));
  };

  async #focusEdited(id: string): Promise<void> {
    const entry = this.#entries.find((each) => each.dataset["id"] === id);
    await entry?.updateComplete;
    entry?.focus();
  }

  #edit = ({ id }: MarkEditEvent): void => {
    this.editing = this.editing === id ? undefined : id;
  };

  #narrow = ({ filter }: MarksFilterEvent): void => {
    this.filter = filter;
    this.drawn = drawnAtOnce;
  };

  /** A tag that no mark has is not offered: it could not be taken off. */
  #freeTag(): void {
    const { tag, ...rest } = this.filter;
    if (tag !== undefined && !tagsOf(this.marks).includes(tag))
      this.filter = rest;
  }

  #closeCard = (): void => {
    const closed = this.editing;
    this.editing = undefined;
    if (closed !== undefined) void this.#focusEdited(closed);
  };

  #close = (): void => {
    this.dispatchEvent(new PanelCloseEvent());
  };
}

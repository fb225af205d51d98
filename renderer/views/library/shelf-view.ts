import { consume } from "@lit/context";
import { localized, msg } from "@lit/localize";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { Pencil, Trash2 } from "lucide";
import type {
  ArticleSummary,
  ShelfFacets,
} from "../../../src/library/records.ts";
import type { ShelfFilter } from "../../../src/library/shelf-query.ts";
import {
  defaultSettings,
  type Settings,
} from "../../../src/settings/settings.ts";
import "../../components/selection-bar/selection-bar.ts";
import type { BulkActionEvent } from "../../components/selection-bar/selection-bar.ts";
import "../../components/shelf/collections-row.ts";
import "../../components/shelf/continue-row.ts";
import "../../components/shelf/filter-bar.ts";
import type {
  CollectionDropEvent,
  FilterChangeEvent,
  SetMenuEvent,
} from "../../components/shelf/filter-events.ts";
import { omit } from "../../components/shelf/filter-names.ts";
import "../../components/shelf/shelf.ts";
import type { QariShelf } from "../../components/shelf/shelf.ts";
import type {
  EntryActionEvent,
  EntryFocusEvent,
  EntryMenuEvent,
  EntrySelectEvent,
  SelectionWideEvent,
} from "../../components/shelf/shelf-events.ts";
import { settingsContext } from "../../contexts/settings-context.ts";
import { recallShelf, rememberShelf } from "../../controllers/shelf-memory.ts";
import { ShelfOverviewController } from "../../controllers/shelf-overview-controller.ts";
import { ShelfPagesController } from "../../controllers/shelf-pages-controller.ts";
import { ShelfSelectionController } from "../../controllers/shelf-selection-controller.ts";
import { articleCount } from "../../i18n/counts.ts";
import { icon } from "../../icons/icon.ts";
import { on } from "../../services/api.ts";
import { controls } from "../../styles/controls.ts";
import { report } from "../message-event.ts";
import { ArticleOpenEvent } from "../navigation-events.ts";
import { emptiness } from "./emptiness.ts";
import { entryMenu, trashMenu, type EntryChoice } from "./entry-menu.ts";
import { ShelfActs, type Subject } from "./shelf-acts.ts";
import "./shelf-dialogs.ts";
import type { QariShelfDialogs } from "./shelf-dialogs.ts";
import { shelfOrder, trashOrder } from "./shelf-order.ts";
import { ShelfFillEvent, TrashLeaveEvent } from "./shelf-view-events.ts";
import { styles } from "./shelf-view.styles.ts";

declare global {
  interface HTMLElementTagNameMap {
    "qari-shelf-view": QariShelfView;
  }
}

/**
 * The shelf with all that belongs to it, or the trash: what is kept, narrowed
 * and ordered, opened, selected and changed.
 *
 * @event {ArticleOpenEvent} qari-article-open - An article was chosen.
 * @event {ArticleRemoveEvent} qari-article-remove - The article to go back to was deleted.
 * @event {SettingsChangeEvent} qari-settings-change - Another order or view.
 * @event {ShelfFillEvent} qari-shelf-fill - The empty library is to be filled.
 * @event {TrashLeaveEvent} qari-trash-leave - The empty trash is to be left.
 * @event {MessageEvent} qari-message - What was done, with the way to undo it; what failed.
 */
@localized()
@customElement("qari-shelf-view")
export class QariShelfView extends LitElement {
  static override styles = [controls, styles];

  /** Show what was deleted, instead of what is kept. */
  @property({ attribute: false }) trash = false;
  /** The article that the window would go back to. */
  @property({ attribute: false }) open: string | undefined;
  @consume({ context: settingsContext, subscribe: true })
  @state()
  private settings: Settings = defaultSettings;
  @state() private filter: ShelfFilter = {};
  /** The entry that Tab leads to. */
  @state() private current = 0;

  @query("qari-shelf") private readonly shelf!: QariShelf | null;
  @query("qari-shelf-dialogs") private readonly dialogs!: QariShelfDialogs;

  readonly #pages = new ShelfPagesController(this, {
    fail: (error) => report(this, error),
  });
  readonly #overview = new ShelfOverviewController(this, {
    fail: (error) => report(this, error),
  });
  readonly #selection = new ShelfSelectionController(this, {
    idAt: (index) => this.#pages.entries?.at(index)?.id,
    idsBetween: (from, to) => this.#pages.idsBetween(from, to),
    ids: () => this.#pages.ids(),
  });
  readonly #acts = new ShelfActs(this, () => ({
    dialogs: this.dialogs,
    settings: this.settings,
    filter: this.filter,
    tags: this.#facets?.tags ?? [],
    collections: this.#facets?.collections ?? [],
    open: this.open,
  }));
  #stops: (() => void)[] = [];
  /** The window's own, which the next place has changed by the time this one goes. */
  #top = 0;
  #isOpening = false;
  /** The shelf goes away under the focus: it must not be lost. */
  #hadFocus = false;

  /** What the shelf is narrowed to. */
  get shelfFilter(): ShelfFilter {
    return this.filter;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stops = [
      on("library.changed", () => this.#refresh()),
      on("library.replaced", () => this.#replace()),
    ];
    addEventListener("scroll", this.#scrolled, { passive: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.#stops) stop();
    removeEventListener("scroll", this.#scrolled);
    if (this.trash) return;
    rememberShelf({
      filter: this.filter,
      pages: this.#pages.keep(),
      overview: this.#overview.value,
      current: this.current,
      wasOpened: this.#isOpening,
      top: this.#top,
    });
  }

  override willUpdate(): void {
    if (!this.hasUpdated) this.#recall();
    this.#pages.show(
      this.trash ? trashOrder : shelfOrder(this.filter, this.settings),
    );
    this.#hadFocus = this.shadowRoot?.activeElement === this.shelf;
  }

  override firstUpdated(): void {
    const left = this.trash ? undefined : recallShelf();
    if (left) void this.#comeBack(left.top, left.wasOpened);
  }

  override updated(): void {
    if (this.#hadFocus && !this.shelf)
      this.renderRoot.querySelector("qari-empty-shelf")?.focus();
  }

  override render() {
    const { entries } = this.#pages;
    return html`
      ${this.trash ? this.#aboveTrash() : this.#above()}
      ${entries ? this.#entries(entries.total) : this.#waiting()}
      <qari-selection-bar
        .count=${this.#selection.ids.size}
        .trash=${this.trash}
        .archived=${this.filter.states?.includes("archived") ?? false}
        .within=${this.#within}
        .settings=${this.settings}
        @qari-bulk-action=${this.#bulk}
      ></qari-selection-bar>
      <qari-shelf-dialogs .settings=${this.settings}></qari-shelf-dialogs>
    `;
  }

  get #facets(): ShelfFacets | undefined {
    return this.#overview.value?.facets;
  }

  /** Name of the tag or collection that is shown. */
  get #within(): string | undefined {
    const { tag, collection } = this.filter;
    const { tags = [], collections = [] } = this.#facets ?? {};
    return (
      collections.find(({ id }) => id === collection) ??
      tags.find(({ id }) => id === tag)
    )?.name;
  }

  #above(): TemplateResult | typeof nothing {
    const overview = this.#overview.value;
    if (!overview || overview.facets.all === 0) return nothing;
    const { facets, reading } = overview;
    const isWhole = Object.keys(this.filter).length === 0;
    return html`
      ${
        isWhole && reading.length > 0
          ? html`<qari-continue-row
              .articles=${reading}
              .settings=${this.settings}
              @qari-entry-action=${this.#entryAction}
            ></qari-continue-row>`
          : nothing
      }
      <qari-collections-row
        .collections=${facets.collections}
        .filter=${this.filter}
        .settings=${this.settings}
        @qari-filter-change=${this.#filterChange}
        @qari-set-menu=${this.#setMenu}
        @qari-collection-drop=${this.#drop}
        @qari-collection-create=${this.#create}
      ></qari-collections-row>
      <qari-filter-bar
        .facets=${facets}
        .filter=${this.filter}
        .settings=${this.settings}
        @qari-filter-change=${this.#filterChange}
        @qari-set-menu=${this.#setMenu}
        >${this.#count()}</qari-filter-bar
      >
    `;
  }

  #count() {
    const total = this.#pages.entries?.total ?? 0;
    return html`<p class="count" role="status">
      ${total > 0 ? articleCount(total, this.settings) : nothing}
    </p>`;
  }

  #aboveTrash() {
    if (!this.#pages.entries || this.#pages.entries.total === 0) return nothing;
    return html`<div class="result">
      ${this.#count()}
      <p>${msg("يبقى المحذوف هنا ثلاثين يومًا ثم يُمحى.")}</p>
      <button
        type="button"
        class="takes"
        @click=${() => void this.#acts.erase()}
      >
        ${icon(Trash2)} ${msg("أفرغ السلة…")}
      </button>
    </div>`;
  }

  #waiting() {
    return this.#pages.hasFailed
      ? html`<p class="failed">
          ${msg("تعذّر عرض المكتبة.")}
          <button type="button" class="outline" @click=${this.#refresh}>
            ${msg("أعد المحاولة")}
          </button>
        </p>`
      : html`<p role="status">${msg("تُفتح المكتبة…")}</p>`;
  }

  #entries(total: number) {
    if (total === 0 && !this.#pages.isPending) return this.#empty();
    return html`<qari-shelf
      class=${this.#pages.isPending ? "pending" : nothing}
      .entries=${this.#pages.entries}
      .selected=${this.#selection.ids}
      .settings=${this.settings}
      .current=${this.current}
      .date=${this.#date}
      .name=${this.trash ? msg("سلة المحذوفات") : msg("المواد")}
      @qari-entry-action=${this.#entryAction}
      @qari-entry-focus=${(event: EntryFocusEvent) => (this.current = event.index)}
      @qari-entry-menu=${this.#entryMenu}
      @qari-entry-select=${this.#select}
      @qari-selection-wide=${this.#selectWide}
    ></qari-shelf>`;
  }

  get #date() {
    if (this.trash) return "removed";
    return this.settings.shelfSort === "published" ? "published" : "added";
  }

  /** Nothing, as long as it is not known why it is empty. */
  #empty(): TemplateResult | typeof nothing {
    const facets = this.#facets;
    if (!facets) return nothing;
    return emptiness({
      isTrash: this.trash,
      filter: this.filter,
      facets,
      settings: this.settings,
      setFilter: (filter) => this.#setFilter(filter),
      fill: () => this.dispatchEvent(new ShelfFillEvent()),
      leave: () => this.dispatchEvent(new TrashLeaveEvent()),
    });
  }

  #recall(): void {
    const left = this.trash ? undefined : recallShelf();
    if (!left) return;
    this.filter = left.filter;
    this.current = left.current;
    this.#pages.restore(left.pages);
    this.#overview.restore(left.overview);
  }

  async #comeBack(top: number, wasOpened: boolean): Promise<void> {
    await this.shelf?.updateComplete;
    scrollTo({ top, behavior: "instant" });
    if (wasOpened) this.shelf?.focus();
  }

  #scrolled = (): void => {
    this.#top = scrollY;
  };

  #refresh = (): void => {
    this.#pages.refresh();
    void this.#overview.refresh();
  };

  #replace(): void {
    this.filter = {};
    this.current = 0;
    this.#selection.clear();
    this.#pages.reset();
    void this.#overview.refresh();
  }

  #filterChange = (event: FilterChangeEvent): void =>
    this.#setFilter(event.filter);

  /** What is selected must be in sight: it goes with the filter that showed it. */
  #setFilter(filter: ShelfFilter): void {
    this.filter = filter;
    this.current = 0;
    this.#selection.clear();
  }

  #select = (event: EntrySelectEvent): void => {
    if (event.mode === "toggle") this.#selection.toggle(event.index);
    else void this.#try(() => this.#selection.extend(event.index));
  };

  #selectWide = (event: SelectionWideEvent): void => {
    if (event.which === "none") this.#selection.clear();
    else void this.#try(() => this.#selection.all());
  };

  /** An entry, or all that is selected when the entry is among it. */
  #subject(article: ArticleSummary): Subject {
    const { ids } = this.#selection;
    return ids.size > 1 && ids.has(article.id)
      ? { ids: [...ids] }
      : { ids: [article.id], article };
  }

  #entryAction = (event: EntryActionEvent): void => {
    const { action, article } = event;
    if (this.trash) {
      if (action === "remove") void this.#act("erase", this.#subject(article));
      if (action === "open") void this.#act("restore", this.#subject(article));
    } else if (action === "remove")
      void this.#act("remove", this.#subject(article));
    else this.#choose(action, { ids: [article.id], article });
  };

  #entryMenu = async (event: EntryMenuEvent): Promise<void> => {
    const subject = this.#subject(event.article);
    const chosen = await this.dialogs.menu(
      this.trash
        ? trashMenu()
        : entryMenu(event.article, subject.ids.length, this.#within),
      event.at,
    );
    if (chosen) this.#choose(chosen, subject);
  };

  #choose(choice: EntryChoice, subject: Subject): void {
    if (choice === "open") {
      this.#isOpening = true;
      const { collection } = this.filter;
      this.dispatchEvent(
        new ArticleOpenEvent(subject.ids[0] ?? "", { collection }),
      );
    } else if (choice === "edit") {
      if (subject.article) void this.#acts.edit(subject.article);
    } else void this.#act(choice, subject);
  }

  #bulk = (event: BulkActionEvent): void => {
    if (event.action === "clear") {
      this.#selection.clear();
      this.shelf?.focus();
    } else void this.#act(event.action, { ids: [...this.#selection.ids] });
  };

  async #act(action: Exclude<EntryChoice, "open" | "edit">, subject: Subject) {
    const isDone = await this.#acts.act(action, subject);
    if (!isDone) return;
    if (takesAway.has(action)) this.#selection.clear();
    await this.updateComplete;
    // The bar that had the focus may have gone with what was selected.
    if (!this.shadowRoot?.activeElement) this.shelf?.focus();
  }

  #drop = (event: CollectionDropEvent): void => {
    void this.#acts.collect({ ids: event.ids }, event.collection);
  };

  #create = async (): Promise<void> => {
    await this.#acts.createCollection();
  };

  #setMenu = async (event: SetMenuEvent): Promise<void> => {
    const { kind, set, at } = event;
    const chosen = await this.dialogs.menu(
      [
        { id: "rename", label: msg("أعد التسمية…"), icon: Pencil },
        { id: "remove", label: msg("احذف"), icon: Trash2, takes: true },
      ],
      at,
    );
    if (chosen === "rename") await this.#acts.rename(kind, set);
    if (chosen !== "remove") return;
    const isDone = await this.#acts.removeSet(kind, set);
    if (isDone && this.filter[kind] === set.id)
      this.#setFilter(omit(this.filter, kind));
  };

  async #try(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      report(this, error);
    }
  }
}

/** After these, what was selected is no longer where it was. */
const takesAway = new Set<EntryChoice>([
  "remove",
  "restore",
  "erase",
  "archive",
  "unarchive",
  "leave",
]);

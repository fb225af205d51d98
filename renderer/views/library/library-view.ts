import { localized, msg } from "@lit/localize";
import { html, LitElement, nothing } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import {
  ArrowLeft,
  ChartColumn,
  ChevronDown,
  ClipboardPaste,
  Ellipsis,
  FolderInput,
  HardDriveDownload,
  History,
  Link,
  ListMusic,
  Plus,
  Trash2,
} from "lucide";
import { takeLostFocus } from "../../components/focused-element.ts";
import "../../components/search-field/search-field.ts";
import type { QariSearchField } from "../../components/search-field/search-field.ts";
import "../../components/shelf/menu.ts";
import type { QariMenu } from "../../components/shelf/menu.ts";
import { QueueAskEvent } from "../../components/listening-queue/queue-events.ts";
import { CommandRunEvent } from "../../commands/command-run-event.ts";
import { icon } from "../../icons/icon.ts";
import { call } from "../../services/api.ts";
import { controls } from "../../styles/controls.ts";
import { report } from "../message-event.ts";
import { ArticleOpenEvent, StatisticsShowEvent } from "../navigation-events.ts";
import "../search/search-results.ts";
import type { QariSearchResults } from "../search/search-results.ts";
import {
  isSearching,
  noSearch,
  type SearchState,
} from "../search/search-state.ts";
import { styles } from "./library-view.styles.ts";
import "./shelf-view.ts";

declare global {
  interface HTMLElementTagNameMap {
    "qari-library-view": QariLibraryView;
  }
}

/**
 * The library: the field to search it, the way to bring in more, and below
 * them the shelf, the trash, or what a search found.
 *
 * @event {ArticleOpenEvent} qari-article-open - An article was chosen.
 * @event {ArticleRemoveEvent} qari-article-remove - The article to go back to was deleted.
 * @event {StatisticsShowEvent} qari-statistics-show - How much was read is asked for.
 * @event {SearchChangeEvent} qari-search-change - What is searched for changed; the app keeps it.
 * @event {MessageEvent} qari-message - Something to tell the reader.
 */
@localized()
@customElement("qari-library-view")
export class QariLibraryView extends LitElement {
  static override styles = [controls, styles];

  /** The article to go back to, when there is one. */
  @property({ attribute: false }) current: string | undefined;
  /** What is searched for. While there is something, what was found stands in place of the shelf. */
  @property({ attribute: false }) search: SearchState = noSearch;
  @state() private place: "shelf" | "trash" = "shelf";

  @query("qari-search-field") private readonly field!: QariSearchField | null;
  @query("qari-search-results")
  private readonly results!: QariSearchResults | null;
  @query("qari-menu") private readonly menu!: QariMenu;
  @query("main") private readonly main!: HTMLElement;

  override firstUpdated(): void {
    takeLostFocus(this.main);
  }

  /** To the search field. */
  override focus(): void {
    this.place = "shelf";
    void this.updateComplete.then(() => this.field?.focus());
  }

  override render() {
    return html`
      <header>
        ${this.#back()}
        <h1>
          ${this.place === "trash" ? msg("سلة المحذوفات") : msg("المكتبة")}
        </h1>
        ${
          this.place === "trash"
            ? html`<span class="fill"></span>`
            : html`<qari-search-field
                .query=${this.search.query}
                .exact=${this.search.isExact}
                @qari-search-descend=${() => this.results?.focus()}
              ></qari-search-field>`
        }
        ${this.#tools()}
      </header>
      <main tabindex="-1">${this.#place()}</main>
      <qari-menu></qari-menu>
    `;
  }

  #place() {
    if (this.place === "trash")
      return html`<qari-shelf-view
        .trash=${true}
        @qari-trash-leave=${this.#goBack}
      ></qari-shelf-view>`;
    if (isSearching(this.search))
      return html`<qari-search-results
        .search=${this.search}
        @qari-search-ascend=${() => this.field?.focus()}
      ></qari-search-results>`;
    return html`<qari-shelf-view
      .open=${this.current}
      @qari-shelf-fill=${this.#add}
    ></qari-shelf-view>`;
  }

  #back() {
    const label =
      this.place === "trash"
        ? msg("العودة إلى المكتبة")
        : msg("العودة إلى القراءة");
    if (this.place === "shelf" && this.current === undefined) return nothing;
    return html`<button
      type="button"
      class="back"
      aria-label=${label}
      title=${label}
      @click=${this.#goBack}
    >
      ${icon(ArrowLeft, { directional: true })}
    </button>`;
  }

  #tools() {
    return html`<div class="tools">
      <button
        type="button"
        class="primary"
        aria-label=${msg("أضف ملفًا")}
        @click=${this.#add}
      >
        ${icon(Plus)} ${msg("أضف")}
      </button>
      <button
        type="button"
        aria-haspopup="menu"
        aria-label=${msg("طرق أخرى للإضافة")}
        title=${msg("طرق أخرى للإضافة")}
        @click=${this.#addOtherwise}
      >
        ${icon(ChevronDown)}
      </button>
      <button
        type="button"
        aria-label=${msg("قائمة الاستماع")}
        title=${msg("قائمة الاستماع")}
        @click=${() => this.dispatchEvent(new QueueAskEvent({ kind: "show" }))}
      >
        ${icon(ListMusic)}
      </button>
      <button
        type="button"
        aria-label=${msg("الإحصاءات")}
        title=${msg("الإحصاءات")}
        @click=${() => this.dispatchEvent(new StatisticsShowEvent())}
      >
        ${icon(ChartColumn)}
      </button>
      <button
        type="button"
        aria-haspopup="menu"
        aria-label=${msg("المزيد")}
        title=${msg("المزيد")}
        @click=${this.#more}
      >
        ${icon(Ellipsis)}
      </button>
    </div>`;
  }

  #addOtherwise = async (event: Event): Promise<void> => {
    if (!(event.currentTarget instanceof HTMLElement)) return;
    const chosen = await this.menu.open(
      [
        { id: "import.folder", label: msg("أضف مجلدًا…"), icon: FolderInput },
        { id: "import.links", label: msg("أضف روابط…"), icon: Link },
        {
          id: "import.clipboard",
          label: msg("استيراد من الحافظة"),
          icon: ClipboardPaste,
        },
        { id: "imports.show", label: msg("ما أُضيف وما تعذّر…"), icon: History },
      ],
      event.currentTarget.getBoundingClientRect(),
    );
    if (chosen) this.dispatchEvent(new CommandRunEvent(chosen));
  };

  #more = async (event: Event): Promise<void> => {
    if (!(event.currentTarget instanceof HTMLElement)) return;
    const chosen = await this.menu.open(
      [
        { id: "trash", label: msg("سلة المحذوفات"), icon: Trash2 },
        {
          id: "backups.show",
          label: msg("النسخ الاحتياطية…"),
          icon: HardDriveDownload,
        },
      ],
      event.currentTarget.getBoundingClientRect(),
    );
    if (chosen === "trash") await this.showTrash();
    else if (chosen) this.dispatchEvent(new CommandRunEvent(chosen));
  };

  /** What was deleted, and can be brought back. */
  showTrash(): Promise<void> {
    return this.#go("trash");
  }

  /** From there to what is kept; nothing where that is shown. */
  async leaveTrash(): Promise<void> {
    if (this.place === "trash") await this.#go("shelf");
  }

  #goBack = (): void => {
    if (this.place === "trash") void this.leaveTrash();
    else if (this.current !== undefined)
      this.dispatchEvent(new ArticleOpenEvent(this.current));
  };

  async #go(place: "shelf" | "trash"): Promise<void> {
    this.place = place;
    await this.updateComplete;
    if (place === "trash") scrollTo({ top: 0, behavior: "instant" });
    this.main.focus({ preventScroll: true });
  }

  #add = (): void => {
    void this.#try(() => call("import.choose", { what: "files" }));
  };

  async #try(act: () => Promise<unknown>): Promise<void> {
    try {
      await act();
    } catch (error) {
      report(this, error);
    }
  }
}

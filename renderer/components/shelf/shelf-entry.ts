import { localized, msg } from "@lit/localize";
import { html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { Check, CircleCheck, Archive, Ellipsis, Star } from "lucide";
import type { ArticleSummary } from "../../../src/library/records.ts";
import {
  defaultSettings,
  type Settings,
} from "../../../src/settings/settings.ts";
import { formatPercent } from "../../i18n/format.ts";
import { icon } from "../../icons/icon.ts";
import { controls } from "../../styles/controls.ts";
import "../cover/cover.ts";
import { cssVariables } from "../css-variables.ts";
import { drawingTurn } from "./drawing-turns.ts";
import {
  aboutEntry,
  entryTitle,
  mostTags,
  tagName,
  type DateShown,
} from "./entry-text.ts";
import { EntryMenuEvent, EntrySelectEvent } from "./shelf-events.ts";
import { styles } from "./shelf-entry.styles.ts";
import type { ShelfView } from "./shelf-geometry.ts";
import { stateName } from "./state-names.ts";

declare global {
  interface HTMLElementTagNameMap {
    "qari-shelf-entry": QariShelfEntry;
  }
}

/**
 * One article on the shelf, as a card or a line; a placeholder of the same
 * size until it has come. The shelf gives it its role and the focus; what it
 * says is its name, each part in its own language. Its controls are for
 * pointers: the keyboard reaches what they do through the shelf.
 *
 * @event {EntrySelectEvent} qari-entry-select - The box was ticked or unticked.
 * @event {EntryMenuEvent} qari-entry-menu - The menu was asked for.
 */
@localized()
@customElement("qari-shelf-entry")
export class QariShelfEntry extends LitElement {
  static override styles = [controls, styles];

  @property({ attribute: false }) article: ArticleSummary | undefined;
  @property({ attribute: false }) index = 0;
  @property({ reflect: true }) view: ShelfView = "grid";
  @property({ attribute: false }) settings: Settings = defaultSettings;
  @property({ attribute: false }) selected = false;
  /** Something is selected: the boxes stay in sight. */
  @property({ type: Boolean, reflect: true }) selecting = false;
  @property({ attribute: false }) date: DateShown = "added";

  #drawn: ArticleSummary | undefined;

  /** The article that is to be seen: `article`, once it is drawn. */
  get drawn(): ArticleSummary | undefined {
    return this.#drawn;
  }

  /** A shelf that shifts by an article changes every entry: they take turns. */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.hasUpdated) await drawingTurn();
    await super.scheduleUpdate();
  }

  override updated(): void {
    this.#drawn = this.article;
  }

  override willUpdate(): void {
    this.ariaBusy = this.article ? null : "true";
  }

  override render() {
    const { article } = this;
    if (!article) return this.#placeholder();
    const title = entryTitle(article);
    return html`<div data-view=${this.view}>
      <qari-cover
        .article=${article}
        ?small=${this.view === "list"}
        aria-hidden="true"
      ></qari-cover>
      ${this.#track(article)}
      <div class="about">
        <bdi class="title" lang=${article.lang} dir="auto">${title}</bdi>
        ${this.#about(article)}
      </div>
      ${this.#marks(article)}
      <label class="check" @click=${(event: Event) => event.stopPropagation()}>
        <input
          type="checkbox"
          tabindex="-1"
          aria-label=${msg("اختر")}
          .checked=${live(this.selected)}
          @click=${this.#toggle}
        />
        <span>${icon(Check)}</span>
      </label>
      <button
        type="button"
        class="more"
        tabindex="-1"
        aria-haspopup="menu"
        aria-label=${msg("خيارات")}
        @click=${this.#menu}
      >
        ${icon(Ellipsis)}
      </button>
    </div>`;
  }

  #about(article: ArticleSummary) {
    const { source, length, day } = aboutEntry(
      article,
      this.settings,
      this.date,
    );
    return html`<span class="quiet">
      <span class="source"><bdi lang=${article.lang}>${source}</bdi></span>
      <span>${length}</span>
      ${day === "" ? nothing : html`<span>${day}</span>`}
    </span>`;
  }

  #track({ progress, state }: ArticleSummary) {
    if (state !== "reading") return nothing;
    return html`<div
      class="track"
      ${cssVariables({ "--progress": Math.min(1, Math.max(0, progress)) })}
    ></div>`;
  }

  #marks(article: ArticleSummary) {
    const { state, progress, isFavourite, tags } = article;
    return html`<div class="marks">
      ${
        isFavourite
          ? html`<span class="favourite"
              >${icon(Star)}<span class="visually-hidden"
                >${msg("مفضّلة")}</span
              ></span
            >`
          : nothing
      }
      ${state === "unread" ? html`<span class="unread"></span>` : nothing}
      ${state === "finished" ? icon(CircleCheck) : nothing}
      ${state === "archived" ? icon(Archive) : nothing}
      <span class="state">${stateName(state)}</span>
      ${
        state === "reading"
          ? html`<span class="visually-hidden"
              >${formatPercent(progress, this.settings)}</span
            >`
          : nothing
      }
      ${
        tags.length === 0
          ? nothing
          : html`<span class="tags"
              >${tags
                .slice(0, mostTags)
                .map(({ name }) => html` <bdi>${tagName(name)}</bdi>`)}</span
            >`
      }
    </div>`;
  }

  #placeholder() {
    return html`<span class="visually-hidden">${msg("تُحمَّل…")}</span>
      <div data-view=${this.view} aria-hidden="true">
        <div class="waiting cover"></div>
        <div class="about">
          <div class="waiting line"></div>
          <div class="waiting short line"></div>
        </div>
      </div>`;
  }

  /** The box shows what is selected, and not what was clicked: the shelf decides. */
  #toggle = (event: MouseEvent): void => {
    this.requestUpdate();
    const mode = event.shiftKey ? "range" : "toggle";
    this.dispatchEvent(new EntrySelectEvent(this.index, mode));
  };

  #menu = (event: MouseEvent): void => {
    event.stopPropagation();
    const { drawn: article } = this;
    const source = event.currentTarget;
    if (article && source instanceof HTMLElement)
      this.dispatchEvent(
        new EntryMenuEvent(article, source.getBoundingClientRect()),
      );
  };
}

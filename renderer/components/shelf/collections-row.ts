import { localized, msg, str } from "@lit/localize";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { Ellipsis, Folder, FolderPlus } from "lucide";
import type { CountedSet } from "../../../src/library/records.ts";
import type { ShelfFilter } from "../../../src/library/shelf-query.ts";
import {
  defaultSettings,
  type Settings,
} from "../../../src/settings/settings.ts";
import { formatNumber } from "../../i18n/format.ts";
import { icon } from "../../icons/icon.ts";
import { controls } from "../../styles/controls.ts";
import { carriesArticles, droppedArticles } from "./article-drag.ts";
import {
  CollectionCreateEvent,
  CollectionDropEvent,
  FilterChangeEvent,
  SetMenuEvent,
} from "./filter-events.ts";
import { omit } from "./filter-names.ts";
import { shownText } from "./shown-text.ts";

declare global {
  interface HTMLElementTagNameMap {
    "qari-collections-row": QariCollectionsRow;
  }
}

/**
 * The reader's collections: each shows what is in it, and takes in what is
 * dropped on it. By keyboard the same is done from the menu of an entry.
 *
 * @event {FilterChangeEvent} qari-filter-change - A collection was chosen or left.
 * @event {CollectionDropEvent} qari-collection-drop - Articles were dropped on one.
 * @event {CollectionCreateEvent} qari-collection-create - A new one is wanted.
 * @event {SetMenuEvent} qari-set-menu - The menu of one was asked for.
 */
@localized()
@customElement("qari-collections-row")
export class QariCollectionsRow extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      ul {
        display: flex;
        gap: 8px;
        margin: -4px;
        padding: 4px;
        overflow-x: auto;
        list-style: none;
        scrollbar-width: thin;
      }
      li {
        display: flex;
        flex: none;
      }
      button {
        border-color: var(--line);
        white-space: nowrap;
      }
      button .icon {
        inline-size: 18px;
        block-size: 18px;
        color: var(--quiet);
      }
      bdi {
        max-inline-size: 240px;
        overflow: hidden;
        text-overflow: ellipsis;
      }
      small {
        color: var(--quiet);
        font-size: var(--small-size);
      }
      [aria-pressed="true"] {
        border-color: var(--accent);
      }
      .more {
        border-color: transparent;
      }
      .over button:first-child {
        border-color: var(--accent);
        background: color-mix(in oklch, var(--accent) 18%, transparent);
        outline: 2px solid var(--accent);
      }
      .create {
        border-style: dashed;
        color: var(--quiet);
      }
    `,
  ];

  @property({ attribute: false }) collections: readonly CountedSet[] = [];
  @property({ attribute: false }) filter: ShelfFilter = {};
  @property({ attribute: false }) settings: Settings = defaultSettings;
  /** Where a drag is. */
  @state() private over: string | undefined;

  override render() {
    return html`<ul aria-label=${msg("المجموعات")}>
      ${repeat(
        this.collections,
        ({ id }) => id,
        (collection) => this.#collection(collection),
      )}
      <li>
        <button
          type="button"
          class="create"
          @click=${() => this.dispatchEvent(new CollectionCreateEvent())}
        >
          ${icon(FolderPlus)} ${msg("مجموعة جديدة")}
        </button>
      </li>
    </ul>`;
  }

  #collection(collection: CountedSet): TemplateResult {
    const { id, name, count } = collection;
    const isChosen = this.filter.collection === id;
    return html`<li
      class=${this.over === id ? "over" : nothing}
      @dragenter=${(event: DragEvent) => this.#dragOver(event, id)}
      @dragover=${(event: DragEvent) => this.#dragOver(event, id)}
      @dragleave=${this.#dragLeave}
      @drop=${(event: DragEvent) => this.#drop(event, collection)}
      @contextmenu=${(event: MouseEvent) => {
        event.preventDefault();
        const at = new DOMRect(event.clientX, event.clientY, 0, 0);
        this.dispatchEvent(new SetMenuEvent("collection", collection, at));
      }}
    >
      <button
        type="button"
        aria-pressed=${isChosen}
        @click=${() => this.#choose(isChosen ? undefined : id)}
      >
        ${icon(Folder)} <bdi>${shownText(name, 60)}</bdi>
        <small>${formatNumber(count, this.settings)}</small>
      </button>
      ${
        isChosen
          ? html`<button
              type="button"
              class="more"
              aria-haspopup="menu"
              aria-label=${msg(str`خيارات المجموعة: ${shownText(name, 60)}`)}
              @click=${(event: Event) => this.#menu(event, collection)}
            >
              ${icon(Ellipsis)}
            </button>`
          : nothing
      }
    </li>`;
  }

  #choose(collection: string | undefined): void {
    const rest = omit(this.filter, "collection");
    this.dispatchEvent(
      new FilterChangeEvent(
        collection === undefined ? rest : { ...rest, collection },
      ),
    );
  }

  #menu(event: Event, collection: CountedSet): void {
    if (event.currentTarget instanceof HTMLElement)
      this.dispatchEvent(
        new SetMenuEvent(
          "collection",
          collection,
          event.currentTarget.getBoundingClientRect(),
        ),
      );
  }

  #dragOver(event: DragEvent, id: string): void {
    if (!carriesArticles(event)) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = "copy";
    this.over = id;
  }

  /** Leaving for what lies within is no leaving. */
  #dragLeave = (event: DragEvent): void => {
    const { currentTarget, relatedTarget } = event;
    if (
      currentTarget instanceof Node &&
      relatedTarget instanceof Node &&
      currentTarget.contains(relatedTarget)
    )
      return;
    this.over = undefined;
  };

  #drop(event: DragEvent, collection: CountedSet): void {
    this.over = undefined;
    const ids = droppedArticles(event);
    if (ids.length === 0) return;
    event.preventDefault();
    this.dispatchEvent(new CollectionDropEvent(collection, ids));
  }
}

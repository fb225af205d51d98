import { consume } from "@lit/context";
import { localized, msg } from "@lit/localize";
import { html, LitElement, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { SearchHit } from "../../../src/library/records.ts";
import type { ShelfFilter } from "../../../src/library/shelf-query.ts";
import {
  defaultSettings,
  type Settings,
} from "../../../src/settings/settings.ts";
import {
  SearchAscendEvent,
  SearchChangeEvent,
} from "../../components/search-field/search-events.ts";
import { settingsContext } from "../../contexts/settings-context.ts";
import {
  type Results,
  SearchController,
} from "../../controllers/search-controller.ts";
import { hitCount, moreThanHits } from "../../i18n/counts.ts";
import { failureText } from "../../i18n/error-text.ts";
import { on } from "../../services/api.ts";
import { controls } from "../../styles/controls.ts";
import { ArticleOpenEvent } from "../navigation-events.ts";
import { searchHit } from "./search-hit.ts";
import { searchOffers } from "./search-offers.ts";
import { styles } from "./search-results.styles.ts";
import {
  type KeptResults,
  noSearch,
  type SearchState,
} from "./search-state.ts";

/** The reader goes into an article and will want the results back as they are. */
export class SearchKeepEvent extends Event {
  readonly kept: KeptResults;
  constructor(kept: KeptResults) {
    super("qari-search-keep", { bubbles: true, composed: true });
    this.kept = kept;
  }
}

declare global {
  interface HTMLElementEventMap {
    "qari-search-keep": SearchKeepEvent;
  }
  interface HTMLElementTagNameMap {
    "qari-search-results": QariSearchResults;
  }
}

/** Room below the window, in CSS px, in which the end of the list already asks for more. */
const ahead = "800px";

/**
 * What a search of the library found, as the reader types. Shown in place of
 * the shelf while the field is not empty.
 *
 *     <qari-search-results
 *       .search=${this.search}
 *       .filter=${filter}
 *       @qari-search-ascend=${() => field.focus()}
 *     ></qari-search-results>
 *
 * @event {ArticleOpenEvent} qari-article-open - A hit was opened: the article, at the hit.
 * @event {SearchKeepEvent} qari-search-keep - Just before it: the results, to come back to.
 * @event {SearchAscendEvent} qari-search-ascend - The focus goes back to the field.
 * @event {SearchChangeEvent} qari-search-change - An offer to search otherwise was taken.
 */
@localized()
@customElement("qari-search-results")
export class QariSearchResults extends LitElement {
  static override styles = [controls, styles];

  /** What to look for. With `kept` it begins with those results and the focus on their current hit. */
  @property({ attribute: false }) search: SearchState = noSearch;
  /** Which articles to look in. */
  @property({ attribute: false }) filter: ShelfFilter = {};
  @consume({ context: settingsContext, subscribe: true })
  @state()
  private settings: Settings = defaultSettings;
  /** The hit that Tab leads to. */
  @state() private current: string | undefined;

  readonly #search = new SearchController(this);
  readonly #nearEnd = new IntersectionObserver(
    ([entry]) => {
      if (entry?.isIntersecting) this.#search.more();
    },
    { rootMargin: ahead },
  );
  #stop: (() => void) | undefined;
  #asked = "";

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = on("library.changed", () => this.#search.again());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
    this.#nearEnd.disconnect();
  }

  override willUpdate(): void {
    const { kept, ...terms } = this.search;
    const asked = JSON.stringify([terms, this.filter]);
    if (asked === this.#asked) return;
    const isFirst = this.#asked === "";
    this.#asked = asked;
    if (isFirst && kept && isSame(kept.filter, this.filter)) {
      this.current = kept.current;
      this.#search.restore(terms, kept);
    } else {
      this.current = undefined;
      this.#search.search(terms, this.filter);
    }
  }

  override firstUpdated(): void {
    const { kept } = this.search;
    if (!kept || this.current === undefined) return;
    scrollTo({ top: kept.top, behavior: "instant" });
    this.focus();
  }

  override updated(): void {
    // Observing anew reports anew: as long as the end is in sight, more is asked for.
    this.#nearEnd.disconnect();
    const end = this.renderRoot.querySelector(".more");
    if (end && !this.#search.isSearching) this.#nearEnd.observe(end);
  }

  /** To the current hit, or the first. */
  override focus(): void {
    this.#buttons()
      .find(({ id }) => id === this.current)
      ?.focus();
    if (!this.shadowRoot?.activeElement) this.#buttons()[0]?.focus();
  }

  override render() {
    const { results, failure } = this.#search;
    return html`<section
      aria-label=${msg("نتائج البحث")}
      aria-busy=${this.#search.isSearching}
    >
      <p class="count" role="status">
        ${failure === undefined && results ? this.#count(results) : nothing}
      </p>
      ${results && results.hits.length > 0 ? this.#list(results) : nothing}
      ${
        results?.hits.length === 0 && failure === undefined
          ? this.#nothingFound()
          : nothing
      }
      ${failure === undefined ? nothing : this.#failed(failure)}
    </section>`;
  }

  #list({ hits }: Results) {
    const tabbed = hits.some(({ article }) => article.id === this.current)
      ? this.current
      : hits[0]?.article.id;
    return html`<ol @keydown=${this.#keydown}>
        ${repeat(
          hits,
          ({ article }) => article.id,
          (hit) =>
            html`<li>
              <button
                type="button"
                class="hit"
                id=${hit.article.id}
                tabindex=${hit.article.id === tabbed ? 0 : -1}
                @focus=${() => (this.current = hit.article.id)}
                @click=${() => this.#open(hit)}
              >
                ${searchHit(hit, this.settings)}
              </button>
            </li>`,
        )}
      </ol>
      ${
        this.#search.hasMore
          ? html`<div class="more">
              <button
                type="button"
                class="outline"
                @click=${() => this.#search.more()}
              >
                ${msg("أظهر المزيد")}
              </button>
            </div>`
          : nothing
      }`;
  }

  #nothingFound() {
    const offers = searchOffers(this.search);
    return html`<div class="empty">
      <p class="what">${msg("لا شيء في المكتبة بهذه الكلمات.")}</p>
      ${
        offers.length > 0
          ? html`<div
              class="offers"
              role="group"
              aria-label=${msg("ابحث على نحو آخر")}
            >
              ${offers.map(
                ({ label, terms }) =>
                  html`<button
                    type="button"
                    class="outline"
                    @click=${() =>
                      this.dispatchEvent(new SearchChangeEvent(terms))}
                  >
                    ${label}
                  </button>`,
              )}
            </div>`
          : html`<p class="hint">
              ${msg("جرّب كلمات أقل أو أقصر، أو بداية كلمة تتبعها نجمة.")}
            </p>`
      }
    </div>`;
  }

  #failed(failure: unknown) {
    return html`<div class="empty" role="alert">
      <p>${failureText(failure)}</p>
      <button
        type="button"
        class="outline"
        @click=${() => this.#search.again()}
      >
        ${msg("أعد المحاولة")}
      </button>
    </div>`;
  }

  #count({ total, isExact }: Results): string {
    return (isExact ? hitCount : moreThanHits)(total, this.settings);
  }

  #buttons(): readonly HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>(".hit")];
  }

  #open({ article, start, end }: SearchHit): void {
    const { query, isExact } = this.search;
    const { results } = this.#search;
    if (results)
      this.dispatchEvent(
        new SearchKeepEvent({
          ...results,
          filter: this.filter,
          current: article.id,
          top: scrollY,
        }),
      );
    this.dispatchEvent(
      new ArticleOpenEvent(article.id, {
        hit: { start, end, query, isExact },
      }),
    );
  }

  #keydown = (event: KeyboardEvent): void => {
    const buttons = this.#buttons();
    const at = buttons.findIndex(({ id }) => id === this.current);
    const to = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: buttons.length - 1,
    }[event.key];
    if (event.key === "Escape" || to === -1) {
      event.preventDefault();
      this.dispatchEvent(new SearchAscendEvent());
      return;
    }
    if (to === undefined) return;
    event.preventDefault();
    buttons[to]?.focus();
  };
}

const isSame = (a: ShelfFilter, b: ShelfFilter): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

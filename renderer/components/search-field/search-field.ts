import { localized, msg } from "@lit/localize";
import { html, LitElement, nothing } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { CircleQuestionMark, Search, X } from "lucide";
import { icon } from "../../icons/icon.ts";
import { controls } from "../../styles/controls.ts";
import { SearchChangeEvent, SearchDescendEvent } from "./search-events.ts";
import { styles } from "./search-field.styles.ts";
import { searchHelp } from "./search-help.ts";

declare global {
  interface HTMLElementTagNameMap {
    "qari-search-field": QariSearchField;
  }
}

/**
 * The field of the library's search. Says what is typed, key by key; keeps nothing.
 *
 *     <qari-search-field
 *       .query=${search.query}
 *       .exact=${search.isExact}
 *       @qari-search-descend=${() => results.focus()}
 *     ></qari-search-field>
 *
 * @event {SearchChangeEvent} qari-search-change - The text or the exact switch changed, or Enter was pressed.
 * @event {SearchDescendEvent} qari-search-descend - Arrow down: on to the results.
 */
@localized()
@customElement("qari-search-field")
export class QariSearchField extends LitElement {
  static override styles = [controls, styles];

  @property({ attribute: false }) query = "";
  @property({ attribute: false }) exact = false;
  @query("input") private readonly field!: HTMLInputElement;
  #isTyping = true;

  /** The caret into the field, what stands there selected: typing begins anew. */
  override focus(): void {
    // Asked for before the first drawing, too: the place may just have been shown.
    void this.updateComplete.then(() => {
      this.field.focus();
      this.field.select();
    });
  }

  override render() {
    return html`<form
        role="search"
        aria-label=${msg("البحث في المكتبة")}
        @submit=${this.#submit}
        @keydown=${this.#keydown}
      >
        <label>
          ${icon(Search)}
          <span class="visually-hidden">${msg("ابحث في كل ما حفظت")}</span>
          <input
            type="search"
            dir=${this.query === "" ? nothing : "auto"}
            maxlength="1000"
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            enterkeyhint="search"
            placeholder=${msg("ابحث في كل ما حفظت…")}
            .value=${live(this.query)}
            @input=${this.#type}
          />
        </label>
        ${
          this.query === ""
            ? nothing
            : html`<button
                type="button"
                class="quiet"
                aria-label=${msg("امسح البحث")}
                title=${msg("امسح البحث")}
                @click=${this.#clear}
              >
                ${icon(X)}
              </button>`
        }
        <button
          type="button"
          class="exact"
          aria-pressed=${this.exact}
          @click=${this.#toggleExact}
        >
          ${msg("مطابقة تامة")}
        </button>
        <button
          type="button"
          class="quiet"
          aria-label=${msg("كيف أبحث")}
          title=${msg("كيف أبحث")}
          popovertarget="help"
        >
          ${icon(CircleQuestionMark)}
        </button>
      </form>
      <div id="help" popover role="dialog" aria-label=${msg("كيف أبحث")}>
        ${searchHelp()}
      </div>`;
  }

  #type = (): void => {
    this.#isTyping = true;
    this.#emit(this.field.value);
  };

  /** Enter: the last word is whole, and the way leads on to what was found. */
  #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    this.#isTyping = false;
    this.#emit(this.field.value);
  };

  #clear = (): void => {
    this.#emit("");
    this.field.focus();
  };

  #toggleExact = (): void => {
    this.#emit(this.field.value, !this.exact);
    this.field.focus();
  };

  #keydown = (event: KeyboardEvent): void => {
    if (event.target !== this.field || event.isComposing) return;
    if (event.key === "ArrowDown" && this.field.value !== "") {
      event.preventDefault();
      this.dispatchEvent(new SearchDescendEvent());
    } else if (event.key === "Escape") {
      // The first press empties the field, the second leaves it.
      event.preventDefault();
      if (this.field.value === "") this.field.blur();
      else this.#emit("");
    }
  };

  #emit(text: string, isExact = this.exact): void {
    const isTyping = this.#isTyping;
    this.dispatchEvent(
      new SearchChangeEvent({ query: text, isExact, isTyping }),
    );
  }
}

import { localized, msg } from "@lit/localize";
import { css, html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { highlightColors } from "../../../src/library/records.ts";
import type { MarkFilter } from "../../../src/marks/filter-marks.ts";
import { markLooks, type MarkLook } from "../../../src/marks/mark.ts";
import { controls } from "../../styles/controls.ts";
import { colorName } from "./color-names.ts";
import { swatchStyles } from "./swatch.styles.ts";

/** Other marks are to be shown. */
export class MarksFilterEvent extends Event {
  readonly filter: MarkFilter;
  constructor(filter: MarkFilter) {
    super("qari-marks-filter", { bubbles: true, composed: true });
    this.filter = filter;
  }
}

declare global {
  interface HTMLElementEventMap {
    "qari-marks-filter": MarksFilterEvent;
  }
  interface HTMLElementTagNameMap {
    "qari-marks-filter": QariMarksFilter;
  }
}

/**
 * Narrows a list of marks by kind, colour, tag and words.
 *
 * @event {MarksFilterEvent} qari-marks-filter - Something was chosen or typed.
 */
@localized()
@customElement("qari-marks-filter")
export class QariMarksFilter extends LitElement {
  static override styles = [
    controls,
    swatchStyles,
    css`
      :host {
        display: grid;
        gap: 4px;
        padding: 10px 12px;
        border-block-end: 1px solid var(--line);
      }
      input,
      select {
        min-block-size: var(--target);
        padding-inline: 10px;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--page);
        min-inline-size: 0;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
      }
      .row select {
        flex: 1;
        margin-inline-start: 6px;
      }
      button {
        padding-inline: 6px;
      }
      button[aria-pressed="true"] {
        border-color: var(--accent);
      }
    `,
  ];

  @property({ attribute: false }) filter: MarkFilter = {};
  /** Tags in use. */
  @property({ attribute: false }) tags: readonly string[] = [];

  override render() {
    return html`
      <input
        type="search"
        dir="auto"
        aria-label=${msg("ابحث في العلامات")}
        placeholder=${msg("ابحث في العلامات")}
        .value=${this.filter.query ?? ""}
        @input=${(event: InputEvent) => {
          if (event.target instanceof HTMLInputElement)
            this.#set("query", event.target.value || undefined);
        }}
      />
      <div class="row" role="group" aria-label=${msg("ما يُعرض")}>
        ${[undefined, ...markLooks].map(
          (look) =>
            html`<button
              type="button"
              aria-pressed=${this.filter.look === look}
              @click=${() => this.#set("look", look)}
            >
              ${look ? lookName(look) : msg("الكل")}
            </button>`,
        )}
      </div>
      <div class="row" role="group" aria-label=${msg("اللون والوسم")}>
        ${highlightColors.map(
          (color) =>
            html`<button
              type="button"
              aria-pressed=${this.filter.color === color}
              aria-label=${colorName(color)}
              title=${colorName(color)}
              @click=${() =>
                this.#set(
                  "color",
                  this.filter.color === color ? undefined : color,
                )}
            >
              <span class="swatch ${color}" aria-hidden="true">ق</span>
            </button>`,
        )}
        ${
          this.tags.length > 0
            ? html`<select
                aria-label=${msg("الوسم")}
                @change=${(event: Event) => {
                  if (event.target instanceof HTMLSelectElement)
                    this.#set("tag", event.target.value || undefined);
                }}
              >
                <option value="" .selected=${this.filter.tag === undefined}>
                  ${msg("كل الوسوم")}
                </option>
                ${this.tags.map(
                  (tag) =>
                    html`<option
                      value=${tag}
                      .selected=${tag === this.filter.tag}
                    >
                      ${tag}
                    </option>`,
                )}
              </select>`
            : nothing
        }
      </div>
    `;
  }

  #set<K extends keyof MarkFilter>(
    name: K,
    value: MarkFilter[K] | undefined,
  ): void {
    const { [name]: _before, ...rest } = this.filter;
    this.dispatchEvent(
      new MarksFilterEvent(
        value === undefined ? rest : { ...rest, [name]: value },
      ),
    );
  }
}

const lookName = (look: MarkLook): string => {
  switch (look) {
    case "bookmark":
      return msg("إشارات");
    case "highlight":
      return msg("تظليل");
    case "note":
      return msg("ملاحظات");
  }
};

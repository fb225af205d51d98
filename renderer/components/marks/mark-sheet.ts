import { localized, msg } from "@lit/localize";
import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { PlacedMark } from "../../../src/marks/place-marks.ts";
import type { MarkChange } from "../../controllers/marks-controller.ts";
import { controls } from "../../styles/controls.ts";
import { colorName } from "./color-names.ts";
import { floating } from "./floating.styles.ts";
import "./mark-card.ts";
import type { QariMarkCard } from "./mark-card.ts";
import { placeBeside } from "../place-beside.ts";
import { swatchStyles } from "./swatch.styles.ts";

declare global {
  interface HTMLElementTagNameMap {
    "qari-mark-sheet": QariMarkSheet;
  }
}

/**
 * The marks over a piece of text, beside it: the topmost to be written on, the
 * others to be chosen. Without marks it is a new note.
 */
@localized()
@customElement("qari-mark-sheet")
export class QariMarkSheet extends LitElement {
  static override styles = [
    controls,
    floating,
    swatchStyles,
    css`
      :host {
        z-index: 36;
      }
      ul {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        margin: 0;
        padding: 6px;
        list-style: none;
        border-block-end: 1px solid var(--line);
        max-block-size: 30vh;
        overflow-y: auto;
        max-inline-size: 352px;
      }
      li button {
        inline-size: 100%;
        justify-content: start;
        text-align: start;
      }
      li span:last-child {
        min-inline-size: 0;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
    `,
  ];

  /** Where the text is. */
  @property({ attribute: false }) box: DOMRect | undefined;
  /** The topmost first. */
  @property({ attribute: false }) marks: readonly PlacedMark[] = [];
  /** Language of the quoted text. */
  @property({ attribute: false }) articleLang = "ar";
  @property({ attribute: false }) saving: QariMarkCard["state"] = "idle";
  /** What was written here and could not be kept. */
  @property({ attribute: false }) unsaved: MarkChange | undefined;
  @state() private chosen: string | undefined;
  @query("qari-mark-card") private readonly card!: QariMarkCard | null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.popover = "manual";
  }

  override focus(): void {
    this.card?.focus();
  }

  /** Hand on what was written. */
  commit(): void {
    this.card?.commit();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (
      changed.has("marks") &&
      !this.marks.some(({ mark }) => mark.id === this.chosen)
    )
      this.chosen = this.marks[0]?.mark.id;
  }

  override firstUpdated(): void {
    this.showPopover();
    void this.#arrive();
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has("box")) this.#place();
  }

  override render() {
    const chosen = this.marks.find(({ mark }) => mark.id === this.chosen);
    return html`<div role="dialog" aria-label=${msg("العلامات هنا")}>
      ${
        this.marks.length > 1
          ? html`<ul>
              ${this.marks.map(
                ({ mark }) =>
                  html`<li>
                    <button
                      type="button"
                      aria-pressed=${mark.id === this.chosen}
                      @click=${() => this.#choose(mark.id)}
                    >
                      ${
                        mark.color
                          ? html`<span
                              class="swatch ${mark.color}"
                              role="img"
                              aria-label=${colorName(mark.color)}
                              >ق</span
                            >`
                          : nothing
                      }
                      <span lang=${this.articleLang} dir="auto"
                        >${mark.text ?? mark.range.quote.exact}</span
                      >
                    </button>
                  </li>`,
              )}
            </ul>`
          : nothing
      }
      <qari-mark-card
        .mark=${chosen?.mark}
        .state=${this.saving}
        .unsaved=${this.unsaved}
      ></qari-mark-card>
    </div>`;
  }

  async #arrive(): Promise<void> {
    await this.card?.updateComplete;
    this.#place();
    this.focus();
  }

  #choose(id: string): void {
    this.chosen = id;
  }

  #place(): void {
    if (this.box && this.matches(":popover-open"))
      placeBeside(this, this.box, "below");
  }
}

import { localized, msg, str } from "@lit/localize";
import { html, LitElement, nothing } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import { Bookmark as BookmarkIcon, Check, Link2, Pencil, Trash2 } from "lucide";
import type { Direction } from "../../../src/article/article.ts";
import type { PlacedMark } from "../../../src/marks/place-marks.ts";
import {
  defaultSettings,
  type Settings,
} from "../../../src/settings/settings.ts";
import { formatDate, formatPercent } from "../../i18n/format.ts";
import { icon } from "../../icons/icon.ts";
import { controls } from "../../styles/controls.ts";
import { colorName } from "./color-names.ts";
import "./mark-card.ts";
import type { QariMarkCard } from "./mark-card.ts";
import {
  MarkAnchorEvent,
  MarkJumpEvent,
  MarkRemoveEvent,
} from "./mark-events.ts";
import { styles } from "./mark-entry.styles.ts";
import { swatchStyles } from "./swatch.styles.ts";

/** The reader wants to write on this mark, in the list. */
export class MarkEditEvent extends Event {
  readonly id: string;
  constructor(id: string) {
    super("qari-mark-edit", { bubbles: true, composed: true });
    this.id = id;
  }
}

declare global {
  interface HTMLElementEventMap {
    "qari-mark-edit": MarkEditEvent;
  }
  interface HTMLElementTagNameMap {
    "qari-mark-entry": QariMarkEntry;
  }
}

/** One mark in the list: its passage, what the reader wrote, where it stands, and what is uncertain about that. */
@localized()
@customElement("qari-mark-entry")
export class QariMarkEntry extends LitElement {
  static override styles = [controls, swatchStyles, styles];

  @property({ attribute: false }) placed: PlacedMark | undefined;
  /** Share of the article before it, 0–1. */
  @property({ attribute: false }) progress = 0;
  @property({ attribute: false }) settings: Settings = defaultSettings;
  @property({ attribute: false }) articleLang = "ar";
  @property({ attribute: false }) articleDir: Direction = "rtl";
  @property({ type: Boolean }) editing = false;
  /** Whether text is selected that an orphan could be put at. */
  @property({ type: Boolean }) selecting = false;
  @property({ attribute: false }) saving: QariMarkCard["state"] = "idle";
  @query("qari-mark-card") private readonly card!: QariMarkCard | null;

  override focus(): void {
    if (this.editing) this.card?.focus();
    // An orphan has nowhere to jump to.
    else
      this.renderRoot
        .querySelector<HTMLElement>("button:not(:disabled)")
        ?.focus();
  }

  override render() {
    const { placed } = this;
    if (!placed) return nothing;
    const { mark, place } = placed;
    const name = mark.text ?? mark.range.quote.exact.slice(0, 80);
    return html`
      <div class="row">
        <button
          type="button"
          class="jump"
          ?disabled=${!place}
          @click=${() => this.dispatchEvent(new MarkJumpEvent(mark))}
        >
          <span class="head">
            ${
              mark.kind === "bookmark"
                ? html`<span role="img" aria-label=${msg("إشارة")}
                    >${icon(BookmarkIcon)}</span
                  >`
                : mark.color
                  ? html`<span
                      class="swatch ${mark.color}"
                      role="img"
                      aria-label=${`${msg("تظليل")}: ${colorName(mark.color)}`}
                      >ق</span
                    >`
                  : nothing
            }
            ${
              mark.kind === "bookmark" && mark.text !== undefined
                ? html`<strong dir="auto">${mark.text}</strong>`
                : nothing
            }
          </span>
          <q lang=${this.articleLang} dir=${this.articleDir}
            >${mark.range.quote.exact}</q
          >
          ${
            mark.kind === "highlight" && mark.text !== undefined
              ? html`<span class="note" dir="auto">${mark.text}</span>`
              : nothing
          }
          ${
            mark.tags.length > 0
              ? html`<span class="tags"
                  >${mark.tags.map((tag) => html`<bdi>#${tag}</bdi> `)}</span
                >`
              : nothing
          }
          <small>
            ${place ? formatPercent(this.progress, this.settings) : nothing}
            ${place ? " · " : nothing}<time datetime=${mark.createdAt}
              >${formatDate(mark.createdAt, this.settings)}</time
            >
          </small>
        </button>
        <div class="tools">
          <button
            type="button"
            aria-expanded=${this.editing}
            aria-label=${msg(str`حرّر: ${name}`)}
            title=${msg("حرّر")}
            @click=${() => this.dispatchEvent(new MarkEditEvent(mark.id))}
          >
            ${icon(Pencil)}
          </button>
          <button
            type="button"
            aria-label=${msg(str`احذف: ${name}`)}
            title=${msg("احذف")}
            @click=${() => this.dispatchEvent(new MarkRemoveEvent(mark))}
          >
            ${icon(Trash2)}
          </button>
        </div>
      </div>
      ${this.#doubt(placed)}
      ${
        this.editing
          ? html`<qari-mark-card
              .mark=${mark}
              .state=${this.saving}
            ></qari-mark-card>`
          : nothing
      }
    `;
  }

  #doubt({ mark, place }: PlacedMark) {
    if (place && !place.doubt) return nothing;
    const why = !place
      ? msg(
          "لم يعد هذا النص في المادة. حدّد في المادة موضعه الجديد ثم اضغط «ضعها عند المحدد».",
        )
      : place.doubt === "moved"
        ? msg("تغيّر ما حول هذا النص، وقد لا يكون هذا موضعه.")
        : msg("تغيّر النص نفسه عمّا علّمته.");
    return html`<div class="doubt">
      <p>${why}</p>
      ${
        place
          ? html`<button
              type="button"
              class="outline"
              @click=${() =>
                this.dispatchEvent(new MarkAnchorEvent(mark, "found"))}
            >
              ${icon(Check)} ${msg("هذا موضعها")}
            </button>`
          : nothing
      }
      <button
        type="button"
        class="outline"
        ?disabled=${!this.selecting}
        @click=${() =>
          this.dispatchEvent(new MarkAnchorEvent(mark, "selection"))}
      >
        ${icon(Link2)} ${msg("ضعها عند المحدد")}
      </button>
    </div>`;
  }
}

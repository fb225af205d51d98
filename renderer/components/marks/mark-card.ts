import { localized, msg } from "@lit/localize";
import { html, LitElement, nothing, type PropertyValues } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { Ban, Check, Trash2 } from "lucide";
import { longestNote, mostMarkTags } from "../../../src/library/mark-change.ts";
import { highlightColors } from "../../../src/library/records.ts";
import type { Mark } from "../../../src/marks/mark.ts";
import type { MarkChange } from "../../controllers/marks-controller.ts";
import { icon } from "../../icons/icon.ts";
import { controls } from "../../styles/controls.ts";
import { colorName } from "./color-names.ts";
import {
  CardCloseEvent,
  MarkChangeEvent,
  MarkRemoveEvent,
} from "./mark-events.ts";
import { styles } from "./mark-card.styles.ts";
import { swatchStyles } from "./swatch.styles.ts";

declare global {
  interface HTMLElementTagNameMap {
    "qari-mark-card": QariMarkCard;
  }
}

/**
 * One mark to be written on: its note, its tags, its colour. What was written
 * is handed on when it is left, so that nothing has to be saved by hand.
 *
 * @event {MarkChangeEvent} qari-mark-change - Something of it was changed.
 * @event {MarkRemoveEvent} qari-mark-remove - Delete it; the owner offers undo.
 * @event {CardCloseEvent} qari-card-close - The reader is done with it.
 */
@localized()
@customElement("qari-mark-card")
export class QariMarkCard extends LitElement {
  static override styles = [controls, swatchStyles, styles];

  /** Absent for a note that is about to be made. */
  @property({ attribute: false }) mark: Mark | undefined;
  /** How the last change stands: set by the owner. */
  @property() state: "idle" | "saving" | "saved" | "failed" = "idle";
  /** What was handed on and could not be kept: it is to be handed on again. */
  @property({ attribute: false }) unsaved: MarkChange | undefined;
  @state() private isTouched = false;
  /** What stands in the fields. */
  @state() private text = "";
  @state() private tags = "";

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("pagehide", this.#commit);
  }

  override disconnectedCallback(): void {
    removeEventListener("pagehide", this.#commit);
    // Closed from outside: what stands in the fields is still the reader's.
    this.commit();
    super.disconnectedCallback();
  }

  override focus(): void {
    this.#field?.focus();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const { mark, unsaved } = this;
    if (changed.has("mark")) {
      const before = changed.get("mark");
      // A note that was just made is the one that is being written.
      const isMade = this.hasUpdated && before === undefined;
      if (before?.id !== mark?.id && !isMade) this.isTouched = false;
      if (!this.isTouched) this.#fill(mark?.text, mark?.tags);
    }
    if (!changed.has("unsaved") || !unsaved) return;
    if (!this.isTouched)
      this.#fill(unsaved.text ?? mark?.text, unsaved.tags ?? mark?.tags);
    this.isTouched = true;
  }

  /** Hand on what was written, if anything was since the last time. */
  commit(): void {
    if (!this.isTouched) return;
    const change = this.#written();
    this.isTouched = false;
    if (Object.keys(change).length > 0)
      this.dispatchEvent(new MarkChangeEvent(this.mark, change));
  }

  override render() {
    const { mark } = this;
    const isBookmark = mark?.kind === "bookmark";
    return html`<form
      aria-label=${isBookmark ? msg("الإشارة") : msg("الملاحظة")}
      @submit=${this.#submit}
      @keydown=${this.#keydown}
      @input=${this.#touch}
      @focusout=${this.#leave}
    >
      ${isBookmark ? nothing : this.#colors()}
      ${
        isBookmark
          ? html`<label
              >${msg("اسم الإشارة")}
              <input
                name="text"
                dir="auto"
                maxlength="200"
                .value=${this.text}
              />
            </label>`
          : html`<label
                >${msg("ملاحظتك")}
                <textarea
                  name="text"
                  dir="auto"
                  rows="4"
                  maxlength=${longestNote}
                  .value=${this.text}
                ></textarea>
              </label>
              <label
                >${msg("الوسوم، بينها فاصلة")}
                <input
                  name="tags"
                  dir="auto"
                  maxlength="2000"
                  .value=${this.tags}
                />
              </label>`
      }
      <footer>
        <button type="submit" class="primary">
          ${icon(Check)} ${msg("تم")}
        </button>
        <span role="status">${this.#status()}</span>
        ${
          mark
            ? html`<button
                type="button"
                aria-label=${msg("احذف العلامة")}
                title=${msg("احذف العلامة")}
                @click=${this.#remove}
              >
                ${icon(Trash2)}
              </button>`
            : nothing
        }
      </footer>
    </form>`;
  }

  #colors() {
    return html`<fieldset>
      <legend class="visually-hidden">${msg("اللون")}</legend>
      ${highlightColors.map(
        (color) =>
          html`<button
            type="button"
            aria-pressed=${this.mark?.color === color}
            aria-label=${colorName(color)}
            title=${colorName(color)}
            @click=${() => this.#change({ color })}
          >
            <span class="swatch ${color}" aria-hidden="true">ق</span>
          </button>`,
      )}
      ${
        this.mark?.text !== undefined
          ? html`<button
              type="button"
              aria-pressed=${this.mark.color === undefined}
              aria-label=${msg("بلا لون")}
              title=${msg("بلا لون")}
              @click=${() => this.#change({ color: null })}
            >
              ${icon(Ban)}
            </button>`
          : nothing
      }
    </fieldset>`;
  }

  #status(): string {
    if (this.isTouched) return "";
    switch (this.state) {
      case "saving":
        return msg("يُحفظ…");
      case "saved":
        return msg("حُفظت");
      case "failed":
        return msg("لم تُحفظ");
      case "idle":
        return "";
    }
  }

  get #field(): HTMLInputElement | HTMLTextAreaElement | null {
    return this.renderRoot.querySelector("[name=text]");
  }

  #fill(text = "", tags: readonly string[] = []): void {
    this.text = text;
    this.tags = tags.join("، ");
  }

  /** What the fields say otherwise than the mark. */
  #written(): MarkChange {
    const { mark } = this;
    const text = this.text.trim();
    const tags = tagsIn(this.tags);
    return {
      ...(text !== (mark?.text ?? "") && { text }),
      ...(mark?.kind !== "bookmark" &&
        tags.join() !== (mark?.tags.join() ?? "") && { tags }),
    };
  }

  /** A colour is chosen with what is written so far. */
  #change(change: MarkChange): void {
    const written = this.#written();
    this.isTouched = false;
    this.dispatchEvent(
      new MarkChangeEvent(this.mark, { ...written, ...change }),
    );
  }

  #commit = (): void => this.commit();

  #touch = ({ target }: Event): void => {
    const isField =
      target instanceof HTMLInputElement ||
      target instanceof HTMLTextAreaElement;
    if (!isField) return;
    if (target.name === "tags") this.tags = target.value;
    else this.text = target.value;
    this.isTouched = true;
  };

  #leave = (event: FocusEvent): void => {
    const to = event.relatedTarget;
    if (to instanceof Node && this.renderRoot.contains(to)) return;
    this.commit();
  };

  #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    this.commit();
    this.dispatchEvent(new CardCloseEvent());
  };

  #remove = (): void => {
    this.isTouched = false;
    if (this.mark) this.dispatchEvent(new MarkRemoveEvent(this.mark));
  };

  #keydown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.commit();
      this.dispatchEvent(new CardCloseEvent());
    } else if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      this.commit();
      this.dispatchEvent(new CardCloseEvent());
    }
  };
}

/** Tags as they are typed, between Arabic or Latin commas; each once. */
const tagsIn = (typed: string): string[] =>
  [
    ...new Set(
      typed
        .split(/[،,\n]/u)
        .map((tag) => tag.trim().replace(/^#/u, "").slice(0, 100))
        .filter(Boolean),
    ),
  ].slice(0, mostMarkTags);

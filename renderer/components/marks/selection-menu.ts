import { localized, msg } from "@lit/localize";
import { css, html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import {
  BookA,
  Copy,
  CopyPlus,
  FileHeadphone,
  Headphones,
  Library,
  MessageSquareText,
  Quote,
  Search,
  SpellCheck,
  StickyNote,
  TextCursorInput,
} from "lucide";
import { highlightColors } from "../../../src/library/records.ts";
import { icon } from "../../icons/icon.ts";
import { controls } from "../../styles/controls.ts";
import { colorName } from "./color-names.ts";
import { floating } from "./floating.styles.ts";
import { SelectionActEvent, type SelectionAct } from "./mark-events.ts";
import { placeBeside } from "../place-beside.ts";
import { swatchStyles } from "./swatch.styles.ts";

declare global {
  interface HTMLElementTagNameMap {
    "qari-selection-menu": QariSelectionMenu;
  }
}

/**
 * What can be done with selected text, in a toolbar beside it that never covers
 * its lines. It takes the focus only when asked to (`focus`).
 *
 * @event {SelectionActEvent} qari-selection-act - A button was pressed.
 */
@localized()
@customElement("qari-selection-menu")
export class QariSelectionMenu extends LitElement {
  static override styles = [
    controls,
    floating,
    swatchStyles,
    css`
      :host {
        z-index: 35;
      }
      [role="toolbar"] {
        display: flex;
        flex-wrap: wrap;
        justify-content: center;
        padding: 4px;
      }
      button {
        padding-inline: 6px;
      }
      hr {
        align-self: stretch;
        margin: 8px 4px;
        border: 0;
        border-inline-start: 1px solid var(--line);
      }
      @media (max-width: 620px) {
        hr {
          display: none;
        }
      }
    `,
  ];

  /** Where the selected lines are; without it the menu is not shown. */
  @property({ attribute: false }) box: DOMRect | undefined;
  /** Whether marks can be kept: not for an article that is not in the library. */
  @property({ type: Boolean }) kept = false;
  /** Whether marks lie over what is selected. */
  @property({ type: Boolean }) marked = false;
  /** Whether the page shows vowels that the text has not. */
  @property({ type: Boolean }) vocalised = false;
  /** Whether there is a dictionary to look into. */
  @property({ type: Boolean }) dictionary = false;
  /** Whether it is few enough words to have a pronunciation of their own. */
  @property({ type: Boolean }) short = false;
  /** Which button the Tab key leads to. */
  #at = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.popover = "manual";
  }

  override focus(): void {
    this.#focus(0);
  }

  override updated(): void {
    if (!this.box) {
      this.#at = 0;
      if (this.matches(":popover-open")) this.hidePopover();
      return;
    }
    if (!this.matches(":popover-open")) this.showPopover();
    placeBeside(this, this.box, "above");
    // The next selection may have fewer buttons.
    this.#at = Math.min(this.#at, this.#buttons.length - 1);
    this.#mark();
  }

  override render() {
    if (!this.box) return nothing;
    return html`<div
      role="toolbar"
      aria-label=${msg("ما تفعله بالمحدد")}
      @keydown=${this.#keydown}
      @pointerdown=${(event: Event) => event.preventDefault()}
    >
      ${
        this.kept
          ? html`${highlightColors.map(
                (color) =>
                  html`<button
                    type="button"
                    aria-label=${`${msg("ظلّل")}: ${colorName(color)}`}
                    title=${colorName(color)}
                    @click=${() => this.#act({ kind: "highlight", color })}
                  >
                    <span class="swatch ${color}" aria-hidden="true">ق</span>
                  </button>`,
              )}
              ${this.#button("note", msg("ملاحظة"), MessageSquareText)}
              ${
                this.marked
                  ? this.#button("open", msg("افتح العلامة هنا"), StickyNote)
                  : nothing
              }
              <hr />`
          : nothing
      }
      ${this.#button("copy", msg("انسخ"), Copy)}
      ${this.#button("copy-citation", msg("انسخ مع ذكر المصدر"), Quote)}
      ${
        this.vocalised
          ? this.#button("copy-vowels", msg("انسخ مع التشكيل"), CopyPlus)
          : nothing
      }
      ${this.#button("find", msg("ابحث عنه في المادة"), Search)}
      ${this.#button("search", msg("ابحث عنه في المكتبة"), Library)}
      ${this.#button("speak", msg("استمع من هنا"), Headphones)}
      ${this.#button("speak-selection", msg("استمع إلى المحدد وحده"), TextCursorInput)}
      ${
        this.short
          ? this.#button("pronounce", msg("نطق آخر…"), SpellCheck)
          : nothing
      }
      ${
        this.kept
          ? this.#button("save-sound", msg("احفظه صوتًا"), FileHeadphone)
          : nothing
      }
      ${
        this.dictionary
          ? this.#button("look-up", msg("ابحث عنه في المعجم"), BookA)
          : nothing
      }
    </div>`;
  }

  #button(
    kind: Exclude<SelectionAct["kind"], "highlight">,
    label: string,
    node: typeof Copy,
  ) {
    return html`<button
      type="button"
      aria-label=${label}
      title=${label}
      @click=${() => this.#act({ kind })}
    >
      ${icon(node)}
    </button>`;
  }

  #act(act: SelectionAct): void {
    this.dispatchEvent(new SelectionActEvent(act));
  }

  get #buttons(): readonly HTMLButtonElement[] {
    return [...this.renderRoot.querySelectorAll("button")];
  }

  /** One stop for Tab; arrows go from button to button (ARIA APG, Toolbar). */
  #mark(): void {
    for (const [at, button] of this.#buttons.entries())
      button.tabIndex = at === this.#at ? 0 : -1;
  }

  #focus(at: number): void {
    const buttons = this.#buttons;
    this.#at = (at + buttons.length) % Math.max(1, buttons.length);
    this.#mark();
    buttons[this.#at]?.focus();
  }

  #keydown = (event: KeyboardEvent): void => {
    const onward =
      getComputedStyle(this).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
    const to =
      event.key === "Home"
        ? 0
        : event.key === "End"
          ? -1
          : event.key === "ArrowLeft" || event.key === "ArrowRight"
            ? this.#at + (event.key === onward ? 1 : -1)
            : undefined;
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.#focus(to);
  };
}

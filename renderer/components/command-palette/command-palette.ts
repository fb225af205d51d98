import { localized, msg, str } from "@lit/localize";
import { css, html, nothing } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { Search } from "lucide";
import {
  defaultSettings,
  type Settings,
} from "../../../src/settings/settings.ts";
import {
  matchingItems,
  type PaletteItem,
  type PaletteTarget,
} from "../../commands/palette-items.ts";
import { formatPercent } from "../../i18n/format.ts";
import { icon } from "../../icons/icon.ts";
import { AskingDialog, dialogStyles } from "../shelf/asking-dialog.ts";

export interface PaletteQuestion {
  readonly items: readonly PaletteItem[];
  /** Whether there is an article to go to a place of. */
  readonly hasArticle: boolean;
}

declare global {
  interface HTMLElementTagNameMap {
    "qari-command-palette": QariCommandPalette;
  }
}

/** A page of a long book's contents is more than anybody looks through. */
const mostShown = 100;

/**
 * Every command that is possible now, found by typing some of its name in
 * either language; settings by what they are called, chapters by their titles
 * and places by their number too.
 *
 * @source ARIA Authoring Practices Guide, "Combobox": editable, with a listbox; the focus stays in the field.
 */
@localized()
@customElement("qari-command-palette")
export class QariCommandPalette extends AskingDialog<
  PaletteQuestion,
  PaletteTarget
> {
  static override styles = [
    ...dialogStyles,
    css`
      dialog {
        inline-size: min(600px, 100vw - 32px);
        margin-block-start: min(12dvb, 96px);
        padding: 0;
        overflow: hidden;
      }
      h2 {
        margin: 0;
      }
      .field {
        display: flex;
        align-items: center;
        gap: 10px;
        margin: 0;
        padding: 8px 18px;
        border-block-end: 1px solid var(--line);
      }
      input {
        border: 0;
        padding-inline: 0;
        background: transparent;
        font-size: 17px;
      }
      /* The whole head of the dialog is the field. */
      input:focus-visible {
        outline: none;
      }
      .field:focus-within {
        box-shadow: inset 0 -2px 0 var(--accent);
      }
      ul:not([hidden]) {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto auto;
        column-gap: 12px;
      }
      ul {
        list-style: none;
        margin: 0;
        padding: 8px;
        max-block-size: min(56dvb, 440px);
        overflow-y: auto;
        overscroll-behavior: contain;
        scroll-padding-block: 8px;
      }
      li {
        display: grid;
        grid-column: 1 / -1;
        grid-template-columns: subgrid;
        align-items: center;
        min-block-size: var(--target);
        padding-inline: 12px;
        border-radius: var(--radius);
        cursor: pointer;
      }
      li[aria-selected="true"] {
        background: var(--hover);
        outline: 2px solid var(--accent);
        outline-offset: -2px;
      }
      small {
        color: var(--quiet);
        font-size: var(--small-size);
      }
      kbd {
        min-inline-size: 40px;
        font-family: inherit;
        font-size: var(--small-size);
        color: var(--quiet);
        text-align: end;
      }
      li[aria-disabled] {
        color: var(--quiet);
        cursor: default;
      }
      .none {
        margin: 0;
        padding: 18px;
        color: var(--quiet);
      }
      @media (max-width: 520px) {
        li kbd {
          grid-column: 3;
        }
        li:not([aria-disabled]) small {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) settings: Settings = defaultSettings;
  @state() private typed = "";
  @state() private at = 0;
  @query("input") private readonly field!: HTMLInputElement;

  override async ask(
    question: PaletteQuestion,
  ): Promise<PaletteTarget | undefined> {
    this.typed = "";
    this.at = 0;
    const answer = super.ask(question);
    await this.updateComplete;
    this.field.value = "";
    this.field.focus();
    return answer;
  }

  override updated(): void {
    this.renderRoot
      .querySelector("[aria-selected=true]")
      ?.scrollIntoView({ block: "nearest" });
  }

  protected override content(question: PaletteQuestion) {
    const shown = this.#shown(question);
    return html`
      <h2 id="title" class="visually-hidden">${msg("كل الأوامر")}</h2>
      <label class="field">
        ${icon(Search)}
        <span class="visually-hidden"
          >${msg("ابحث عن أمر أو إعداد أو فصل أو موضع")}</span
        >
        <input
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          dir=${this.typed === "" ? nothing : "auto"}
          placeholder=${msg("ابحث عن أمر أو إعداد أو فصل أو موضع")}
          aria-expanded=${shown.length > 0}
          aria-controls="list"
          aria-autocomplete="list"
          aria-activedescendant=${shown.length > 0 ? `item-${this.at}` : nothing}
          @input=${this.#type}
          @keydown=${this.#keydown}
        />
      </label>
      ${
        shown.length === 0
          ? html`<p class="none" role="status">${msg("لا شيء بهذا الاسم.")}</p>`
          : nothing
      }
      <ul
        id="list"
        role="listbox"
        aria-label=${msg("كل الأوامر")}
        ?hidden=${shown.length === 0}
      >
        ${shown.map((item, at) => this.#item(item, at))}
      </ul>
    `;
  }

  #item(item: PaletteItem, at: number) {
    const group = item.isUnavailable
      ? msg("غير متاح الآن")
      : (item.group ?? this.#kind(item.target));
    return html`<li
      id="item-${at}"
      role="option"
      aria-selected=${at === this.at}
      aria-disabled=${item.isUnavailable ?? nothing}
      @pointermove=${() => this.#moveTo(at)}
      @click=${() => this.#choose(item)}
    >
      <bdi lang=${item.lang ?? nothing}>${item.label}</bdi>
      <small>${group}</small>
      <kbd dir="ltr">${item.keys ?? ""}</kbd>
    </li>`;
  }

  #kind(target: PaletteTarget): string {
    switch (target.kind) {
      case "setting":
        return msg("الخط والمظهر");
      case "entry":
        return msg("في المحتويات");
      default:
        return msg("موضع");
    }
  }

  #shown({ items, hasArticle }: PaletteQuestion): readonly PaletteItem[] {
    const place = (progress: number): string => {
      const percent = formatPercent(progress, this.settings);
      return msg(str`انتقل إلى ${percent}`);
    };
    return matchingItems(
      items,
      this.typed,
      hasArticle ? place : undefined,
    ).slice(0, mostShown);
  }

  /** What cannot be now stays where it is read to be so. */
  #choose(item: PaletteItem | undefined): void {
    if (item && !item.isUnavailable) this.settle(item.target);
  }

  #moveTo(at: number): void {
    this.at = at;
  }

  #type = (): void => {
    this.typed = this.field.value;
    this.at = 0;
  };

  #keydown = (event: KeyboardEvent): void => {
    if (!this.question || event.isComposing) return;
    const shown = this.#shown(this.question);
    const count = shown.length;
    switch (event.key) {
      case "ArrowDown":
        this.at = count === 0 ? 0 : (this.at + 1) % count;
        break;
      case "ArrowUp":
        this.at = count === 0 ? 0 : (this.at - 1 + count) % count;
        break;
      case "PageDown":
        this.at = Math.max(0, Math.min(count - 1, this.at + 8));
        break;
      case "PageUp":
        this.at = Math.max(0, this.at - 8);
        break;
      case "Enter":
        this.#choose(shown[this.at]);
        break;
      default:
        return;
    }
    event.preventDefault();
  };
}

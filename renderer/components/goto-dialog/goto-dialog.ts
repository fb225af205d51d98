import { localized, msg, str } from "@lit/localize";
import { css, html } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { readNumber } from "../../../src/arabic/digits.ts";
import type { ContentsEntry } from "../../../src/article/contents.ts";
import {
  defaultSettings,
  type Settings,
} from "../../../src/settings/settings.ts";
import { formatNumber } from "../../i18n/format.ts";
import { AskingDialog, dialogStyles } from "../shelf/asking-dialog.ts";

export interface GotoQuestion {
  /** How far the reader is, 0–1. */
  readonly progress: number;
  readonly contents: readonly ContentsEntry[];
}

declare global {
  interface HTMLElementTagNameMap {
    "qari-goto-dialog": QariGotoDialog;
  }
}

/**
 * Asks how far into the article to go; answers a share of it, 0–1, and nothing
 * for the place that the reader is at.
 */
@localized()
@customElement("qari-goto-dialog")
export class QariGotoDialog extends AskingDialog<GotoQuestion, number> {
  static override styles = [
    ...dialogStyles,
    css`
      .fields {
        display: grid;
        grid-template-columns: minmax(0, 1fr) 96px;
        gap: 16px;
        align-items: end;
      }
      input[type="range"] {
        padding: 0;
        border: 0;
        background: none;
        accent-color: var(--accent);
      }
      .number {
        text-align: center;
        font-variant-numeric: tabular-nums;
      }
      output {
        display: block;
        min-block-size: 1.7em;
        margin-block-end: 12px;
        color: var(--quiet);
      }
      .error {
        color: var(--danger);
      }
    `,
  ];

  @property({ attribute: false }) settings: Settings = defaultSettings;
  @state() private percent: number | undefined = 0;
  /** The number that is shown is rounded: of a book, by many pages. */
  #isChosen = false;
  @query(".number") private readonly field!: HTMLInputElement;
  @query("[type=range]") private readonly slider!: HTMLInputElement;

  /** Ask, with the place that is now in the field, ready to be typed over. */
  override async ask(question: GotoQuestion): Promise<number | undefined> {
    this.percent = Math.round(question.progress * 100);
    this.#isChosen = false;
    const answer = super.ask(question);
    await this.updateComplete;
    this.field.value = this.#number(this.percent);
    this.slider.value = String(this.percent);
    this.field.focus();
    this.field.select();
    return answer;
  }

  protected override content(question: GotoQuestion) {
    const { percent } = this;
    const isNoNumber = percent === undefined;
    return html`<form @submit=${this.#submit}>
      <h2 id="title">${msg("انتقل إلى موضع")}</h2>
      <div class="fields">
        <label>
          ${msg("الموضع في المادة")}
          <input
            type="range"
            min="0"
            max="100"
            step="1"
            aria-valuetext=${percent === undefined ? "" : this.#shown(percent)}
            @input=${this.#slide}
          />
        </label>
        <label>
          ${msg("بالمئة")}
          <input
            class="number"
            type="text"
            inputmode="decimal"
            autocomplete="off"
            dir="ltr"
            aria-invalid=${isNoNumber}
            aria-describedby="place"
            @input=${this.#type}
          />
        </label>
      </div>
      <output id="place" class=${isNoNumber ? "error" : ""}
        >${
          percent === undefined
            ? msg(
                str`اكتب رقمًا من ${this.#number(0)} إلى ${this.#number(100)}.`,
              )
            : this.#placeName(percent, question.contents)
        }</output
      >
      <div class="answers">
        <button type="button" class="outline" @click=${this.cancel}>
          ${msg("ألغِ")}
        </button>
        <button type="submit" class="primary" ?disabled=${isNoNumber}>
          ${msg("انتقل")}
        </button>
      </div>
    </form>`;
  }

  #placeName(percent: number, contents: readonly ContentsEntry[]): string {
    const shown = this.#shown(percent);
    const entry = contents.findLast(({ from }) => from <= percent / 100);
    return entry ? msg(str`${shown} · في «${entry.title}»`) : shown;
  }

  #shown = (percent: number): string =>
    formatNumber(percent / 100, this.settings, {
      style: "percent",
      maximumFractionDigits: 1,
    });

  #number = (percent: number): string => formatNumber(percent, this.settings);

  #slide = (): void => {
    this.#isChosen = true;
    this.percent = Number(this.slider.value);
    this.field.value = this.#number(this.percent);
  };

  #type = (): void => {
    this.#isChosen = true;
    const read = readNumber(this.field.value);
    this.percent = read && read.value <= 100 ? read.value : undefined;
    if (this.percent !== undefined) this.slider.value = String(this.percent);
  };

  #submit = (event: Event): void => {
    event.preventDefault();
    if (this.percent === undefined) return;
    this.settle(this.#isChosen ? this.percent / 100 : undefined);
  };
}

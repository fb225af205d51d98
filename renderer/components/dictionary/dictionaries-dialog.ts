import { localized, msg, str } from "@lit/localize";
import { css, html, LitElement } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import type { DictionaryRecord } from "../../../src/dictionary/dictionary.ts";
import {
  defaultSettings,
  type Settings,
} from "../../../src/settings/settings.ts";
import { wordCount } from "../../i18n/counts.ts";
import { listLook } from "../list-look.ts";
import { outcome, outcomeStyles } from "../outcome.ts";
import { dialogStyles } from "../shelf/asking-dialog.ts";
import {
  DictionariesCloseEvent,
  DictionaryAskEvent,
} from "./dictionary-events.ts";
import { damageText, dictionaryName, noneYet } from "./dictionary-texts.ts";

declare global {
  interface HTMLElementTagNameMap {
    "qari-dictionaries-dialog": QariDictionariesDialog;
  }
}

/**
 * The dictionaries there are: adding one, removing one, and taking that back
 * for as long as the dialog is open. Shows and asks; what was done it is told.
 *
 * @event {DictionaryAskEvent} qari-dictionary-ask - Something is to be done.
 * @event {DictionariesCloseEvent} qari-dictionaries-close - It was closed.
 */
@localized()
@customElement("qari-dictionaries-dialog")
export class QariDictionariesDialog extends LitElement {
  static override styles = [
    ...dialogStyles,
    outcomeStyles,
    listLook,
    css`
      ul {
        margin-block-end: 16px;
      }
      .damage {
        color: var(--danger);
      }
    `,
  ];

  @property({ attribute: false }) settings: Settings = defaultSettings;
  @property({ attribute: false }) dictionaries: readonly DictionaryRecord[] =
    [];
  /** What went wrong last, worded. */
  @property({ attribute: false }) failure: string | undefined;
  /** The one that was removed last. */
  @property({ attribute: false }) removed: DictionaryRecord | undefined;
  /** Whether something is being done: a large dictionary takes seconds. */
  @property({ type: Boolean }) busy = false;
  @query("dialog") private readonly dialog!: HTMLDialogElement;

  show(): void {
    if (!this.dialog.open) this.dialog.showModal();
  }

  override render() {
    const { removed } = this;
    return html`<dialog
      aria-labelledby="title"
      @close=${() => this.dispatchEvent(new DictionariesCloseEvent())}
      @keydown=${(event: Event) => event.stopPropagation()}
    >
      <h2 id="title">${msg("المعاجم")}</h2>
      ${
        this.dictionaries.length === 0
          ? html`<p>${noneYet()}</p>`
          : html`<ul>
              ${this.dictionaries.map((each) => this.#row(each))}
            </ul>`
      }
      ${outcome({
        done: this.#done,
        undo: removed && this.#restore,
        failure: this.failure,
      })}
      <div class="answers">
        <button
          type="button"
          class="outline"
          @click=${() => this.dialog.close()}
        >
          ${msg("إغلاق")}
        </button>
        <button
          type="button"
          class="primary add"
          aria-disabled=${this.busy}
          @click=${this.#add}
        >
          ${msg("أضف معجمًا…")}
        </button>
      </div>
    </dialog>`;
  }

  get #done(): string {
    if (this.busy) return msg("لحظة…");
    return this.removed
      ? msg(str`أُزيل «${dictionaryName(this.removed.name)}».`)
      : "";
  }

  #row(dictionary: DictionaryRecord) {
    const name = dictionaryName(dictionary.name);
    const { damage } = dictionary;
    return html`<li>
      <span
        ><bdi>${name}</bdi>${
          damage
            ? html`<small class="damage">${damageText(damage)}</small>`
            : html`<small>${wordCount(dictionary.words, this.settings)}</small>`
        }</span
      >
      <button
        type="button"
        class="outline"
        aria-label=${msg(str`أزل «${name}»`)}
        @click=${() => this.#remove(dictionary)}
      >
        ${msg("أزل")}
      </button>
    </li>`;
  }

  #add = (): void => this.#ask({ kind: "add" });

  #remove(dictionary: DictionaryRecord): void {
    this.#ask({ kind: "remove", dictionary });
    // The button that was pressed goes; the focus stays in the dialog.
    this.#focusAdd();
  }

  #restore = (): void => {
    const { removed } = this;
    if (!removed) return;
    this.#ask({ kind: "restore", dictionary: removed });
    this.#focusAdd();
  };

  #ask(ask: DictionaryAskEvent["ask"]): void {
    if (!this.busy) this.dispatchEvent(new DictionaryAskEvent(ask));
  }

  #focusAdd(): void {
    this.renderRoot.querySelector<HTMLElement>(".add")?.focus();
  }
}

import { localized, msg, str } from "@lit/localize";
import { html, LitElement, nothing } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { ArrowRight, Pencil, Trash2, Volume2 } from "lucide";
import { fold } from "../../../src/arabic/fold.ts";
import {
  defaultSettings,
  type Settings,
} from "../../../src/settings/settings.ts";
import {
  longestPronounced,
  longestSpelling,
  pronunciationKey,
  readPronunciation,
} from "../../../src/speech/pronunciation.ts";
import type { FaultyLine } from "../../../src/speech/pronunciations-file.ts";
import { withoutEdges } from "../../../src/speech/reading/word.ts";
import type { Pronunciation } from "../../../src/speech/reading-options.ts";
import { outcome } from "../outcome.ts";
import { icon } from "../../icons/icon.ts";
import { formatNumber } from "../../i18n/format.ts";
import {
  PronunciationAskEvent,
  PronunciationsCloseEvent,
  type PronunciationAsk,
} from "./pronunciation-events.ts";
import { faultText } from "./pronunciation-texts.ts";
import { styles } from "./pronunciations-dialog.styles.ts";

declare global {
  interface HTMLElementTagNameMap {
    "qari-pronunciations-dialog": QariPronunciationsDialog;
  }
}

/** More rows than that nobody looks through: they are searched. */
const mostShown = 100;

/**
 * The reader's own pronunciations: adding and changing one, hearing it,
 * removing it and taking that back. Shows and asks; what was done it is told.
 *
 * @event {PronunciationAskEvent} qari-pronunciation-ask - Something is to be done.
 * @event {PronunciationsCloseEvent} qari-pronunciations-close - It was closed.
 */
@localized()
@customElement("qari-pronunciations-dialog")
export class QariPronunciationsDialog extends LitElement {
  static override styles = styles;

  @property({ attribute: false }) settings: Settings = defaultSettings;
  /** What was done last, worded; it can be taken back where `canUndo`. */
  @property({ attribute: false }) done = "";
  @property({ type: Boolean }) canUndo = false;
  /** What went wrong last, worded. */
  @property({ attribute: false }) failure: string | undefined;
  @state() private word = "";
  @state() private spelling = "";
  @state() private search = "";
  /** The entry that is being changed. */
  @state() private changed: Pronunciation | undefined;
  @state() private fault: FaultyLine["fault"] | undefined;
  @query("dialog") private readonly dialog!: HTMLDialogElement;

  /** @param word To be added, or changed where the list has it; nothing shows the list. */
  async show(word = ""): Promise<void> {
    this.search = "";
    this.#fill(word);
    await this.updateComplete;
    if (!this.dialog.open) this.dialog.showModal();
    this.#focus(word === "" ? "#word" : "#spelling");
  }

  get #list(): readonly Pronunciation[] {
    return this.settings.pronunciations;
  }

  override render() {
    return html`<dialog
      aria-labelledby="title"
      @keydown=${(event: Event) => event.stopPropagation()}
      @close=${() => this.dispatchEvent(new PronunciationsCloseEvent())}
    >
      <h2 id="title">${msg("نطقك الخاص")}</h2>
      <p class="hint">
        ${msg(
          "اكتب الكلمة ثم نطقها مشكولًا أو كما تسمعه. تُعرف الكلمة في النص كيفما شُكّلت، وبعد الواو والفاء والباء واللام والكاف و«ال» أيضًا.",
        )}
      </p>
      ${this.#form()} ${this.#entries()}
      ${outcome({
        done: this.done,
        undo: this.canUndo
          ? () => this.#askAndStay({ kind: "undo" })
          : undefined,
        failure: this.failure,
      })}
      <div class="answers">
        <button
          type="button"
          class="outline"
          @click=${() => this.#ask({ kind: "import" })}
        >
          ${msg("استورد من ملف…")}
        </button>
        <button
          type="button"
          class="outline"
          ?disabled=${this.#list.length === 0}
          @click=${() => this.#ask({ kind: "export" })}
        >
          ${msg("احفظ في ملف…")}
        </button>
        <button
          type="button"
          class="outline"
          @click=${() => this.dialog.close()}
        >
          ${msg("إغلاق")}
        </button>
      </div>
    </dialog>`;
  }

  #form() {
    return html`<form @submit=${this.#submit}>
      <label>
        ${msg("الكلمة")}
        <input
          id="word"
          dir="auto"
          autocomplete="off"
          maxlength=${longestPronounced}
          .value=${this.word}
          @input=${this.#typeWord}
        />
      </label>
      <label>
        ${msg("نطقها")}
        <input
          id="spelling"
          dir="auto"
          autocomplete="off"
          maxlength=${longestSpelling}
          .value=${this.spelling}
          @input=${this.#typeSpelling}
        />
      </label>
      ${
        this.fault
          ? html`<p class="fault" role="alert">
              ${faultText(this.fault, this.settings)}
            </p>`
          : nothing
      }
      <div class="does">
        <button type="submit" class="primary">
          ${this.changed ? msg("احفظ التغيير") : msg("أضف")}
        </button>
        <button
          type="button"
          class="outline"
          ?disabled=${this.spelling.trim() === ""}
          @click=${() => this.#ask({ kind: "try", spelling: this.spelling })}
        >
          ${icon(Volume2)} ${msg("استمع")}
        </button>
        ${
          this.changed
            ? html`<button
                type="button"
                class="outline"
                @click=${() => this.#leaveEntry()}
              >
                ${msg("ألغِ")}
              </button>`
            : nothing
        }
      </div>
    </form>`;
  }

  #entries() {
    if (this.#list.length === 0)
      return html`<p class="hint search">
        ${msg("لا مداخل بعد. حدّد كلمة في النص واختر «نطق آخر…»، أو اكتبها هنا.")}
      </p>`;
    const found = this.#found();
    const total = formatNumber(found.length, this.settings);
    const shown = formatNumber(mostShown, this.settings);
    return html`<label class="search">
        ${msg("ابحث في القائمة")}
        <input
          type="search"
          dir="auto"
          .value=${this.search}
          @input=${(event: Event) => (this.search = valueOf(event))}
        />
      </label>
      <ul aria-label=${msg("المداخل")}>
        ${found.slice(0, mostShown).map((entry) => this.#row(entry))}
      </ul>
      <p class="hint" role="status">
        ${
          found.length === 0
            ? msg("لا مدخل بهذا اللفظ.")
            : found.length > mostShown
              ? msg(str`يظهر ${shown} من ${total}. ابحث لتجد غيرها.`)
              : nothing
        }
      </p>`;
  }

  #row(entry: Pronunciation) {
    const { word, spelling } = entry;
    const button = (label: string, node: typeof Pencil, act: () => void) =>
      html`<button
        type="button"
        aria-label="${label}: ${word}"
        title=${label}
        @click=${act}
      >
        ${icon(node)}
      </button>`;
    return html`<li>
      <span
        ><b><bdi>${word}</bdi></b>
        <i
          >${icon(ArrowRight, { directional: true })} <bdi>${spelling}</bdi></i
        ></span
      >
      ${button(msg("استمع"), Volume2, () => this.#ask({ kind: "try", spelling }))}
      ${button(msg("عدّل"), Pencil, () => this.#change(entry))}
      ${button(msg("احذف"), Trash2, () => this.#askAndStay({ kind: "remove", entry }))}
    </li>`;
  }

  /** The newest first. */
  #found(): readonly Pronunciation[] {
    const wanted = fold(this.search.trim()).text;
    return this.#list
      .filter(({ word, spelling }) =>
        `${fold(word).text}\n${fold(spelling).text}`.includes(wanted),
      )
      .toReversed();
  }

  /** @param selected May have taken the comma along. */
  #fill(selected: string): void {
    const word = withoutEdges(selected);
    const key = pronunciationKey(word);
    const known = this.#list.find(
      (each) => pronunciationKey(each.word) === key,
    );
    this.changed = word === "" ? undefined : known;
    this.word = this.changed?.word ?? word;
    this.spelling = this.changed?.spelling ?? word;
    this.fault = undefined;
  }

  #change(entry: Pronunciation): void {
    this.#fill(entry.word);
    void this.updateComplete.then(() => this.#focus("#spelling"));
  }

  #leaveEntry(): void {
    this.#fill("");
    this.#focus("#word");
  }

  #typeWord = (event: Event): void => {
    this.word = valueOf(event);
    this.fault = undefined;
  };

  #typeSpelling = (event: Event): void => {
    this.spelling = valueOf(event);
    this.fault = undefined;
  };

  #submit = (event: Event): void => {
    event.preventDefault();
    const entry = readPronunciation(this.word, this.spelling);
    if (typeof entry === "string") {
      this.fault = entry;
      this.#focus(entry === "no-spelling" ? "#spelling" : "#word");
      return;
    }
    const before = this.changed;
    this.#ask({ kind: "save", entry, ...(before && { before }) });
  };

  /** What was asked for is on the disk: ready for the next one. */
  saved(): void {
    this.#leaveEntry();
  }

  /** The list cannot take more. */
  refuse(fault: FaultyLine["fault"]): void {
    this.fault = fault;
  }

  /** The button that was pressed goes; the focus stays in the dialog, and so does what was typed. */
  #askAndStay(ask: PronunciationAsk): void {
    this.#ask(ask);
    const isChanged =
      ask.kind === "remove" && ask.entry.word === this.changed?.word;
    if (isChanged) this.#fill("");
    // Not selected: the next key would take its place.
    this.renderRoot.querySelector<HTMLInputElement>("#word")?.focus();
  }

  #ask(ask: PronunciationAsk): void {
    this.dispatchEvent(new PronunciationAskEvent(ask));
  }

  #focus(selector: string): void {
    const field = this.renderRoot.querySelector<HTMLInputElement>(selector);
    field?.focus();
    field?.select();
  }
}

const valueOf = ({ target }: Event): string =>
  target instanceof HTMLInputElement ? target.value : "";

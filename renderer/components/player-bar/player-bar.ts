import { localized, msg, str } from "@lit/localize";
import { html, LitElement, nothing, type PropertyValues } from "lit";
import { customElement, property } from "lit/decorators.js";
import {
  ChevronsDown,
  FileHeadphone,
  Minus,
  Pause,
  Play,
  Plus,
  SkipBack,
  SkipForward,
  SlidersHorizontal,
  X,
} from "lucide";
import type { ErrorCode } from "../../../src/errors.ts";
import { limits } from "../../../src/settings/limits.ts";
import {
  defaultSettings,
  type Settings,
} from "../../../src/settings/settings.ts";
import type { StructureKind } from "../../../src/speech/structures.ts";
import { timeLeft } from "../../i18n/duration.ts";
import { errorText } from "../../i18n/error-text.ts";
import { formatNumber } from "../../i18n/format.ts";
import { icon } from "../../icons/icon.ts";
import { controls } from "../../styles/controls.ts";
import { styles } from "./player-bar.styles.ts";

/** What the reader asked of the player. */
export type SpeechAction =
  | "toggle"
  | "stop"
  | "next"
  | "previous"
  /** Go on behind the quotation, list or the like that is heard. */
  | "leave"
  | "save"
  | "options"
  /** Go on with the built-in voice. */
  | "built-in";

export class SpeechActionEvent extends Event {
  readonly action: SpeechAction;
  constructor(action: SpeechAction) {
    super("qari-speech-action", { bubbles: true, composed: true });
    this.action = action;
  }
}

/** The reader chose a rate. @see limits.speechRate */
export class SpeechRateEvent extends Event {
  readonly rate: number;
  constructor(rate: number) {
    super("qari-speech-rate", { bubbles: true, composed: true });
    this.rate = rate;
  }
}

declare global {
  interface HTMLElementEventMap {
    "qari-speech-action": SpeechActionEvent;
    "qari-speech-rate": SpeechRateEvent;
  }
  interface HTMLElementTagNameMap {
    "qari-player-bar": QariPlayerBar;
  }
}

/**
 * The bar of the voice: transport, the sentence being spoken and what is left,
 * the rate. Shows; the player itself belongs to the reading view.
 *
 * @event {SpeechActionEvent} qari-speech-action - A transport button was pressed.
 * @event {SpeechRateEvent} qari-speech-rate - Another rate was chosen.
 */
@localized()
@customElement("qari-player-bar")
export class QariPlayerBar extends LitElement {
  static override styles = [controls, styles];

  @property({ attribute: false }) settings: Settings = defaultSettings;
  /** Whether the article can be kept as sound: not one that is not in the library. */
  @property({ type: Boolean }) kept = false;
  @property({ type: Boolean }) playing = false;
  /** The voice is being made ready: the button already answers, the sound is on its way. */
  @property({ type: Boolean }) preparing = false;
  /** What stands apart from running text, and is heard. */
  @property({ attribute: false }) structure: StructureKind | undefined;
  /** The sentence under the voice, as the article writes it. */
  @property({ attribute: false }) sentence = "";
  @property({ attribute: false }) sentenceLang = "ar";
  /** Until the end of the article at the rate in force, in seconds; `undefined` where it cannot be told. */
  @property({ attribute: false }) secondsLeft: number | undefined;
  /** Until it falls silent by itself, in minutes; `undefined` where it does not. */
  @property({ attribute: false }) sleepsIn: number | undefined;
  /** Whether the options are open. */
  @property({ type: Boolean }) opened = false;
  /** Why there is no sound, when there should be. */
  @property({ attribute: false }) failure: ErrorCode | undefined;
  /** Whether the built-in voice could go on where this one failed. */
  @property({ type: Boolean }) rescuable = false;
  /** Whether the built-in voice reads because the chosen one is not there. */
  @property({ type: Boolean }) standsIn = false;
  /** What the voice can do of the rates. */
  @property({ attribute: false }) rates: {
    readonly min: number;
    readonly max: number;
  } = limits.speechRate;

  /** The button to leave a structure goes with it, and may not take the focus along. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("structure") || this.structure) return;
    if (this.shadowRoot?.activeElement?.classList.contains("leave"))
      this.renderRoot.querySelector<HTMLElement>(".play")?.focus();
  }

  override render() {
    const { step } = limits.speechRate;
    const { min, max } = this.rates;
    const rate = Math.min(max, Math.max(min, this.settings.speechRate));
    const shown = formatNumber(rate, this.settings, {
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
    });
    const toRate = (by: number) => () => {
      const next =
        Math.round(Math.min(max, Math.max(min, rate + by)) * 10) / 10;
      if (next !== rate) this.dispatchEvent(new SpeechRateEvent(next));
    };
    return html`<section aria-label=${msg("الاستماع")}>
      <div class="transport">
        ${this.#button("previous", msg("الجملة السابقة"), SkipBack)}
        <button
          type="button"
          class="play"
          aria-label=${this.playing ? msg("إيقاف مؤقت") : msg("تشغيل")}
          aria-busy=${this.preparing}
          @click=${() => this.#act("toggle")}
        >
          ${icon(this.playing ? Pause : Play)}
        </button>
        ${this.#button("next", msg("الجملة التالية"), SkipForward)}
        ${
          this.structure
            ? this.#button("leave", leaveText(this.structure), ChevronsDown)
            : nothing
        }
      </div>
      ${
        this.failure
          ? html`<div class="failure">
              <p role="alert">${errorText(this.failure)}</p>
              ${
                this.rescuable
                  ? html`<button
                      type="button"
                      class="outline"
                      @click=${() => this.#act("built-in")}
                    >
                      ${msg("أكمل بالصوت المدمج")}
                    </button>`
                  : nothing
              }
            </div>`
          : html`<div class="heard">
              <p class="sentence" lang=${this.sentenceLang} dir="auto">
                ${this.sentence}
              </p>
              <p class="left">${this.#left()}</p>
            </div>`
      }
      <div class="rate" role="group" aria-label=${msg("سرعة القراءة")}>
        <button
          type="button"
          aria-label=${msg("أبطأ")}
          aria-disabled=${rate <= min}
          @click=${toRate(-step)}
        >
          ${icon(Minus)}
        </button>
        <output aria-label=${msg(str`السرعة ${shown}`)}>${shown}×</output>
        <button
          type="button"
          aria-label=${msg("أسرع")}
          aria-disabled=${rate >= max}
          @click=${toRate(step)}
        >
          ${icon(Plus)}
        </button>
      </div>
      ${
        this.kept
          ? html`<button
              type="button"
              aria-label=${msg("احفظ صوتًا…")}
              title=${msg("احفظ صوتًا…")}
              @click=${() => this.#act("save")}
            >
              ${icon(FileHeadphone)}
            </button>`
          : nothing
      }
      <button
        type="button"
        aria-label=${msg("خيارات الاستماع")}
        title=${msg("خيارات الاستماع")}
        aria-expanded=${this.opened}
        @click=${() => this.#act("options")}
      >
        ${icon(SlidersHorizontal)}
      </button>
      <button
        type="button"
        class="stop"
        aria-label=${msg("إنهاء الاستماع")}
        @click=${() => this.#act("stop")}
      >
        ${icon(X)}
      </button>
    </section>`;
  }

  /** What is left of the article, and of the time until sleep. */
  #left() {
    const { secondsLeft, sleepsIn } = this;
    if (this.standsIn)
      return msg("الصوت المختار غير متاح، فيقرأ الصوت المدمج.");
    if (secondsLeft === undefined) return nothing;
    const left = timeLeft(secondsLeft / 60, this.settings);
    if (sleepsIn === undefined) return html`<bdi>${left}</bdi>`;
    const minutes = formatNumber(sleepsIn, this.settings);
    return html`<bdi>${left}</bdi> ·
      <bdi>${msg(str`يصمت بعد ${minutes} د`)}</bdi>`;
  }

  #button(action: SpeechAction, label: string, node: typeof Play) {
    return html`<button
      type="button"
      class=${action}
      aria-label=${label}
      title=${label}
      @click=${() => this.#act(action)}
    >
      ${icon(node, { directional: true })}
    </button>`;
  }

  #act(action: SpeechAction): void {
    this.dispatchEvent(new SpeechActionEvent(action));
  }
}

function leaveText(structure: StructureKind): string {
  switch (structure) {
    case "quote":
      return msg("تجاوز الاقتباس");
    case "list":
      return msg("تجاوز القائمة");
    case "table":
      return msg("تجاوز الجدول");
    case "verse":
      return msg("تجاوز الشعر");
    case "code":
      return msg("تجاوز الشيفرة");
    case "note":
      return msg("تجاوز الحواشي");
  }
}

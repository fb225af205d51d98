import { localized, msg, str } from "@lit/localize";
import { html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import {
  estimatedBytes,
  estimatedSeconds,
} from "../../../src/narration/estimate.ts";
import {
  soundFormats,
  type SoundFormat,
} from "../../../src/narration/sound-format.ts";
import {
  timingsFormats,
  type TimingsFormat,
} from "../../../src/narration/timings-writer.ts";
import {
  defaultSettings,
  type Settings,
} from "../../../src/settings/settings.ts";
import { durationText } from "../../i18n/duration.ts";
import { formatBytes, formatNumber } from "../../i18n/format.ts";
import { choiceStyles } from "../choice-styles.ts";
import type { Narrators } from "../../speech/voices/narrators.ts";
import { AskingDialog, dialogStyles } from "../shelf/asking-dialog.ts";
import { styles } from "./sound-dialog.styles.ts";

/** How much of what is open is to be kept. */
export type SoundScope = "article" | "chapter" | "selection";

/** One thing that can be kept, and how much text it is, in code units, where that is known. */
export interface SoundOffer {
  readonly scope: SoundScope;
  readonly characters?: number;
  /** Of a chapter. */
  readonly title?: string;
}

export interface SoundQuestion {
  /** At least one. */
  readonly offers: readonly SoundOffer[];
  readonly preferred: SoundScope;
  readonly narrators: Narrators;
}

/** What the reader wants kept, and how. */
export interface SoundChoice {
  readonly scope: SoundScope;
  readonly format: SoundFormat;
  readonly rate: number;
  readonly titles: boolean;
  readonly timings?: TimingsFormat;
  /** The built-in voice says all of it. */
  readonly embedded?: boolean;
}

declare global {
  interface HTMLElementTagNameMap {
    "qari-sound-dialog": QariSoundDialog;
  }
}

const rates = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3];

/** Asks what to keep as sound, and how. What was chosen last is chosen again. */
@localized()
@customElement("qari-sound-dialog")
export class QariSoundDialog extends AskingDialog<SoundQuestion, SoundChoice> {
  static override styles = [...dialogStyles, choiceStyles, styles];

  @property({ attribute: false }) settings: Settings = defaultSettings;
  @state() private scope: SoundScope = "article";
  @state() private format: SoundFormat = "mp3";
  @state() private rate = 1;
  @state() private titles = true;
  @state() private timings: TimingsFormat | undefined;
  @state() private embedded = false;

  override ask(question: SoundQuestion): Promise<SoundChoice | undefined> {
    this.scope = question.preferred;
    // As it is heard, so that nothing surprises.
    this.rate = this.settings.speechRate;
    return super.ask(question);
  }

  protected override content({ offers, narrators }: SoundQuestion) {
    return html`<form @submit=${this.#submit}>
      <h2 id="title">${msg("احفظ صوتًا")}</h2>
      ${offers.length > 1 ? this.#scopes(offers) : nothing}
      <fieldset>
        <legend>${msg("الصيغة")}</legend>
        ${soundFormats.map((format) =>
          this.#choice(
            "format",
            format,
            this.format === format,
            formatName[format],
            formatMeaning(format),
            () => (this.format = format),
          ),
        )}
      </fieldset>
      ${narrators.neural.length > 0 ? this.#voices(narrators) : nothing}
      <div class="fields">
        <label>
          ${msg("السرعة")}
          <select @change=${this.#chooseRate}>
            ${this.#rates.map(
              (rate) =>
                html`<option value=${rate} ?selected=${rate === this.rate}>
                  ${this.#rateText(rate)}
                </option>`,
            )}
          </select>
        </label>
        <label>
          ${msg("ملف توقيت مع الصوت")}
          <select @change=${this.#chooseTimings}>
            <option value="" ?selected=${this.timings === undefined}>
              ${msg("بلا توقيت")}
            </option>
            ${timingsFormats.map(
              (format) =>
                html`<option
                  value=${format}
                  ?selected=${this.timings === format}
                >
                  ${timingsName(format)}
                </option>`,
            )}
          </select>
        </label>
      </div>
      ${
        this.scope === "selection"
          ? nothing
          : html`<label class="check">
              <input
                type="checkbox"
                .checked=${this.titles}
                @change=${(event: Event) =>
                  (this.titles =
                    event.target instanceof HTMLInputElement &&
                    event.target.checked)}
              />
              ${
                this.scope === "article"
                  ? msg("انطق العنوان واسم الكاتب وعناوين الفصول")
                  : msg("انطق عنوان الفصل")
              }
            </label>`
      }
      ${
        narrators.lacksSystem
          ? html`<p class="note">
              ${msg("أصوات النظام لا تُسجَّل، فيُحفظ ما تقرؤه بالصوت المدمج.")}
            </p>`
          : nothing
      }
      <output>${this.#estimate(offers)}</output>
      <div class="answers">
        <button type="button" class="outline" @click=${this.cancel}>
          ${msg("ألغِ")}
        </button>
        <button type="submit" class="primary">${msg("احفظ…")}</button>
      </div>
    </form>`;
  }

  #voices({ neural }: Narrators) {
    return html`<label>
      ${msg("الصوت")}
      <select @change=${this.#chooseVoice}>
        <option value="" ?selected=${!this.embedded} dir="auto">
          ${neural.join("، ")}
        </option>
        <option value="embedded" ?selected=${this.embedded}>
          ${msg("المدمج، وهو أسرع")}
        </option>
      </select>
    </label>`;
  }

  #scopes(offers: readonly SoundOffer[]) {
    return html`<fieldset>
      <legend>${msg("ما يُحفظ")}</legend>
      <div class="scopes">
        ${offers.map(({ scope, title }) =>
          this.#choice(
            "scope",
            scope,
            this.scope === scope,
            scopeName(scope),
            title,
            () => (this.scope = scope),
          ),
        )}
      </div>
    </fieldset>`;
  }

  #choice(
    group: string,
    value: string,
    isChosen: boolean,
    name: string,
    meaning: string | undefined,
    choose: () => void,
  ) {
    const id = `${group}-${value}`;
    return html`<label class="choice">
      <input
        type="radio"
        name=${group}
        value=${value}
        .checked=${isChosen}
        aria-describedby=${meaning === undefined ? nothing : id}
        @change=${choose}
      />
      <span><bdi>${name}</bdi></span>
      ${
        meaning === undefined
          ? nothing
          : html`<small id=${id} dir="auto">${meaning}</small>`
      }
    </label>`;
  }

  /** Those that are usual, and the reader's own. */
  get #rates(): readonly number[] {
    return [...new Set([...rates, this.settings.speechRate])].toSorted(
      (a, b) => a - b,
    );
  }

  #rateText = (rate: number): string =>
    `${formatNumber(rate, this.settings, { maximumFractionDigits: 2 })}×`;

  #estimate(offers: readonly SoundOffer[]): string {
    const { characters } =
      offers.find(({ scope }) => scope === this.scope) ?? {};
    if (characters === undefined) return "";
    const seconds = estimatedSeconds(characters, this.rate);
    const duration = durationText(
      Math.max(1, Math.round(seconds)),
      this.settings,
    );
    const size = formatBytes(
      estimatedBytes(seconds, this.format),
      this.settings,
    );
    return msg(str`الطول ${duration} تقريبًا، والملف ${size}`);
  }

  #chooseRate = (event: Event): void => {
    if (event.target instanceof HTMLSelectElement)
      this.rate = Number(event.target.value);
  };

  #chooseVoice = (event: Event): void => {
    if (event.target instanceof HTMLSelectElement)
      this.embedded = event.target.value === "embedded";
  };

  #chooseTimings = (event: Event): void => {
    if (!(event.target instanceof HTMLSelectElement)) return;
    const { value } = event.target;
    this.timings = timingsFormats.find((format) => format === value);
  };

  #submit = (event: Event): void => {
    event.preventDefault();
    const { scope, format, rate, timings, embedded } = this;
    this.settle({
      scope,
      format,
      rate,
      titles: this.titles && scope !== "selection",
      ...(timings && { timings }),
      ...(embedded && { embedded }),
    });
  };
}

const formatName: Readonly<Record<SoundFormat, string>> = {
  mp3: "MP3",
  opus: "Opus",
  wav: "WAV",
};

function formatMeaning(format: SoundFormat): string {
  switch (format) {
    case "mp3":
      return msg("يعمل في كل مشغّل، وفيه الفصول والغلاف.");
    case "opus":
      return msg("أصغر الملفات، وفيه الفصول والغلاف.");
    case "wav":
      return msg("الصوت كما هو بلا ضغط، للتحرير.");
  }
}

function scopeName(scope: SoundScope): string {
  switch (scope) {
    case "article":
      return msg("المادة كلها");
    case "chapter":
      return msg("هذا الفصل");
    case "selection":
      return msg("ما حددته");
  }
}

function timingsName(format: TimingsFormat): string {
  switch (format) {
    case "vtt":
      return msg("WebVTT، للترجمة المرئية");
    case "lrc":
      return msg("LRC، لمشغّلات الموسيقى");
    case "json":
      return msg("JSON، للبرامج");
  }
}

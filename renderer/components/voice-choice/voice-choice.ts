import { localized, msg, str } from "@lit/localize";
import { css, html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { Play, Square } from "lucide";
import type { ErrorCode } from "../../../src/errors.ts";
import {
  defaultSettings,
  type Settings,
} from "../../../src/settings/settings.ts";
import {
  isVoiceId,
  voiceEngines,
  voiceFor,
  type VoiceEngine,
  type VoiceId,
} from "../../../src/speech/voice.ts";
import { errorText } from "../../i18n/error-text.ts";
import { icon } from "../../icons/icon.ts";
import type { OfferedVoice } from "../../speech/voices/voice-source.ts";
import { controls } from "../../styles/controls.ts";
import { languageName } from "../shelf/filter-names.ts";
import { SettingsChangeEvent } from "../type-drawer/type-drawer.ts";
import { styles as fields } from "../type-drawer/type-drawer.styles.ts";

/** The listener wants to hear the voice of a language, or no more of it. */
export class VoiceTryEvent extends Event {
  /** BCP 47 primary language. */
  readonly lang: string;
  constructor(lang: string) {
    super("qari-voice-try", { bubbles: true, composed: true });
    this.lang = lang;
  }
}

/** How a trial of a voice stands. */
export interface VoiceTrialState {
  /** BCP 47 primary language. */
  readonly lang: string;
  readonly failure?: ErrorCode | undefined;
}

declare global {
  interface HTMLElementEventMap {
    "qari-voice-try": VoiceTryEvent;
  }
  interface HTMLElementTagNameMap {
    "qari-voice-choice": QariVoiceChoice;
  }
}

/**
 * Which voice reads each language, and a sample of it. Shows and emits.
 *
 * @event {SettingsChangeEvent} qari-settings-change - Another voice was chosen.
 * @event {VoiceTryEvent} qari-voice-try - A sample is wanted, or was enough.
 */
@localized()
@customElement("qari-voice-choice")
export class QariVoiceChoice extends LitElement {
  static override styles = [
    controls,
    fields,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 16px;
      }
      label {
        font-weight: 600;
      }
      .row {
        display: flex;
        gap: 8px;
        margin-block-start: 6px;
      }
      select {
        flex: 1;
        min-inline-size: 0;
        min-block-size: var(--target);
        padding-inline: 8px;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--page);
        text-overflow: ellipsis;
      }
      .row button {
        flex: none;
      }
      .note {
        margin-block: 6px 0;
      }
      .failure {
        color: var(--danger);
      }
    `,
  ];

  @property({ attribute: false }) settings: Settings = defaultSettings;
  /** BCP 47 primary languages, in the order in which they are shown. */
  @property({ attribute: false }) languages: readonly string[] = [];
  /** All that are there now. */
  @property({ attribute: false }) voices: readonly OfferedVoice[] = [];
  /** The last sample that was asked for: heard now, or failed. */
  @property({ attribute: false }) trial: VoiceTrialState | undefined;

  override render() {
    return this.languages.map((lang) => this.#language(lang));
  }

  #language(lang: string) {
    const name = languageName(lang, this.settings);
    const chosen = voiceFor(this.settings.speechVoices, lang);
    const offered = this.voices.filter(
      ({ engine, languages }) =>
        engine === "embedded" || languages.includes(lang),
    );
    const isMissing = !offered.some(({ id }) => id === chosen);
    const trial = this.trial?.lang === lang ? this.trial : undefined;
    const isHeard = trial !== undefined && trial.failure === undefined;
    const hint = this.#hint(isMissing, offered.length, trial?.failure);
    return html`<div>
      <label for="voice-${lang}">${msg(str`صوت ${name}`)}</label>
      <div class="row">
        <select
          id="voice-${lang}"
          aria-describedby=${hint === nothing ? nothing : `hint-${lang}`}
          @change=${(event: Event) => this.#choose(lang, event)}
        >
          ${
            isMissing
              ? html`<option value=${chosen} selected>
                  ${msg(str`${nameOf(chosen)} (غير متاح)`)}
                </option>`
              : nothing
          }
          ${voiceEngines.map((engine) => this.#group(engine, offered, chosen))}
        </select>
        <button
          type="button"
          class="outline"
          aria-label=${
            isHeard
              ? msg(str`أوقف تجربة صوت ${name}`)
              : msg(str`جرّب صوت ${name}`)
          }
          @click=${() => this.dispatchEvent(new VoiceTryEvent(lang))}
        >
          ${icon(isHeard ? Square : Play)} ${isHeard ? msg("كفى") : msg("جرّب")}
        </button>
      </div>
      <div id="hint-${lang}" aria-live="polite">${hint}</div>
    </div>`;
  }

  #group(
    engine: VoiceEngine,
    offered: readonly OfferedVoice[],
    chosen: VoiceId,
  ) {
    const voices = offered.filter((voice) => voice.engine === engine);
    if (voices.length === 0) return nothing;
    return html`<optgroup label=${engineName(engine)}>
      ${voices.map(
        ({ id, name }) =>
          html`<option value=${id} ?selected=${id === chosen}>
            ${engine === "embedded" ? msg("صوت قارئ") : name}
          </option>`,
      )}
    </optgroup>`;
  }

  #hint(isMissing: boolean, offered: number, failure: ErrorCode | undefined) {
    if (failure) return html`<p class="note failure">${errorText(failure)}</p>`;
    if (isMissing)
      return html`<p class="note">
        ${msg("هذا الصوت غير متاح الآن، فيقرأ الصوت المدمج مكانه إلى أن يعود.")}
      </p>`;
    if (offered === 1)
      return html`<p class="note">
        ${msg(
          "لا صوت غيره لهذه اللغة على هذا الجهاز. أضف صوتًا من إعدادات النظام فيظهر هنا.",
        )}
      </p>`;
    return nothing;
  }

  #choose(lang: string, event: Event): void {
    if (!(event.target instanceof HTMLSelectElement)) return;
    const id = event.target.value;
    const { [lang]: _, ...others } = this.settings.speechVoices;
    // What is not named is read by the built-in voice.
    const speechVoices =
      isVoiceId(id) && id !== "embedded" ? { ...others, [lang]: id } : others;
    this.dispatchEvent(new SettingsChangeEvent({ speechVoices }));
  }
}

function engineName(engine: VoiceEngine): string {
  switch (engine) {
    case "embedded":
      return msg("المدمج");
    case "system":
      return msg("أصوات النظام");
    case "neural":
      return msg("أصوات أضفتها");
  }
}

/** What can be told of a voice that is not there. */
const nameOf = (id: VoiceId): string =>
  id.startsWith("system:") ? id.slice("system:".length) : msg("صوت أضفته");

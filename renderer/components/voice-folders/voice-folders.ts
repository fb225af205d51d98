import { localized, msg, str } from "@lit/localize";
import { css, html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { FolderPlus, FolderSearch, Trash2 } from "lucide";
import type { ErrorCode } from "../../../src/errors.ts";
import {
  defaultSettings,
  type Settings,
} from "../../../src/settings/settings.ts";
import type { NeuralVoiceRecord } from "../../../src/speech/neural/neural-voice-record.ts";
import { errorText } from "../../i18n/error-text.ts";
import { icon } from "../../icons/icon.ts";
import { controls } from "../../styles/controls.ts";
import { listLook } from "../list-look.ts";
import { languageName } from "../shelf/filter-names.ts";
import {
  VoiceFolderAddEvent,
  VoiceFolderRemoveEvent,
} from "./voice-folder-events.ts";

declare global {
  interface HTMLElementTagNameMap {
    "qari-voice-folders": QariVoiceFolders;
  }
}

/**
 * The neural voices that the reader added, and the way to add more. Shows and
 * emits.
 *
 * @event {VoiceFolderAddEvent} qari-voice-folder-add - A folder is to be chosen.
 * @event {VoiceFolderRemoveEvent} qari-voice-folder-remove - A voice is to go.
 */
@localized()
@customElement("qari-voice-folders")
export class QariVoiceFolders extends LitElement {
  static override styles = [
    controls,
    listLook,
    css`
      :host {
        display: block;
      }
      h3 {
        margin: 0 0 6px;
        font-size: inherit;
        font-weight: 600;
      }
      ul {
        margin-block-end: 8px;
      }
      li {
        gap: 4px;
      }
      .missing,
      .failure {
        color: var(--danger);
      }
      .note {
        margin: 0 0 8px;
        color: var(--quiet);
        font-size: var(--small-size);
      }
      li button {
        flex: none;
      }
      p:empty {
        display: none;
      }
    `,
  ];

  @property({ attribute: false }) settings: Settings = defaultSettings;
  @property({ attribute: false }) voices: readonly NeuralVoiceRecord[] = [];
  /** Why the folder that was chosen last gave no voice. */
  @property({ attribute: false }) failure: ErrorCode | undefined;
  /** Whether a voice is being tried: a large one takes seconds. */
  @property({ type: Boolean }) busy = false;

  override render() {
    return html`<h3 id="heading">${msg("أصوات أضفتها")}</h3>
      ${
        this.voices.length === 0
          ? html`<p class="note">
              ${msg(
                "أضف صوتًا عصبيًا أقرب إلى صوت الإنسان: نزّل حزمة صوت VITS من حزم sherpa-onnx، ثم اختر مجلدها. يبقى المجلد في مكانه، ولا يخرج نصّك من جهازك.",
              )}
            </p>`
          : html`<ul aria-labelledby="heading">
              ${repeat(
                this.voices,
                ({ key }) => key,
                (voice) => this.#row(voice),
              )}
            </ul>`
      }
      <p class="note" role="status">
        ${this.busy ? msg("لحظة… يُفحص الصوت ويُجرَّب.") : nothing}
      </p>
      <p class="note failure" role="alert">
        ${this.failure && !this.busy ? errorText(this.failure) : nothing}
      </p>
      <button
        type="button"
        class="outline add"
        aria-disabled=${this.busy}
        @click=${() => this.#add()}
      >
        ${icon(FolderPlus)} ${msg("أضف صوتًا من مجلد…")}
      </button>`;
  }

  #row(voice: NeuralVoiceRecord) {
    const { name, language, folder, isMissing, hearsVowels } = voice;
    return html`<li>
      <span>
        <bdi>${name}</bdi>
        <small>${languageName(language, this.settings)}</small>
        ${
          language === "ar" && !hearsVowels
            ? html`<small
                >${msg("تدرّب على نص بلا تشكيل، ويقرأ بلا تشكيل.")}</small
              >`
            : nothing
        }
        ${
          isMissing
            ? html`<small class="missing"
                >${msg("لم يعد المجلد في مكانه، أو نقص منه شيء.")}
                <bdi dir="ltr">${folder}</bdi></small
              >`
            : nothing
        }
      </span>
      ${
        isMissing
          ? html`<button
              type="button"
              aria-label=${msg(str`دلّ على مجلد «${name}»`)}
              title=${msg("دلّ على مجلده")}
              aria-disabled=${this.busy}
              @click=${() => this.#add(voice)}
            >
              ${icon(FolderSearch)}
            </button>`
          : nothing
      }
      <button
        type="button"
        aria-label=${msg(str`أزل «${name}»`)}
        title=${msg("أزل")}
        @click=${() => this.#remove(voice)}
      >
        ${icon(Trash2)}
      </button>
    </li>`;
  }

  #add(replaces?: NeuralVoiceRecord): void {
    if (!this.busy) this.dispatchEvent(new VoiceFolderAddEvent(replaces));
  }

  #remove(voice: NeuralVoiceRecord): void {
    this.dispatchEvent(new VoiceFolderRemoveEvent(voice));
    // The button that was pressed goes; the focus stays here.
    this.renderRoot.querySelector<HTMLElement>(".add")?.focus();
  }
}

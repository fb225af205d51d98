import { localized, msg } from "@lit/localize";
import { html, LitElement, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import {
  defaultSettings,
  type Settings,
} from "../../../src/settings/settings.ts";
import { limits } from "../../../src/settings/limits.ts";
import { formatNumber, formatPercent } from "../../i18n/format.ts";
import { articleCount } from "../../i18n/counts.ts";
import { CommandRunEvent } from "../../commands/command-run-event.ts";
import type { SleepAfter } from "../../speech/sleep-timer.ts";
import type {
  OfferedVoice,
  VoiceCapabilities,
} from "../../speech/voices/voice-source.ts";
import { controls } from "../../styles/controls.ts";
import { panel } from "../../styles/panel.ts";
import { closeButton } from "../close-button.ts";
import { QueueAskEvent } from "../listening-queue/queue-events.ts";
import { PanelCloseEvent } from "../panel-events.ts";
import "../reading-options/reading-options.ts";
import { slider, toggle } from "../type-drawer/setting-fields.ts";
import {
  readersScope,
  type SettingsScope,
} from "../type-drawer/settings-scope.ts";
import { SettingsChangeEvent } from "../type-drawer/type-drawer.ts";
import { styles as fields } from "../type-drawer/type-drawer.styles.ts";
import "../voice-choice/voice-choice.ts";
import type { VoiceTrialState } from "../voice-choice/voice-choice.ts";
import { styles } from "./listening-panel.styles.ts";
import { spokenMarks } from "./spoken-marks.ts";

/** The listener chose when listening ends by itself; `undefined` for never. */
export class SleepChangeEvent extends Event {
  readonly after: SleepAfter | undefined;
  constructor(after: SleepAfter | undefined) {
    super("qari-sleep-change", { bubbles: true, composed: true });
    this.after = after;
  }
}

declare global {
  interface HTMLElementEventMap {
    "qari-sleep-change": SleepChangeEvent;
  }
  interface HTMLElementTagNameMap {
    "qari-listening-panel": QariListeningPanel;
  }
}

/** Minutes after which listening may end. */
const sleepMinutes = [5, 10, 15, 30, 45, 60] as const;

/**
 * How an article is heard: the voice's pace and pitch, what is marked of the
 * text meanwhile, and when it ends. Shows and emits.
 *
 * @slot voices - Adding voices.
 * @event {SettingsChangeEvent} qari-settings-change - A setting was changed or reset.
 * @event {SleepChangeEvent} qari-sleep-change - Another end was chosen.
 * @event {PanelCloseEvent} qari-panel-close - The panel asks to be closed.
 */
@localized()
@customElement("qari-listening-panel")
export class QariListeningPanel extends LitElement {
  static override styles = [controls, panel, fields, styles];

  @property({ attribute: false }) settings: Settings = defaultSettings;
  /** When listening ends by itself. */
  @property({ attribute: false }) sleep: SleepAfter | undefined;
  /** Languages that voices are chosen for: BCP 47 primary. */
  @property({ attribute: false }) languages: readonly string[] = [];
  /** All voices that are there. */
  @property({ attribute: false }) voices: readonly OfferedVoice[] = [];
  /** The sample that is heard, or failed. */
  @property({ attribute: false }) trial: VoiceTrialState | undefined;
  /** What the article's voice can do. */
  @property({ attribute: false }) capabilities: VoiceCapabilities | undefined;
  /** Whether the article has sections to end at. */
  @property({ type: Boolean }) sectioned = false;

  /** Whether the article can be lined up: not one that is not kept. */
  @property({ type: Boolean }) queueable = false;

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>("header button")?.focus();
  }

  override render() {
    const scope = readersScope(this.settings, (patch) =>
      this.dispatchEvent(new SettingsChangeEvent(patch)),
    );
    return html`<section aria-labelledby="heading">
      <header>
        <h2 id="heading">${msg("خيارات الاستماع")}</h2>
        ${closeButton(this.#close)}
      </header>
      <div class="settings">
        <qari-voice-choice
          .settings=${this.settings}
          .languages=${this.languages}
          .voices=${this.voices}
          .trial=${this.trial}
        ></qari-voice-choice>
        ${this.#voice(scope)}
        ${spokenMarks(scope, this.capabilities?.wordTimes ?? "told")}
        ${toggle(
          "goes-on",
          msg("تابع إلى المادة التالية"),
          this.settings.speechGoesOn,
          (speechGoesOn) => scope.change({ speechGoesOn }),
          msg(
            "إذا انتهت المادة قُرئت التي بعدها في المجموعة أو من المصدر نفسه.",
          ),
        )}
        ${this.#sleep()} ${this.#queue()}
        <slot name="voices"></slot>
        <details>
          <summary>${msg("ما يُقرأ وكيف يُقرأ")}</summary>
          <qari-reading-options
            .settings=${this.settings}
          ></qari-reading-options>
        </details>
      </div>
    </section>`;
  }

  #queue() {
    const count = this.settings.listeningQueue.length;
    return html`<fieldset>
      <legend>
        ${msg("قائمة الاستماع")}
        ${
          count === 0
            ? nothing
            : html`<output>${articleCount(count, this.settings)}</output>`
        }
      </legend>
      <div class="choices">
        <button
          type="button"
          class="outline"
          @click=${() => this.dispatchEvent(new QueueAskEvent({ kind: "show" }))}
        >
          ${msg("أظهر القائمة…")}
        </button>
        ${
          this.queueable
            ? html`<button
                type="button"
                class="outline"
                @click=${() => this.dispatchEvent(new CommandRunEvent("queue.add"))}
              >
                ${msg("أضف هذه المادة إليها")}
              </button>`
            : nothing
        }
      </div>
    </fieldset>`;
  }

  #voice(scope: SettingsScope) {
    const { rate, pitch } = this.capabilities ?? {
      rate: limits.speechRate,
      pitch: limits.speechPitch,
    };
    return html`${slider(scope, "speechRate", {
      label: msg("سرعة القراءة"),
      less: msg("أبطأ"),
      more: msg("أسرع"),
      ...rate,
      value: Math.min(rate.max, Math.max(rate.min, this.settings.speechRate)),
      shown: (value) => `${value}×`,
    })}
    ${
      pitch.min === pitch.max
        ? html`<p class="note">${msg("لهذا الصوت طبقة واحدة لا تتغيّر.")}</p>`
        : slider(scope, "speechPitch", {
            label: msg("طبقة الصوت"),
            less: msg("طبقة أخفض"),
            more: msg("طبقة أعلى"),
            shown: (value) => `${value}×`,
          })
    }
    ${slider(scope, "speechVolume", {
      label: msg("شدة الصوت"),
      less: msg("أخفت"),
      more: msg("أجهر"),
      shown: () => formatPercent(this.settings.speechVolume, this.settings),
    })}`;
  }

  #sleep() {
    const ends: readonly (readonly [string, SleepAfter | undefined, string])[] =
      [
        ["off", undefined, msg("لا يتوقف")],
        ...sleepMinutes.map(
          (minutes) =>
            [
              `minutes-${minutes}`,
              { kind: "minutes", minutes },
              `${formatNumber(minutes, this.settings)} ${msg("د")}`,
            ] as const,
        ),
        ...(this.sectioned
          ? ([["section", { kind: "section" }, msg("آخر الفصل")]] as const)
          : []),
      ];
    const now =
      this.sleep?.kind === "minutes"
        ? `minutes-${this.sleep.minutes}`
        : (this.sleep?.kind ?? "off");
    return html`<fieldset>
      <legend>${msg("مؤقت النوم")}</legend>
      <div class="choices">
        ${ends.map(
          ([id, after, text]) =>
            html`<label class="choice">
              <input
                type="radio"
                name="sleep"
                value=${id}
                .checked=${id === now}
                @change=${() => this.dispatchEvent(new SleepChangeEvent(after))}
              />
              <span>${text}</span>
            </label>`,
        )}
      </div>
      <p class="note">
        ${msg("يخفت الصوت شيئًا فشيئًا ثم يتوقف، ويبقى موضعك محفوظًا.")}
      </p>
    </fieldset>`;
  }

  readonly #close = (): void => {
    this.dispatchEvent(new PanelCloseEvent());
  };
}

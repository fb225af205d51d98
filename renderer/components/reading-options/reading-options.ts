import { localized, msg } from "@lit/localize";
import { css, html, LitElement } from "lit";
import { customElement, property } from "lit/decorators.js";
import {
  defaultSettings,
  type Settings,
} from "../../../src/settings/settings.ts";
import { controls } from "../../styles/controls.ts";
import { PronunciationsShowEvent } from "../pronunciations/pronunciation-events.ts";
import { choice, toggle } from "../type-drawer/setting-fields.ts";
import {
  readersScope,
  type SettingsScope,
} from "../type-drawer/settings-scope.ts";
import { SettingsChangeEvent } from "../type-drawer/type-drawer.ts";
import { styles as fields } from "../type-drawer/type-drawer.styles.ts";

declare global {
  interface HTMLElementTagNameMap {
    "qari-reading-options": QariReadingOptions;
  }
}

/** Settings that are on or off. */
type Switch = {
  [K in keyof Settings]: Settings[K] extends boolean ? K : never;
}[keyof Settings];

/**
 * What of a text is read aloud, and how: what is announced, what is passed
 * over, how signs and addresses are said. Shows and emits.
 *
 * @event {SettingsChangeEvent} qari-settings-change - A setting was changed or reset.
 * @event {PronunciationsShowEvent} qari-pronunciations-show - The list of the reader's own is asked for.
 */
@localized()
@customElement("qari-reading-options")
export class QariReadingOptions extends LitElement {
  static override styles = [
    controls,
    fields,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 22px;
      }
      .switches {
        display: grid;
        gap: 6px;
      }
    `,
  ];

  @property({ attribute: false }) settings: Settings = defaultSettings;

  override render() {
    const scope = readersScope(this.settings, (patch) =>
      this.dispatchEvent(new SettingsChangeEvent(patch)),
    );
    const saidOrNot = [
      ["say", msg("تُنطق")],
      ["skip", msg("تُتجاوز")],
    ] as const;
    return html`${this.#switches(scope, msg("نبّهني قبل"), [
        ["announceHeadings", msg("العناوين")],
        ["announceQuotes", msg("الاقتباسات")],
        ["announceCaptions", msg("تعليقات الصور")],
        ["announceColumns", msg("خانات الجدول باسم عمودها")],
      ])}
      ${this.#switches(scope, msg("اقرأ أيضًا"), [
        ["readCaptions", msg("تعليقات الصور تحتها")],
        ["readAlternatives", msg("أوصاف الصور لمن لا يراها")],
        ["readNotes", msg("الحواشي")],
        ["readTables", msg("الجداول")],
        ["readCode", msg("الشيفرة البرمجية")],
      ])}
      ${choice(scope, "readLinks", msg("الروابط"), [
        ["site", msg("اسم الموقع")],
        ["whole", msg("الرابط كله")],
        ["skip", msg("تُتجاوز")],
      ])}
      ${choice(scope, "readMail", msg("البريد وأسماء الحسابات"), saidOrNot)}
      ${choice(scope, "readHashtags", msg("الوسوم (#)"), [
        ["say", msg("هاشتاغ ثم كلماته")],
        ["words", msg("كلماته وحدها")],
        ["skip", msg("تُتجاوز")],
      ])}
      ${choice(scope, "readSymbols", msg("الرموز مثل = و§ و©"), saidOrNot)}
      ${choice(scope, "readEmoji", msg("الرموز التعبيرية"), saidOrNot)}
      ${choice(scope, "readVowels", msg("الحركات التي تنقص النص"), [
        ["pausal", msg("تُضاف، مع الوقف بالسكون")],
        ["full", msg("تُضاف، وأواخر الكلم محرّكة")],
        ["source", msg("لا تُضاف")],
      ])}
      ${choice(scope, "readMonths", msg("أسماء الشهور في التواريخ"), [
        ["western", msg("يناير")],
        ["levantine", msg("كانون الثاني")],
        ["maghrebi", msg("جانفي")],
      ])}
      <button
        type="button"
        class="outline"
        @click=${() => this.dispatchEvent(new PronunciationsShowEvent())}
      >
        ${msg("نطقك الخاص…")}
      </button>`;
  }

  #switches(
    { change }: SettingsScope,
    legend: string,
    names: readonly (readonly [Switch, string])[],
  ) {
    return html`<fieldset>
      <legend>${legend}</legend>
      <div class="switches">
        ${names.map(([name, label]) =>
          toggle(name, label, this.settings[name], (isOn) =>
            change({ [name]: isOn }),
          ),
        )}
      </div>
    </fieldset>`;
  }
}

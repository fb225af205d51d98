import { localized, msg } from "@lit/localize";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { Minus, Plus, RotateCcw, X } from "lucide";
import { limits } from "../../../src/settings/limits.ts";
import {
  defaultSettings,
  type Settings,
  type SettingsPatch,
} from "../../../src/settings/settings.ts";
import { formatNumber } from "../../i18n/format.ts";
import { icon } from "../../icons/icon.ts";
import { controls } from "../../styles/controls.ts";
import { panel } from "../../styles/panel.ts";
import { faceInForce } from "../../typefaces/face-in-force.ts";
import { lineHeightOf, typefaces } from "../../typefaces/typefaces.ts";
import { PanelCloseEvent } from "../panel-events.ts";
import { styles } from "./type-drawer.styles.ts";

/** The reader changed settings. Nothing is stored yet: the owner sends the patch to main. */
export class SettingsChangeEvent extends Event {
  readonly patch: SettingsPatch;
  constructor(patch: SettingsPatch) {
    super("qari-settings-change", { bubbles: true, composed: true });
    this.patch = patch;
  }
}

declare global {
  interface HTMLElementEventMap {
    "qari-settings-change": SettingsChangeEvent;
  }
  interface HTMLElementTagNameMap {
    "qari-type-drawer": QariTypeDrawer;
  }
}

type NumericSetting = "fontSize" | "lineHeight";

/**
 * Type, theme and language, applied at once to the page behind it.
 *
 * @event {SettingsChangeEvent} qari-settings-change - A setting was changed or reset.
 * @event {PanelCloseEvent} qari-panel-close - The drawer asks to be closed.
 */
@localized()
@customElement("qari-type-drawer")
export class QariTypeDrawer extends LitElement {
  static override styles = [controls, panel, styles];

  @property({ attribute: false }) settings: Settings = defaultSettings;

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>("header button")?.focus();
  }

  override render() {
    return html`
      <section aria-labelledby="heading">
        <header>
          <h2 id="heading">${msg("الخط والمظهر")}</h2>
          <button
            type="button"
            aria-label=${msg("إغلاق")}
            @click=${this.#close}
          >
            ${icon(X)}
          </button>
        </header>
        <div class="settings">
          ${this.#typeface()}
          ${this.#number("fontSize", msg("حجم الخط"), {
            less: msg("خط أصغر"),
            more: msg("خط أكبر"),
          })}
          ${this.#number("lineHeight", msg("تباعد الأسطر"), {
            less: msg("أسطر أقرب"),
            more: msg("أسطر أبعد"),
          })}
          ${this.#choice("theme", msg("المظهر"), [
            ["system", msg("كالنظام")],
            ["light", msg("فاتح")],
            ["sepia", msg("ورقي")],
            ["dark", msg("داكن")],
            ["black", msg("أسود")],
          ])}
          ${this.#choice("language", msg("لغة الواجهة"), [
            ["ar", "العربية"],
            ["en", "English"],
          ])}
          ${this.#choice("digits", msg("أرقام الواجهة"), [
            ["auto", msg("كاللغة")],
            ["arab", "٠١٢٣"],
            ["latn", "0123"],
          ])}
          <button
            type="button"
            class="outline all"
            @click=${() => this.#change(defaultSettings)}
          >
            ${icon(RotateCcw)} ${msg("إعادة كل الإعدادات إلى أصلها")}
          </button>
        </div>
      </section>
    `;
  }

  #typeface(): TemplateResult {
    const { typeface, language } = this.settings;
    return html`<fieldset>
      <legend>${msg("الخط")} ${this.#reset("typeface")}</legend>
      <div class="faces">
        ${typefaces.map(
          (face) =>
            html`<label class="face">
              <input
                type="radio"
                name="typeface"
                value=${face.id}
                .checked=${face.id === typeface}
                @change=${() => this.#change({ typeface: face.id })}
              />
              <span class="face-${face.id}">${face.name[language]}</span>
            </label>`,
        )}
      </div>
    </fieldset>`;
  }

  #number(
    key: NumericSetting,
    label: string,
    names: { less: string; more: string },
  ): TemplateResult {
    const { max, step } = limits[key];
    const face = faceInForce(this.settings.typeface);
    const isLines = key === "lineHeight";
    const min = isLines ? face.leastLineHeight : limits[key].min;
    const value = isLines
      ? lineHeightOf(face, this.settings.lineHeight)
      : this.settings[key];
    const move = (by: number) =>
      this.#change({
        [key]: Math.round(Math.min(max, Math.max(min, value + by)) * 100) / 100,
      });
    const shown = formatNumber(value, this.settings);
    return html`<fieldset>
      <legend>${label} <output>${shown}</output> ${this.#reset(key)}</legend>
      <div class="slider">
        <button
          type="button"
          aria-label=${names.less}
          ?disabled=${value <= min}
          @click=${() => move(-step)}
        >
          ${icon(Minus)}
        </button>
        <input
          type="range"
          aria-label=${label}
          aria-valuetext=${shown}
          min=${min}
          max=${max}
          step=${step}
          .value=${String(value)}
          @input=${(event: Event) => {
            if (event.target instanceof HTMLInputElement)
              this.#change({ [key]: event.target.valueAsNumber });
          }}
        />
        <button
          type="button"
          aria-label=${names.more}
          ?disabled=${value >= max}
          @click=${() => move(step)}
        >
          ${icon(Plus)}
        </button>
      </div>
    </fieldset>`;
  }

  #choice<K extends "theme" | "language" | "digits">(
    key: K,
    label: string,
    options: readonly (readonly [Settings[K], string])[],
  ): TemplateResult {
    return html`<fieldset>
      <legend>${label} ${this.#reset(key)}</legend>
      <div class="choices">
        ${options.map(
          ([value, text]) =>
            html`<label class="choice ${key}" data-value=${value}>
              <input
                type="radio"
                name=${key}
                value=${value}
                .checked=${this.settings[key] === value}
                @change=${() => this.#change({ [key]: value })}
              />
              <span>${text}</span>
            </label>`,
        )}
      </div>
    </fieldset>`;
  }

  #reset(key: keyof Settings) {
    if (this.settings[key] === defaultSettings[key]) return nothing;
    return html`<button
      type="button"
      class="reset"
      aria-label=${msg("إلى الأصل")}
      title=${msg("إلى الأصل")}
      @click=${() => this.#change({ [key]: defaultSettings[key] })}
    >
      ${icon(RotateCcw)}
    </button>`;
  }

  #change(patch: SettingsPatch): void {
    this.dispatchEvent(new SettingsChangeEvent(patch));
  }

  #close = (): void => {
    this.dispatchEvent(new PanelCloseEvent());
  };
}

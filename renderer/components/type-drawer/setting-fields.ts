import { msg } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import { Minus, Plus, RotateCcw } from "lucide";
import { limits } from "../../../src/settings/limits.ts";
import type { Settings } from "../../../src/settings/settings.ts";
import { formatNumber } from "../../i18n/format.ts";
import { icon } from "../../icons/icon.ts";
import type { SettingsScope } from "./settings-scope.ts";

/** Settings that a slider moves. */
export type NumericSetting = keyof typeof limits;
type SettingOf<T> = {
  [K in keyof Settings]: Settings[K] extends T ? K : never;
}[keyof Settings];

interface SliderOptions {
  readonly label: string;
  /** Names of the buttons beside it. */
  readonly less: string;
  readonly more: string;
  /** Narrower limits than the setting's own: those of the face. */
  readonly min?: number;
  readonly max?: number;
  /** What is in force, where it is not what the setting says. */
  readonly value?: number;
  /** The value in words; the plain number unless said. */
  readonly shown?: (value: string) => string;
}

/** A number: a slider between two buttons. */
export function slider(
  scope: SettingsScope,
  name: NumericSetting,
  options: SliderOptions,
): TemplateResult {
  const { label, less, more } = options;
  const min = options.min ?? limits[name].min;
  const max = options.max ?? limits[name].max;
  const { step } = limits[name];
  const value = options.value ?? scope.settings[name];
  const set = (wanted: number) => {
    const next = Math.round(Math.min(max, Math.max(min, wanted)) * 100) / 100;
    if (next !== value) scope.change({ [name]: next });
  };
  const number = formatNumber(value, scope.settings);
  const shown = options.shown?.(number) ?? number;
  return html`<fieldset data-setting=${name}>
    <legend>
      ${label} <output>${shown}</output> ${resetButton(scope, [name], label)}
    </legend>
    <div class="slider">
      <button
        type="button"
        aria-label=${less}
        aria-disabled=${value <= min}
        @click=${() => set(value - step)}
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
            set(event.target.valueAsNumber);
        }}
      />
      <button
        type="button"
        aria-label=${more}
        aria-disabled=${value >= max}
        @click=${() => set(value + step)}
      >
        ${icon(Plus)}
      </button>
    </div>
  </fieldset>`;
}

/** One of a few: buttons in a row. */
export function choice<K extends SettingOf<string>>(
  scope: SettingsScope,
  name: K,
  label: string,
  options: readonly (readonly [Settings[K], string])[],
): TemplateResult {
  return html`<fieldset data-setting=${name}>
    <legend>${label} ${resetButton(scope, [name], label)}</legend>
    <div class="choices">
      ${options.map(
        ([value, text]) =>
          html`<label class="choice ${name}" data-value=${value}>
            <input
              type="radio"
              name=${name}
              value=${value}
              .checked=${scope.settings[name] === value}
              @change=${() => scope.change({ [name]: value })}
            />
            <span>${text}</span>
          </label>`,
      )}
    </div>
  </fieldset>`;
}

/** On or off. @param note What it does, in a sentence. */
export function toggle(
  name: string,
  label: string,
  isOn: boolean,
  set: (isOn: boolean) => void,
  note?: string,
): TemplateResult {
  return html`<div class="toggle" data-setting=${name}>
    <label for=${name}>${label}</label>
    <input
      id=${name}
      type="checkbox"
      role="switch"
      .checked=${isOn}
      aria-describedby=${note === undefined ? nothing : `${name}-note`}
      @change=${(event: Event) => {
        if (event.target instanceof HTMLInputElement) set(event.target.checked);
      }}
    />
    ${
      note === undefined
        ? nothing
        : html`<p id="${name}-note" class="note">${note}</p>`
    }
  </div>`;
}

/** What a field is changed with first of all. */
export const controlOf = (field: Element | null): HTMLElement | null =>
  field?.querySelector<HTMLElement>("input:checked, input:not([type=radio])") ??
  null;

/** Back to where a setting comes from; nothing where it is there. @param label Of the setting. */
export function resetButton(
  scope: SettingsScope,
  names: readonly (keyof Settings)[],
  label: string,
) {
  if (!scope.isChanged(names)) return nothing;
  const name = `${msg("إلى الأصل")}: ${label}`;
  return html`<button
    type="button"
    class="reset"
    aria-label=${name}
    title=${msg("إلى الأصل")}
    @click=${(event: Event) => {
      // The button goes with the change.
      if (event.currentTarget instanceof Element)
        controlOf(event.currentTarget.closest("fieldset"))?.focus();
      scope.reset(names);
    }}
  >
    ${icon(RotateCcw)}
  </button>`;
}

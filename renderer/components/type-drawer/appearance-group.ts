import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import {
  contrastWarnings,
  type ContrastWarning,
} from "../../../src/settings/custom-theme.ts";
import type { Settings } from "../../../src/settings/settings.ts";
import { formatNumber } from "../../i18n/format.ts";
import { choice, resetButton, toggle } from "./setting-fields.ts";
import { settingLabel } from "./setting-places.ts";
import type { SettingsScope } from "./settings-scope.ts";

/** Colours of the window. */
export function appearanceGroup(scope: SettingsScope): TemplateResult {
  const { settings } = scope;
  return html`
    ${choice(scope, "theme", settingLabel(scope, "theme"), [
      ["system", msg("كالنظام")],
      ["light", msg("فاتح")],
      ["sepia", msg("ورقي")],
      ["dark", msg("داكن")],
      ["black", msg("أسود")],
      ["contrast-light", msg("تباين عالٍ فاتح")],
      ["contrast-dark", msg("تباين عالٍ داكن")],
      ["custom", msg("ألواني")],
    ])}
    ${settings.theme === "custom" ? colorFields(scope) : nothing}
    ${toggle(
      "dimImages",
      settingLabel(scope, "dimImages"),
      settings.dimImages,
      (dimImages) => scope.change({ dimImages }),
    )}
  `;
}

type ColorSetting = "customPage" | "customText" | "customAccent";

function colorFields(scope: SettingsScope): TemplateResult {
  const label = msg("ألواني");
  const fields: readonly (readonly [ColorSetting, string])[] = [
    ["customPage", msg("الصفحة")],
    ["customText", msg("النص")],
    ["customAccent", msg("الروابط والأزرار")],
  ];
  const warnings = contrastWarnings(scope.settings);
  return html`<fieldset>
    <legend>
      ${label}
      ${resetButton(
        scope,
        fields.map(([name]) => name),
        label,
      )}
    </legend>
    <div class="colors">
      ${fields.map(
        ([name, text]) =>
          html`<label class="color">
            ${text}
            <input
              type="color"
              .value=${scope.settings[name]}
              @input=${(event: Event) => {
                if (event.target instanceof HTMLInputElement)
                  scope.change({ [name]: event.target.value });
              }}
            />
          </label>`,
      )}
    </div>
    <div role="status">
      ${warnings.map(
        (warning) =>
          html`<p class="warning">${warningText(warning, scope.settings)}</p>`,
      )}
    </div>
  </fieldset>`;
}

function warningText(
  { of, contrast, least }: ContrastWarning,
  settings: Settings,
): string {
  const ratio = (value: number) =>
    formatNumber(value, settings, { maximumFractionDigits: 1 });
  const has = ratio(Math.floor(contrast * 10) / 10);
  const wants = ratio(least);
  return of === "text"
    ? msg(
        str`لون النص قريب من لون الصفحة: تباينهما ${has}، ولقراءة مريحة يلزم ${wants} أو أكثر. اجعل أحدهما أفتح أو أغمق.`,
      )
    : msg(
        str`لون الروابط والأزرار قريب من لون الصفحة: تباينهما ${has}، وليُرى بوضوح يلزم ${wants} أو أكثر. اختر لونًا أفتح أو أغمق.`,
      );
}

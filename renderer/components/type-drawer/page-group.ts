import { msg } from "@lit/localize";
import { html, type TemplateResult } from "lit";
import { defaultReading } from "../../../src/settings/reading-settings.ts";
import { choice, resetButton, slider } from "./setting-fields.ts";
import { settingLabel } from "./setting-places.ts";
import type { SettingsScope } from "./settings-scope.ts";
import { vowelFields } from "./vowel-fields.ts";

/** Lines, paragraphs and the page around them, and what of the text is shown. */
export function pageGroup(scope: SettingsScope): TemplateResult {
  return html`
    ${choice(scope, "layout", settingLabel(scope, "layout"), [
      ["scroll", msg("تمرير متصل")],
      ["page", msg("صفحات")],
      ["spread", msg("صفحتان متقابلتان")],
    ])}
    ${slider(scope, "measure", {
      label: settingLabel(scope, "measure"),
      less: msg("أسطر أقصر"),
      more: msg("أسطر أطول"),
    })}
    ${slider(scope, "pageMargin", {
      label: settingLabel(scope, "pageMargin"),
      less: msg("هوامش أضيق"),
      more: msg("هوامش أوسع"),
    })}
    ${choice(scope, "alignment", settingLabel(scope, "alignment"), [
      ["start", msg("حافة واحدة")],
      ["justify", msg("حافتان متساويتان")],
    ])}
    ${paragraphField(scope)}
    ${choice(scope, "textDigits", settingLabel(scope, "textDigits"), [
      ["source", msg("كما في المصدر")],
      ["arab", "٠١٢٣"],
      ["latn", "0123"],
    ])}
    ${vowelFields(scope)}
  `;
}

/** Paragraphs are told apart by a space or by an indent; one chooses, and says how much. */
function paragraphField(scope: SettingsScope): TemplateResult {
  const { paragraphIndent } = scope.settings;
  const isIndented = paragraphIndent > 0;
  const label = settingLabel(scope, "paragraphSpacing");
  const kinds = [
    {
      id: "space",
      name: msg("مسافة قبلها"),
      isOn: !isIndented,
      patch: {
        paragraphIndent: 0,
        paragraphSpacing: defaultReading.paragraphSpacing,
      },
    },
    {
      id: "indent",
      name: msg("إزاحة سطرها الأول"),
      isOn: isIndented,
      patch: { paragraphIndent: 1.5, paragraphSpacing: 0 },
    },
  ];
  return html`<fieldset data-setting="paragraphSpacing">
      <legend>
        ${label}
        ${resetButton(scope, ["paragraphIndent", "paragraphSpacing"], label)}
      </legend>
      <div class="choices">
        ${kinds.map(
          ({ id, name, isOn, patch }) =>
            html`<label class="choice">
              <input
                type="radio"
                name="paragraphs"
                value=${id}
                .checked=${isOn}
                @change=${() => scope.change(patch)}
              />
              <span>${name}</span>
            </label>`,
        )}
      </div>
    </fieldset>
    ${
      isIndented
        ? slider(scope, "paragraphIndent", {
            label: msg("قدر الإزاحة"),
            less: msg("إزاحة أقل"),
            more: msg("إزاحة أكثر"),
            // None at all is the other kind.
            min: 0.5,
          })
        : slider(scope, "paragraphSpacing", {
            label: msg("قدر المسافة"),
            less: msg("فقرات أقرب"),
            more: msg("فقرات أبعد"),
          })
    }`;
}

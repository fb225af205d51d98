import { msg } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import { addsVowels } from "../../../src/arabic/displayed-text.ts";
import type { ReadingSettings } from "../../../src/settings/reading-settings.ts";
import type { Settings } from "../../../src/settings/settings.ts";
import { isInstalled } from "../../../src/settings/typeface-choice.ts";
import { forcedColors } from "../../styles/theme.ts";
import { isAddedLined } from "../../styles/vowel-color.ts";
import { hasOneColor } from "../../typefaces/colored-faces.ts";
import { cssVariables } from "../css-variables.ts";
import { choice, resetButton } from "./setting-fields.ts";
import { settingLabel } from "./setting-places.ts";
import type { SettingsScope } from "./settings-scope.ts";

/** Short vowels: shown or not, and in which colour. */
export const vowelFields = (scope: SettingsScope): TemplateResult => html`
  ${choice(scope, "vowels", settingLabel(scope, "vowels"), [
    ["source", msg("كما في المصدر")],
    ["hidden", msg("مخفي")],
    ["needed", msg("عند الحاجة")],
    ["all", msg("كامل")],
  ])}
  ${addedNote(scope.settings)} ${colorField(scope)}
`;

/** What is added, and what tells it where a paler shade does not. */
function addedNote(settings: Settings) {
  const { vowels } = settings;
  if (!addsVowels(vowels)) return nothing;
  return html`<p class="note">
    ${
      vowels === "needed"
        ? msg(
            "يُشكَّل آليًّا ما قد يُقرأ على وجهين. قد يخطئ التشكيل الآلي، ولا يُحفظ في المادة ولا يُنسخ معها.",
          )
        : msg(
            "يُشكَّل النص كله آليًّا. قد يخطئ التشكيل الآلي، ولا يُحفظ في المادة ولا يُنسخ معها.",
          )
    }
    ${isAddedLined(settings) ? msg("تحت ما فيه تشكيل آلي خط منقّط.") : nothing}
  </p>`;
}

function colorField(scope: SettingsScope): TemplateResult {
  const { settings } = scope;
  const label = settingLabel(scope, "vowelColor");
  const names: readonly (readonly [ReadingSettings["vowelColor"], string])[] = [
    ["off", msg("كلون النص")],
    ["red", msg("أحمر")],
    ["blue", msg("أزرق")],
    ["green", msg("أخضر")],
    ["purple", msg("بنفسجي")],
  ];
  const note = noteOn(settings);
  return html`<fieldset
    data-setting="vowelColor"
    ?disabled=${settings.vowels === "hidden"}
    aria-describedby=${note === undefined ? nothing : "vowel-note"}
  >
    <legend>${label} ${resetButton(scope, ["vowelColor"], label)}</legend>
    <div class="choices">
      ${names.map(
        ([value, name]) =>
          html`<label class="choice">
            <input
              type="radio"
              name="vowelColor"
              value=${value}
              .checked=${settings.vowelColor === value}
              @change=${() => scope.change({ vowelColor: value })}
            />
            <span
              ><i
                class="swatch"
                ${cssVariables({
                  "--swatch":
                    value === "off" ? "var(--text)" : `var(--vowel-${value})`,
                })}
              ></i
              >${name}</span
            >
          </label>`,
      )}
    </div>
    ${
      note === undefined
        ? nothing
        : html`<p id="vowel-note" class="note">${note}</p>`
    }
  </fieldset>`;
}

/** Why the colour that was chosen is not to be seen. */
function noteOn({
  vowels,
  vowelColor,
  typeface,
}: ReadingSettings): string | undefined {
  if (vowels === "hidden") return msg("أظهر التشكيل ليكون له لون.");
  if (vowelColor === "off") return undefined;
  if (forcedColors.matches)
    return msg("النظام يفرض ألوانه، فيبقى التشكيل بلون النص.");
  if (!hasOneColor(typeface)) return undefined;
  return isInstalled(typeface)
    ? msg(
        "تشكيل خطوط الجهاز يبقى بلون النص. أضف ملف الخط نفسه ليكون لتشكيله لون.",
      )
    : msg("هذا الخط لا يفصل تشكيله عن حروفه، فيبقى بلون النص. جرّب خطًا آخر.");
}

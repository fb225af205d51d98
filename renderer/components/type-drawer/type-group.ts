import { msg } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import { FilePlus2, Laptop, Trash2 } from "lucide";
import type { AddedFile } from "../../../src/settings/added-file.ts";
import {
  familyOf,
  isInstalled,
  type TypefaceChoice,
} from "../../../src/settings/typeface-choice.ts";
import { icon } from "../../icons/icon.ts";
import { cssVariables } from "../css-variables.ts";
import { addedFamily } from "../../typefaces/added-faces.ts";
import { faceInForce } from "../../typefaces/face-in-force.ts";
import { latinFaces } from "../../typefaces/latin-faces.ts";
import {
  lineHeightOf,
  typefaces,
  weightsIn,
} from "../../typefaces/typefaces.ts";
import { choice, resetButton, slider } from "./setting-fields.ts";
import { settingLabel } from "./setting-places.ts";
import type { SettingsScope } from "./settings-scope.ts";

interface TypeGroup {
  readonly scope: SettingsScope;
  /** Font files that the reader added. */
  readonly added: readonly AddedFile[];
  /** Whether another face stands in for the chosen one. */
  readonly isMissing: boolean;
  readonly showInstalled: () => void;
  readonly addFile: () => void;
  readonly removeFile: (file: AddedFile) => void;
}

/** The face and its sizes. */
export function typeGroup(group: TypeGroup): TemplateResult {
  const { scope } = group;
  const { settings } = scope;
  const face = faceInForce(settings.typeface);
  const { weights } = face;
  return html`
    ${typefaceField(group)}
    ${slider(scope, "fontSize", {
      label: settingLabel(scope, "fontSize"),
      less: msg("خط أصغر"),
      more: msg("خط أكبر"),
    })}
    ${
      weights
        ? slider(scope, "fontWeight", {
            label: settingLabel(scope, "fontWeight"),
            less: msg("خط أرق"),
            more: msg("خط أثخن"),
            value: weightsIn(face, settings.fontWeight).text,
            ...weights,
          })
        : nothing
    }
    ${slider(scope, "lineHeight", {
      label: settingLabel(scope, "lineHeight"),
      less: msg("أسطر أقرب"),
      more: msg("أسطر أبعد"),
      min: face.leastLineHeight,
      value: lineHeightOf(face, settings.lineHeight),
    })}
    ${slider(scope, "wordSpacing", {
      label: settingLabel(scope, "wordSpacing"),
      less: msg("كلمات أقرب"),
      more: msg("كلمات أبعد"),
    })}
    ${latinField(scope)}
  `;
}

function typefaceField(group: TypeGroup): TemplateResult {
  const { scope, added } = group;
  const { typeface, language } = scope.settings;
  const label = settingLabel(scope, "typeface");
  return html`<fieldset data-setting="typeface">
    <legend>${label} ${resetButton(scope, ["typeface"], label)}</legend>
    <div class="faces">
      ${typefaces.map((face) =>
        faceRadio(scope, face.id, face.name[language], face.family),
      )}
      ${
        isInstalled(typeface)
          ? faceRadio(scope, typeface, familyOf(typeface), familyOf(typeface))
          : nothing
      }
      ${added.map(
        (file) =>
          html`<div class="added">
            ${faceRadio(
              scope,
              `file:${file.hash}`,
              file.name,
              addedFamily(`file:${file.hash}`),
            )}
            <button
              type="button"
              aria-label="${msg("أزل هذا الخط")}: ${file.name}"
              title=${msg("أزل هذا الخط")}
              @click=${() => group.removeFile(file)}
            >
              ${icon(Trash2)}
            </button>
          </div>`,
      )}
    </div>
    <p class="missing" role="status">
      ${
        group.isMissing
          ? html`<span
              >${msg(
                "الخط الذي اخترته ليس على هذا الجهاز، فالنص بالخط الأصل. ثبّته أو أضف ملفه، أو اختر خطًّا آخر.",
              )}</span
            >`
          : nothing
      }
    </p>
    <div class="more">
      <button type="button" class="outline" @click=${group.showInstalled}>
        ${icon(Laptop)} ${msg("خطوط الجهاز…")}
      </button>
      <button type="button" class="outline" @click=${group.addFile}>
        ${icon(FilePlus2)} ${msg("أضف ملف خط…")}
      </button>
    </div>
  </fieldset>`;
}

/** A face that shows its own name. */
const faceRadio = (
  scope: SettingsScope,
  typeface: TypefaceChoice,
  name: string,
  family: string,
): TemplateResult =>
  html`<label class="face">
    <input
      type="radio"
      name="typeface"
      value=${typeface}
      .checked=${typeface === scope.settings.typeface}
      @change=${() => scope.change({ typeface })}
    />
    <span ${cssVariables({ "--face": `"${family}"` })}
      >${
        // A name in Latin letters says nothing of the face's Arabic.
        typeface.includes(":") && !/[\u0600-\u06ff]/u.test(name)
          ? html`<i aria-hidden="true" lang="ar" dir="rtl">أبجد</i>`
          : nothing
      }<bdi>${name}</bdi></span
    >
  </label>`;

function latinField(scope: SettingsScope): TemplateResult {
  return choice(scope, "latinTypeface", settingLabel(scope, "latinTypeface"), [
    ["own", msg("لاتيني الخط نفسه")],
    ...latinFaces.map(({ id, name }) => [id, name] as const),
  ]);
}

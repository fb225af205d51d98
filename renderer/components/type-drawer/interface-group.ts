import { msg } from "@lit/localize";
import { html, type TemplateResult } from "lit";
import { choice } from "./setting-fields.ts";
import { settingLabel } from "./setting-places.ts";
import type { SettingsScope } from "./settings-scope.ts";

/** Language and digits of the interface. */
export const interfaceGroup = (scope: SettingsScope): TemplateResult => html`
  ${choice(scope, "language", settingLabel(scope, "language"), [
    ["ar", "العربية"],
    ["en", "English"],
  ])}
  ${choice(scope, "digits", settingLabel(scope, "digits"), [
    ["auto", msg("كاللغة")],
    ["arab", "٠١٢٣"],
    ["latn", "0123"],
  ])}
`;

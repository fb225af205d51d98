import { msg } from "@lit/localize";
import { html, type TemplateResult } from "lit";
import { slider, toggle } from "./setting-fields.ts";
import { settingLabel } from "./setting-places.ts";
import type { SettingsScope } from "./settings-scope.ts";

/** What helps the eye to stay where it reads. */
export const focusGroup = (scope: SettingsScope): TemplateResult => html`
  ${toggle(
    "ruler",
    settingLabel(scope, "ruler"),
    scope.settings.ruler,
    (ruler) => scope.change({ ruler }),
  )}
  ${toggle(
    "focus",
    settingLabel(scope, "focus"),
    scope.settings.focus === "paragraph",
    (isOn) => scope.change({ focus: isOn ? "paragraph" : "none" }),
  )}
  ${toggle(
    "showMarks",
    settingLabel(scope, "showMarks"),
    scope.settings.showMarks,
    (showMarks) => scope.change({ showMarks }),
  )}
  ${slider(scope, "autoScrollSpeed", {
    label: settingLabel(scope, "autoScrollSpeed"),
    less: msg("تمرير أبطأ"),
    more: msg("تمرير أسرع"),
  })}
`;

import { msg } from "@lit/localize";
import { html, type TemplateResult } from "lit";
import { slider, toggle } from "./setting-fields.ts";
import type { SettingsScope } from "./settings-scope.ts";

/** What helps the eye to stay where it reads. */
export const focusGroup = (scope: SettingsScope): TemplateResult => html`
  ${toggle("ruler", msg("مسطرة القراءة"), scope.settings.ruler, (ruler) =>
    scope.change({ ruler }),
  )}
  ${toggle(
    "focus",
    msg("إبراز فقرة واحدة"),
    scope.settings.focus === "paragraph",
    (isOn) => scope.change({ focus: isOn ? "paragraph" : "none" }),
  )}
  ${toggle(
    "show-marks",
    msg("أظهر العلامات في النص"),
    scope.settings.showMarks,
    (showMarks) => scope.change({ showMarks }),
  )}
  ${slider(scope, "autoScrollSpeed", {
    label: msg("سرعة التمرير التلقائي"),
    less: msg("تمرير أبطأ"),
    more: msg("تمرير أسرع"),
  })}
`;

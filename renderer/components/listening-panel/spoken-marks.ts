import { msg } from "@lit/localize";
import { html, nothing } from "lit";
import {
  spokenColors,
  type SpeechSettings,
} from "../../../src/settings/speech-settings.ts";
import type { WordTimes } from "../../speech/engine.ts";
import { markFor, marksWords } from "../../speech/mark-for.ts";
import { choice, toggle } from "../type-drawer/setting-fields.ts";
import type { SettingsScope } from "../type-drawer/settings-scope.ts";

/** What is marked of the text while it is heard, and in what colour: no words where the voice tells none. */
export function spokenMarks(scope: SettingsScope, wordTimes: WordTimes) {
  const colors: Readonly<Record<SpeechSettings["spokenColor"], string>> = {
    accent: msg("لون الواجهة"),
    yellow: msg("أصفر"),
    green: msg("أخضر"),
    blue: msg("أزرق"),
    pink: msg("وردي"),
    purple: msg("بنفسجي"),
  };
  return html`${marked(scope, wordTimes)}
  ${
    scope.settings.spokenMark === "none"
      ? nothing
      : choice(
          scope,
          "spokenColor",
          msg("لون التظليل"),
          spokenColors.map((color) => [color, colors[color]] as const),
        )
  }`;
}

function marked(scope: SettingsScope, wordTimes: WordTimes) {
  const { settings } = scope;
  const label = msg("ما يُظلَّل وهو يُقرأ");
  const sentence = ["sentence", msg("الجملة")] as const;
  const none = ["none", msg("لا شيء")] as const;
  const shown: SettingsScope = {
    ...scope,
    settings: { ...settings, spokenMark: markFor(settings, wordTimes) },
  };
  const choices = marksWords(settings, wordTimes)
    ? ([
        ["both", msg("الجملة والكلمة")],
        sentence,
        ["word", msg("الكلمة")],
        none,
      ] as const)
    : ([sentence, none] as const);
  return html`${choice(shown, "spokenMark", label, choices)}
  ${wordTimes === "estimated" ? estimates(scope) : nothing}
  ${
    wordTimes === "none"
      ? html`<p class="note">
          ${msg("هذا الصوت لا يخبر بالكلمة التي ينطقها، فتُظلَّل الجملة كلها.")}
        </p>`
      : nothing
  }`;
}

const estimates = ({ settings, change }: SettingsScope) =>
  toggle(
    "estimates",
    msg("ظلّل الكلمة بالتقدير"),
    settings.spokenEstimates,
    (spokenEstimates) => change({ spokenEstimates }),
    msg(
      "هذا الصوت لا يخبر بالكلمة التي ينطقها؛ فإذا قُدِّر موضعها سبق التظليل النطق أو تأخّر عنه قليلًا.",
    ),
  );

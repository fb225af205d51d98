import { msg, str } from "@lit/localize";
import { limits } from "../../../src/settings/limits.ts";
import type { ReadingPatch } from "../../../src/settings/reading-settings.ts";
import type {
  Settings,
  SettingsPatch,
} from "../../../src/settings/settings.ts";
import type { CommandActs } from "../../commands/command-acts.ts";
import { formatNumber } from "../../i18n/format.ts";

/** In the order in which the command goes through them. */
const layouts = ["scroll", "page", "spread"] as const;
const vowels = ["source", "needed", "all"] as const;
const themes = ["light", "sepia", "dark", "black"] as const;
/** By how much a key changes the speed of scrolling, in CSS px a second. */
const speedStep = 2;

/**
 * Commands that turn a setting.
 *
 * @param change Sets what holds everywhere.
 * @param setReading Sets how a text is set: everywhere, or for this article.
 * @param say Tells the reader what cannot be seen.
 */
export function settingActs(
  settings: Settings,
  change: (patch: SettingsPatch) => void,
  setReading: (patch: ReadingPatch) => void,
  say: (text: string) => void,
): CommandActs {
  const { min, max } = limits.autoScrollSpeed;
  const speed = (by: number) => () => {
    const wanted = settings.autoScrollSpeed + by;
    const autoScrollSpeed = Math.min(max, Math.max(min, wanted));
    change({ autoScrollSpeed });
    const shown = formatNumber(autoScrollSpeed, settings);
    say(msg(str`سرعة التمرير التلقائي: ${shown}`));
  };
  return {
    "layout.toggle": () =>
      setReading({ layout: after(layouts, settings.layout) }),
    "vowels.toggle": () =>
      setReading({
        vowels: settings.vowels === "hidden" ? "source" : "hidden",
      }),
    "vowels.next": () => {
      const next = after(vowels, settings.vowels);
      setReading({ vowels: next });
      say(
        next === "source"
          ? msg("التشكيل كما في المصدر.")
          : next === "needed"
            ? msg("يُشكَّل ما قد يُقرأ على وجهين.")
            : msg("يُشكَّل النص كله."),
      );
    },
    "theme.next": () => change({ theme: after(themes, settings.theme) }),
    "ruler.toggle": () => change({ ruler: !settings.ruler }),
    "focus.toggle": () =>
      change({ focus: settings.focus === "none" ? "paragraph" : "none" }),
    "marks.toggle": () => change({ showMarks: !settings.showMarks }),
    "autoscroll.faster": speed(speedStep),
    "autoscroll.slower": speed(-speedStep),
  };
}

/** The one after `current`, around the end; the first where it is none of them. */
function after<T extends string>(
  all: readonly [T, ...T[]],
  current: string,
): T {
  const at = all.findIndex((each) => each === current);
  return all[(at + 1) % all.length] ?? all[0];
}

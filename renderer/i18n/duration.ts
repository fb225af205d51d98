import type { Settings } from "../../src/settings/settings.ts";
import { hourCount, minuteCount } from "./counts.ts";
import { formatNumber, localeTag } from "./format.ts";

type Locale = Pick<Settings, "language" | "digits">;

/** A length of time in hours and minutes: `ساعتان و٥ دقائق`. @param seconds Whole seconds, ≥ 0. */
export function durationText(seconds: number, locale: Locale): string {
  // No time at all is not "under a minute".
  if (seconds === 0)
    return formatNumber(0, locale, {
      style: "unit",
      unit: "minute",
      unitDisplay: "long",
    });
  const minutes = Math.round(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return new Intl.ListFormat(localeTag(locale), { type: "conjunction" }).format(
    [
      ...(hours > 0 ? [hourCount(hours, locale)] : []),
      ...(rest > 0 || hours === 0 ? [minuteCount(rest, locale)] : []),
    ],
  );
}

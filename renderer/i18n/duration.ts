import type { Settings } from "../../src/settings/settings.ts";
import {
  hourCount,
  hoursLeft,
  minuteCount,
  minutesLeft,
  secondsLeft,
} from "./counts.ts";
import { formatNumber, localeTag } from "./format.ts";

type Locale = Pick<Settings, "language" | "digits">;

/** From so many minutes on, a minute more or less says nothing. */
const longMinutes = 120;

/** Reading time of a text: `٣ دقائق`, of a book `٣٦ ساعة`. @param minutes With their fraction, ≥ 0. */
export const readingTime = (minutes: number, locale: Locale): string =>
  minutes < longMinutes
    ? minuteCount(Math.round(minutes), locale)
    : hourCount(Math.round(minutes / 60), locale);

/** Reading time still ahead: `بقيت ٣ دقائق`, of a book `بقيت ٣٦ ساعة`. @param minutes With their fraction, ≥ 0. */
export const timeLeft = (minutes: number, locale: Locale): string =>
  minutes < longMinutes
    ? minutesLeft(Math.round(minutes), locale)
    : hoursLeft(Math.round(minutes / 60), locale);

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

/** Time that a piece of work will still take: in seconds at its end. @param seconds Whole seconds, ≥ 1. */
export const workLeft = (seconds: number, locale: Locale): string =>
  seconds < 60 ? secondsLeft(seconds, locale) : timeLeft(seconds / 60, locale);

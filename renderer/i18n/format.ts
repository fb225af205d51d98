import type { Settings } from "../../src/settings/settings.ts";

type Locale = Pick<Settings, "language" | "digits">;

/** Language and digit system together: plain `ar` prints Latin digits in today's ICU, so the system is always named. */
export const localeTag = ({ language, digits }: Locale): string =>
  `${language}-u-nu-${digits === "auto" ? usualDigits[language] : digits}`;

const usualDigits = { ar: "arab", en: "latn" } as const;

/** A number as the interface shows it: `١٢٬٣٤٥`, `1.2`. */
export const formatNumber = (
  value: number,
  locale: Locale,
  options: Intl.NumberFormatOptions = {},
): string => numberFormat(localeTag(locale), options).format(value);

/** Making one takes longer than all it is used for while a text goes by. */
const numberFormats = new Map<string, Intl.NumberFormat>();

function numberFormat(
  tag: string,
  options: Intl.NumberFormatOptions,
): Intl.NumberFormat {
  const key = tag + JSON.stringify(options);
  const known = numberFormats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(tag, options);
  numberFormats.set(key, made);
  return made;
}

/** A share of the whole. @param fraction 0–1. */
export const formatPercent = (fraction: number, locale: Locale): string =>
  formatNumber(fraction, locale, {
    style: "percent",
    maximumFractionDigits: 0,
  });

/** A day, without the hour. @param iso ISO 8601. @param options Whose day it is: the reader's own unless said. */
export const formatDate = (
  iso: string,
  locale: Locale,
  options: { readonly timeZone?: "UTC" } = {},
): string =>
  new Intl.DateTimeFormat(localeTag(locale), {
    dateStyle: "medium",
    ...options,
  }).format(new Date(iso));

/** A day with its hour and minute. @param iso ISO 8601. */
export const formatMoment = (iso: string, locale: Locale): string =>
  new Intl.DateTimeFormat(localeTag(locale), {
    dateStyle: "medium",
    timeStyle: "short",
  }).format(new Date(iso));

/** The size of a file, in the unit that leaves it one to three whole digits. @param bytes Whole bytes, ≥ 0. */
export function formatBytes(bytes: number, locale: Locale): string {
  const units = ["kilobyte", "megabyte", "gigabyte"] as const;
  const power = Math.floor(Math.log10(Math.max(bytes, 1)) / 3) - 1;
  const at = Math.min(units.length - 1, Math.max(0, power));
  const value = bytes / 1000 ** (at + 1);
  return formatNumber(value, locale, {
    style: "unit",
    unit: units[at] ?? "gigabyte",
    unitDisplay: "short",
    maximumFractionDigits: value < 10 ? 1 : 0,
  });
}

/** A local day, its parts as asked for. @param day `2026-11-23`. */
export const formatDay = (
  day: string,
  locale: Locale,
  options: Intl.DateTimeFormatOptions,
): string =>
  new Intl.DateTimeFormat(localeTag(locale), {
    ...options,
    timeZone: "UTC",
  }).format(new Date(`${day}T00:00:00Z`));

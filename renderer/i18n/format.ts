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
): string => new Intl.NumberFormat(localeTag(locale), options).format(value);

/** A share of the whole. @param fraction 0–1. */
export const formatPercent = (fraction: number, locale: Locale): string =>
  formatNumber(fraction, locale, {
    style: "percent",
    maximumFractionDigits: 0,
  });

/** A day, without the hour. @param iso ISO 8601. */
export const formatDate = (iso: string, locale: Locale): string =>
  new Intl.DateTimeFormat(localeTag(locale), { dateStyle: "medium" }).format(
    new Date(iso),
  );

import type { Settings } from "../../src/settings/settings.ts";
import { formatNumber } from "./format.ts";

/**
 * Texts that count something. Each language chooses by its own plural rules
 * (CLDR, through `Intl.PluralRules`): six forms in Arabic, two in English.
 */
type Locale = Pick<Settings, "language" | "digits">;
type Forms = Record<Intl.LDMLPluralRule, (n: string) => string>;

const english = (
  one: (n: string) => string,
  other: (n: string) => string,
): Forms => ({
  zero: other,
  one,
  two: other,
  few: other,
  many: other,
  other,
});

const counted =
  (forms: { ar: Forms; en: Forms }) =>
  (count: number, locale: Locale): string => {
    const rule = new Intl.PluralRules(locale.language).select(count);
    return forms[locale.language][rule](formatNumber(count, locale));
  };

/** Reading time still ahead. @param count Whole minutes, ≥ 0. */
export const minutesLeft = counted({
  ar: {
    zero: () => "بقيت أقل من دقيقة",
    one: () => "بقيت دقيقة",
    two: () => "بقيت دقيقتان",
    few: (n) => `بقيت ${n} دقائق`,
    many: (n) => `بقيت ${n} دقيقة`,
    other: (n) => `بقيت ${n} دقيقة`,
  },
  en: english(
    (n) => `${n} minute left`,
    (n) =>
      n === "0" || n === "٠" ? "under a minute left" : `${n} minutes left`,
  ),
});

/** Length of an article. @param count Whole words, ≥ 0. */
export const wordCount = counted({
  ar: {
    zero: () => "بلا كلمات",
    one: () => "كلمة واحدة",
    two: () => "كلمتان",
    few: (n) => `${n} كلمات`,
    many: (n) => `${n} كلمة`,
    other: (n) => `${n} كلمة`,
  },
  en: english(
    (n) => `${n} word`,
    (n) => `${n} words`,
  ),
});

/** How many times a text was found. @param count Whole hits, ≥ 1. */
export const hitCount = counted({
  ar: {
    zero: () => "لا نتائج",
    one: () => "نتيجة واحدة",
    two: () => "نتيجتان",
    few: (n) => `${n} نتائج`,
    many: (n) => `${n} نتيجة`,
    other: (n) => `${n} نتيجة`,
  },
  en: english(
    (n) => `${n} result`,
    (n) => `${n} results`,
  ),
});

/** The same when not all were counted. @param count Whole hits, ≥ 1, fewer than there are. */
export const moreThanHits = counted({
  ar: {
    zero: () => "نتائج",
    one: () => "أكثر من نتيجة",
    two: () => "أكثر من نتيجتين",
    few: (n) => `أكثر من ${n} نتائج`,
    many: (n) => `أكثر من ${n} نتيجة`,
    other: (n) => `أكثر من ${n} نتيجة`,
  },
  en: english(
    (n) => `more than ${n} result`,
    (n) => `more than ${n} results`,
  ),
});

/** A length of time. @param count Whole minutes, ≥ 0. */
export const minuteCount = counted({
  ar: {
    zero: () => "أقل من دقيقة",
    one: () => "دقيقة واحدة",
    two: () => "دقيقتان",
    few: (n) => `${n} دقائق`,
    many: (n) => `${n} دقيقة`,
    other: (n) => `${n} دقيقة`,
  },
  en: english(
    (n) => `${n} minute`,
    (n) => (n === "0" || n === "٠" ? "under a minute" : `${n} minutes`),
  ),
});

/** How many articles an import brought in. @param count Whole articles, ≥ 0. */
export const articlesAdded = counted({
  ar: {
    zero: () => "لم تُضَف مواد",
    one: () => "أُضيفت مادة واحدة",
    two: () => "أُضيفت مادتان",
    few: (n) => `أُضيفت ${n} مواد`,
    many: (n) => `أُضيفت ${n} مادة`,
    other: (n) => `أُضيفت ${n} مادة`,
  },
  en: english(
    (n) => `${n} article added`,
    (n) => `${n} articles added`,
  ),
});

/** How many articles there are. @param count Whole articles, ≥ 0. */
export const articleCount = counted({
  ar: {
    zero: () => "لا مواد",
    one: () => "مادة واحدة",
    two: () => "مادتان",
    few: (n) => `${n} مواد`,
    many: (n) => `${n} مادة`,
    other: (n) => `${n} مادة`,
  },
  en: english(
    (n) => `${n} article`,
    (n) => `${n} articles`,
  ),
});

/** How many articles are selected. @param count Whole articles, ≥ 0. */
export const selectedCount = counted({
  ar: {
    zero: () => "لم يُختر شيء",
    one: () => "اختيرت مادة واحدة",
    two: () => "اختيرت مادتان",
    few: (n) => `اختيرت ${n} مواد`,
    many: (n) => `اختيرت ${n} مادة`,
    other: (n) => `اختيرت ${n} مادة`,
  },
  en: english(
    (n) => `${n} selected`,
    (n) => `${n} selected`,
  ),
});

/** When what is in the trash goes for good. @param count Whole days, ≥ 0. */
export const daysUntilGone = counted({
  ar: {
    zero: () => "تُمحى اليوم",
    one: () => "تُمحى غدًا",
    two: () => "تُمحى بعد يومين",
    few: (n) => `تُمحى بعد ${n} أيام`,
    many: (n) => `تُمحى بعد ${n} يومًا`,
    other: (n) => `تُمحى بعد ${n} يوم`,
  },
  en: english(
    () => "gone for good tomorrow",
    (n) =>
      n === "0" || n === "٠"
        ? "gone for good today"
        : `gone for good in ${n} days`,
  ),
});

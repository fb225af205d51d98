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

/** The same, when it is long. @param count Whole hours, ≥ 1. */
export const hoursLeft = counted({
  ar: {
    zero: () => "بقيت أقل من ساعة",
    one: () => "بقيت ساعة",
    two: () => "بقيت ساعتان",
    few: (n) => `بقيت ${n} ساعات`,
    many: (n) => `بقيت ${n} ساعة`,
    other: (n) => `بقيت ${n} ساعة`,
  },
  en: english(
    (n) => `${n} hour left`,
    (n) => `${n} hours left`,
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

/** Entries of the list of pronunciations. @param count Whole entries, ≥ 0. */
export const entryCount = counted({
  ar: {
    zero: () => "بلا مداخل",
    one: () => "مدخل واحد",
    two: () => "مدخلان",
    few: (n) => `${n} مداخل`,
    many: (n) => `${n} مدخلًا`,
    other: (n) => `${n} مدخل`,
  },
  en: english(
    (n) => `${n} entry`,
    (n) => `${n} entries`,
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

/** How many articles an import brought in again with other content. @param count Whole articles, ≥ 1. */
export const articlesUpdated = counted({
  ar: {
    zero: () => "لم تُحدَّث مواد",
    one: () => "حُدّثت مادة واحدة",
    two: () => "حُدّثت مادتان",
    few: (n) => `حُدّثت ${n} مواد`,
    many: (n) => `حُدّثت ${n} مادة`,
    other: (n) => `حُدّثت ${n} مادة`,
  },
  en: english(
    (n) => `${n} article updated`,
    (n) => `${n} articles updated`,
  ),
});

/** How many articles of an import were there already. @param count Whole articles, ≥ 1. */
export const articlesKnown = counted({
  ar: {
    zero: () => "لم تكن في المكتبة من قبل",
    one: () => "كانت مادة واحدة في المكتبة من قبل",
    two: () => "كانت مادتان في المكتبة من قبل",
    few: (n) => `كانت ${n} مواد في المكتبة من قبل`,
    many: (n) => `كانت ${n} مادة في المكتبة من قبل`,
    other: (n) => `كانت ${n} مادة في المكتبة من قبل`,
  },
  en: english(
    (n) => `${n} article was in the library already`,
    (n) => `${n} articles were in the library already`,
  ),
});

/** How many files of an import failed beyond the one that is named. @param count Whole files, ≥ 1. */
export const furtherFailures = counted({
  ar: {
    zero: () => "ولا ملف غيره",
    one: () => "وتعذّر ملف آخر",
    two: () => "وتعذّر ملفان آخران",
    few: (n) => `وتعذّرت ${n} ملفات أخرى`,
    many: (n) => `وتعذّر ${n} ملفًا آخر`,
    other: (n) => `وتعذّر ${n} ملف آخر`,
  },
  en: english(
    (n) => `${n} more file failed`,
    (n) => `${n} more files failed`,
  ),
});

/** What a library that was restored holds. @param count Whole articles, ≥ 0. */
export const articlesRestored = counted({
  ar: {
    zero: () => "استُعيدت النسخة، والمكتبة فارغة",
    one: () => "استُعيدت النسخة، وفي المكتبة مادة واحدة",
    two: () => "استُعيدت النسخة، وفي المكتبة مادتان",
    few: (n) => `استُعيدت النسخة، وفي المكتبة ${n} مواد`,
    many: (n) => `استُعيدت النسخة، وفي المكتبة ${n} مادة`,
    other: (n) => `استُعيدت النسخة، وفي المكتبة ${n} مادة`,
  },
  en: english(
    (n) => `Backup restored: the library holds ${n} article`,
    (n) => `Backup restored: the library holds ${n} articles`,
  ),
});

/** A run of days. @param count Whole days, ≥ 0. */
export const dayCount = counted({
  ar: {
    zero: () => "لا أيام",
    one: () => "يوم واحد",
    two: () => "يومان",
    few: (n) => `${n} أيام`,
    many: (n) => `${n} يومًا`,
    other: (n) => `${n} يوم`,
  },
  en: english(
    (n) => `${n} day`,
    (n) => `${n} days`,
  ),
});

/** A longer time. @param count Whole hours, ≥ 1. */
export const hourCount = counted({
  ar: {
    zero: () => "أقل من ساعة",
    one: () => "ساعة واحدة",
    two: () => "ساعتان",
    few: (n) => `${n} ساعات`,
    many: (n) => `${n} ساعة`,
    other: (n) => `${n} ساعة`,
  },
  en: english(
    (n) => `${n} hour`,
    (n) => `${n} hours`,
  ),
});

/** Bookmarks, highlights and notes in a list. @param count Whole, ≥ 0. */
export const markCount = counted({
  ar: {
    zero: () => "لا علامات",
    one: () => "علامة واحدة",
    two: () => "علامتان",
    few: (n) => `${n} علامات`,
    many: (n) => `${n} علامة`,
    other: (n) => `${n} علامة`,
  },
  en: english(
    (n) => `${n} mark`,
    (n) => `${n} marks`,
  ),
});

/** What could not be written out. @param count Articles, ≥ 1. */
export const articlesNotExported = counted({
  ar: {
    zero: () => "صُدّر كل شيء",
    one: () => "مادة واحدة لم تُصدَّر",
    two: () => "مادتان لم تُصدَّرا",
    few: (n) => `${n} مواد لم تُصدَّر`,
    many: (n) => `${n} مادة لم تُصدَّر`,
    other: (n) => `${n} مادة لم تُصدَّر`,
  },
  en: english(
    (n) => `${n} article was not exported`,
    (n) => `${n} articles were not exported`,
  ),
});

/** Sentences that are missing from a sound. @param count Whole sentences, ≥ 1. */
export const sentencesUnspoken = counted({
  ar: {
    zero: () => "نُطق كل شيء",
    one: () => "جملة واحدة لم يستطع الصوت نطقها",
    two: () => "جملتان لم يستطع الصوت نطقهما",
    few: (n) => `${n} جمل لم يستطع الصوت نطقها`,
    many: (n) => `${n} جملة لم يستطع الصوت نطقها`,
    other: (n) => `${n} جملة لم يستطع الصوت نطقها`,
  },
  en: english(
    (n) => `${n} sentence could not be spoken`,
    (n) => `${n} sentences could not be spoken`,
  ),
});

/** Time that a piece of work will still take. @param count Whole seconds, ≥ 0. */
export const secondsLeft = counted({
  ar: {
    zero: () => "بقيت ثانية",
    one: () => "بقيت ثانية",
    two: () => "بقيت ثانيتان",
    few: (n) => `بقيت ${n} ثوانٍ`,
    many: (n) => `بقيت ${n} ثانية`,
    other: (n) => `بقيت ${n} ثانية`,
  },
  en: english(
    (n) => `${n} second left`,
    (n) => `${n} seconds left`,
  ),
});

/** Things of a batch that could not be brought in. @param count Whole things, ≥ 1. */
export const thingsFailed = counted({
  ar: {
    zero: () => "لم يتعذّر شيء",
    one: () => "تعذّر واحد",
    two: () => "تعذّر اثنان",
    few: (n) => `تعذّرت ${n}`,
    many: (n) => `تعذّر ${n}`,
    other: (n) => `تعذّر ${n}`,
  },
  en: english(
    (n) => `${n} failed`,
    (n) => `${n} failed`,
  ),
});

/** Things of a batch that were not reached when it was stopped. @param count Whole things, ≥ 1. */
export const thingsWaiting = counted({
  ar: {
    zero: () => "لم يبقَ شيء",
    one: () => "بقي واحد لم يُضَف",
    two: () => "بقي اثنان لم يُضافا",
    few: (n) => `بقيت ${n} لم تُضَف`,
    many: (n) => `بقي ${n} لم يُضَف`,
    other: (n) => `بقي ${n} لم يُضَف`,
  },
  en: english(
    (n) => `${n} left to add`,
    (n) => `${n} left to add`,
  ),
});

/** How fast a batch goes. @param count Whole files, ≥ 1. */
export const filesPerSecond = counted({
  ar: {
    zero: () => "أقل من ملف في الثانية",
    one: () => "ملف في الثانية",
    two: () => "ملفان في الثانية",
    few: (n) => `${n} ملفات في الثانية`,
    many: (n) => `${n} ملفًا في الثانية`,
    other: (n) => `${n} ملف في الثانية`,
  },
  en: english(
    (n) => `${n} file a second`,
    (n) => `${n} files a second`,
  ),
});

/** The same, when it is slow. @param count Whole files, ≥ 1. */
export const filesPerMinute = counted({
  ar: {
    zero: () => "أقل من ملف في الدقيقة",
    one: () => "ملف في الدقيقة",
    two: () => "ملفان في الدقيقة",
    few: (n) => `${n} ملفات في الدقيقة`,
    many: (n) => `${n} ملفًا في الدقيقة`,
    other: (n) => `${n} ملف في الدقيقة`,
  },
  en: english(
    (n) => `${n} file a minute`,
    (n) => `${n} files a minute`,
  ),
});

/** Marks that came out of a file. @param count Whole marks, ≥ 0. */
export const marksAdded = counted({
  ar: {
    zero: () => "لم تُضف علامة",
    one: () => "أُضيفت علامة واحدة",
    two: () => "أُضيفت علامتان",
    few: (n) => `أُضيفت ${n} علامات`,
    many: (n) => `أُضيفت ${n} علامة`,
    other: (n) => `أُضيفت ${n} علامة`,
  },
  en: english(
    (n) => `${n} mark added`,
    (n) => `${n} marks added`,
  ),
});

/** Marks of a file that were there before. @param count Whole marks, ≥ 1. */
export const marksKnown = counted({
  ar: {
    zero: () => "كلها جديدة",
    one: () => "علامة كانت عندك من قبل",
    two: () => "علامتان كانتا عندك من قبل",
    few: (n) => `${n} علامات كانت عندك من قبل`,
    many: (n) => `${n} علامة كانت عندك من قبل`,
    other: (n) => `${n} علامة كانت عندك من قبل`,
  },
  en: english(
    (n) => `${n} was there already`,
    (n) => `${n} were there already`,
  ),
});

/** Marks of a file whose articles are not in the library. @param count Whole marks, ≥ 1. */
export const marksStrange = counted({
  ar: {
    zero: () => "موادها كلها في المكتبة",
    one: () => "علامة في مادة ليست في مكتبتك",
    two: () => "علامتان في مواد ليست في مكتبتك",
    few: (n) => `${n} علامات في مواد ليست في مكتبتك`,
    many: (n) => `${n} علامة في مواد ليست في مكتبتك`,
    other: (n) => `${n} علامة في مواد ليست في مكتبتك`,
  },
  en: english(
    (n) => `${n} is of an article that is not in your library`,
    (n) => `${n} are of articles that are not in your library`,
  ),
});

import { cardinal } from "./cardinal.ts";
import { ordinal } from "./ordinal.ts";
import type { Case } from "./grammar.ts";

/** Names of the months by calendar and country, January or Muharram first. Vocalised. */
export const monthNames = {
  western:
    "يَنَايِر فِبْرَايِر مَارِس أَبْرِيل مَايُو يُونْيُو يُولْيُو أُغُسْطُس سِبْتَمْبَر أُكْتُوبَر نُوفَمْبَر دِيسَمْبَر".split(
      " ",
    ),
  levantine: [
    "كَانُون الثَّانِي",
    "شُبَاط",
    "آذَار",
    "نِيسَان",
    "أَيَّار",
    "حَزِيرَان",
    "تَمُّوز",
    "آب",
    "أَيْلُول",
    "تِشْرِين الْأَوَّل",
    "تِشْرِين الثَّانِي",
    "كَانُون الْأَوَّل",
  ],
  maghrebi:
    "جَانْفِي فِيفْرِي مَارِس أَفْرِيل مَاي جُوَان جُوِيلِيَة أُوت سِبْتَمْبَر أُكْتُوبَر نُوفَمْبَر دِيسَمْبَر".split(
      " ",
    ),
  hijri: [
    "مُحَرَّم",
    "صَفَر",
    "رَبِيعٍ الْأَوَّل",
    "رَبِيعٍ الْآخِر",
    "جُمَادَى الْأُولَى",
    "جُمَادَى الْآخِرَة",
    "رَجَب",
    "شَعْبَان",
    "رَمَضَان",
    "شَوَّال",
    "ذِي الْقَعْدَة",
    "ذِي الْحِجَّة",
  ],
} as const;

/** Which names a date in digits is read with. */
export type MonthNames = Exclude<keyof typeof monthNames, "hijri">;

/** The first word of a month's name, as texts write it, without marks and hamza; and the second word, where it has one. */
const singleNames =
  "يناير فبراير مارس ابريل مايو يونيو يونيه يوليو يوليه يوليوز اغسطس غشت سبتمبر شتنبر اكتوبر نوفمبر نونبر ديسمبر دجنبر شباط اذار نيسان ايار حزيران تموز اب ايلول جانفي فيفري افريل ماي جوان جويلية اوت محرم صفر رجب شعبان رمضان شوال".split(
    " ",
  );
const single = new Set(singleNames);
const seconds: Readonly<Record<string, RegExp>> = {
  كانون: /^ال(?:اول|ثاني)$/u,
  تشرين: /^ال(?:اول|ثاني)$/u,
  ربيع: /^ال(?:اول|ثاني|اخر)$/u,
  جمادى: /^ال(?:اولى|ثانية|اخرة|اخر)$/u,
  ذو: /^ال(?:قعدة|حجة)$/u,
  ذي: /^ال(?:قعدة|حجة)$/u,
};

/**
 * How many words from here on name a month.
 *
 * @param word The word, as `plainKey` gives it; `next` the one after it.
 * @returns 0 for none, else 1 or 2.
 * @throws Nothing.
 */
export function monthLength(word: string, next: string): 0 | 1 | 2 {
  const names = word.split("/").filter((name) => name !== "");
  const last = names.at(-1) ?? "";
  // كانون الثاني/يناير, يناير/كانون الثاني
  const [second = ""] = next.split("/");
  if (!names.slice(0, -1).every((name) => single.has(name))) return 0;
  if (single.has(last)) return 1;
  return Object.hasOwn(seconds, last) && seconds[last]?.test(second) ? 2 : 0;
}

/** A day of the month, as it stands before "من" and the month: الثاني عشر. */
export const dayOfMonth = (day: number, place: Case): string =>
  ordinal(day, { gender: "masculine", case: place });

/** A year after عام, in the genitive: ألفين وثمانية عشر. */
export const yearNumber = (year: number): string =>
  cardinal(year, { gender: "masculine", case: "genitive", state: "absolute" });

export interface CalendarDate {
  readonly day: number;
  /** 1–12. */
  readonly month: number;
  readonly year: number | undefined;
  readonly isHijri: boolean;
}

/**
 * A date in digits as words: الثاني عشر من يوليو عام ألفين وثمانية عشر.
 *
 * @returns Vocalised.
 * @throws Nothing.
 */
export function spokenDate(
  { day, month, year, isHijri }: CalendarDate,
  place: Case,
  names: MonthNames,
): string {
  const name = monthNames[isHijri ? "hijri" : names][month - 1] ?? "";
  const ofYear = year === undefined ? "" : ` عَامَ ${yearNumber(year)}`;
  return `${dayOfMonth(day, place)} مِنْ ${name}${ofYear}`;
}

const parts =
  /^(?:(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}|\d{2}))?|(\d{4})([/-])(\d{1,2})\6(\d{1,2}))$/u;

/**
 * Read a date in digits: 12/7/2018, 2018-07-12. Where the second number cannot
 * be a month, the first one is.
 *
 * @param text In European digits.
 * @param takesShort Whether 12/7, without a year, is a date as well.
 * @returns `undefined` for what is no date.
 * @throws Nothing.
 */
export function readDate(
  text: string,
  takesShort: boolean,
): CalendarDate | undefined {
  const match = parts.exec(text);
  if (!match) return undefined;
  const isYearFirst = match[5] !== undefined;
  let [day, month] = isYearFirst
    ? [Number(match[8]), Number(match[7])]
    : [Number(match[1]), Number(match[3])];
  const written = match[5] ?? match[4];
  if (written === undefined && (!takesShort || match[2] !== "/"))
    return undefined;
  // 12.7.18 may be a version, 12-7-18 a score.
  if (written?.length === 2 && match[2] !== "/") return undefined;
  if (month > 12 && day <= 12) [day, month] = [month, day];
  if (day < 1 || day > 31 || month < 1 || month > 12) return undefined;
  const year = written === undefined ? undefined : fullYear(written);
  return {
    day,
    month,
    year,
    isHijri: year !== undefined && year >= 1300 && year < 1500,
  };
}

/** 18 is 2018, 67 is 1967. */
function fullYear(written: string): number {
  const year = Number(written);
  if (written.length > 2) return year;
  return year + (year < 50 ? 2000 : 1900);
}

import { readCalendar } from "./dates.ts";
import { isDeathSign } from "./era-or-metre.ts";
import { isFunctionWord } from "./function-words.ts";
import { beginsClause, endsClause, type ReadingWord } from "./word.ts";
import { one, type Reading } from "./reading.ts";

const letters: Readonly<Record<string, string>> = {
  ا: "أَلِف",
  ب: "بَاء",
  ت: "تَاء",
  ث: "ثَاء",
  ج: "جِيم",
  ح: "حَاء",
  خ: "خَاء",
  د: "دَال",
  ذ: "ذَال",
  ر: "رَاء",
  ز: "زَاي",
  س: "سِين",
  ش: "شِين",
  ص: "صَاد",
  ض: "ضَاد",
  ط: "طَاء",
  ظ: "ظَاء",
  ع: "عَيْن",
  غ: "غَيْن",
  ف: "فَاء",
  ق: "قَاف",
  ك: "كَاف",
  ل: "لَام",
  م: "مِيم",
  ن: "نُون",
  ه: "هَاء",
  و: "وَاو",
  ي: "يَاء",
};

/** Titles before a name, with their stop. */
const titles: Readonly<Record<string, string>> = {
  د: "الدُّكْتُور",
  "ا.د": "الْأُسْتَاذُ الدُّكْتُور",
  م: "الْمُهَنْدِس",
  ا: "الْأُسْتَاذ",
};
/** Before a number. */
const beforeNumber: Readonly<Record<string, string>> = {
  ص: "الصَّفْحَة",
  صص: "الصَّفَحَات",
  ج: "الْجُزْء",
  مج: "الْمُجَلَّد",
  ط: "الطَّبْعَة",
  ح: "الْحَدِيث",
};
const eras: Readonly<Record<string, string>> = {
  م: "لِلْمِيلَاد",
  ه: "لِلْهِجْرَة",
  هج: "لِلْهِجْرَة",
};
/** Of a quotation. */
const ended = "اِنْتَهَى";
const whole: Readonly<Record<string, string>> = {
  "ق.م": "قَبْلَ الْمِيلَاد",
  "ق.ه": "قَبْلَ الْهِجْرَة",
  "ص.ب": "صُنْدُوق بَرِيد",
  الخ: "إِلَى آخِرِه",
  "ا.ه": ended,
};
const own = (table: Readonly<Record<string, string>>, key: string) =>
  Object.hasOwn(table, key) ? table[key] : undefined;

/**
 * What an abbreviation stands for: د. → الدكتور, 1406 م. → للميلاد, أ.ف.ب by its letters.
 *
 * @returns `undefined` for what is none, or is not known.
 * @throws Nothing.
 */
export function readAbbreviation(
  words: readonly ReadingWord[],
  at: number,
): Reading | undefined {
  const word = words[at];
  if (!word || !/^[ء-ي](?:[ء-ي.]|$)/u.test(word.key) || word.key.length > 10)
    return undefined;
  const { key } = word;
  const hasStop = word.trail.startsWith(".");
  const next = word.endsLine ? undefined : words[at + 1];
  const expanded = own(whole, key);
  if (expanded !== undefined) return one(expanded);
  const end = readEnd(words, at);
  if (end) return end;
  if (hasStop && next && /^[قص]$/u.test(key)) {
    const pair = own(whole, `${key}.${next.key}`);
    if (pair !== undefined) return { length: 2, text: pair };
  }
  const before = words[at - 1];
  if (own(eras, key) !== undefined && before && isYear(before))
    return one(own(eras, key) ?? "");
  if (next && isDeathSign(word) && /^\d{1,4}(?!\d)/u.test(next.core))
    return one(readCalendar(words, at + 1, "western") ? "تُوُفِّيَ فِي" : "تُوُفِّيَ عَامَ");
  if (next && /^\(?\d/u.test(next.core) && own(beforeNumber, key) !== undefined)
    return one(own(beforeNumber, key) ?? "");
  const [, and = "", title = ""] = /^([وف]?)(.*)$/u.exec(key) ?? [];
  for (const [prefix, name] of [
    ["", key],
    [and, title],
  ] as const) {
    const text = own(titles, name);
    if (
      text !== undefined &&
      hasStop &&
      next &&
      /^[ء-ي]{2}/u.test(next.key) &&
      !isListLetter(words, next)
    )
      return one((prefix && `${prefix}َ`) + text);
  }
  return spelled(words, at);
}

/** ا هـ, اهـ: the end of a quotation. In one word it may be a sigh, unless something ends there. */
function readEnd(
  words: readonly ReadingWord[],
  at: number,
): Reading | undefined {
  const [word, next] = [words[at], words[at + 1]];
  if (!word?.core.startsWith("ا")) return undefined;
  if (word.key === "اه")
    return !next || endsClause(word) || beginsClause(words, at + 1)
      ? one(ended)
      : undefined;
  const isPair =
    word.key === "ا" &&
    next?.key === "ه" &&
    next.lead === "" &&
    word.trail === "" &&
    !word.endsLine;
  const isSpelling = [words[at - 1], words[at + 2]].every(
    (beside) => beside?.key.length === 1,
  );
  return isPair && !isSpelling ? { length: 2, text: ended } : undefined;
}

const order = /^ال(?:اولى?|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر)ة?$/u;

/** Whether a letter with a stop is no title before a name: أ. الأول ب. الثاني, الفصل أ. ثم. */
const isListLetter = (
  words: readonly ReadingWord[],
  next: ReadingWord,
): boolean =>
  order.test(next.key) ||
  isFunctionWord(next.key) ||
  // ب. is no title: it goes on with a list, or in أ. ف. ب. with a name.
  words.some(
    ({ key, trail }, at) =>
      key === "ب" &&
      trail.startsWith(".") &&
      (words[at - 1]?.key.length ?? 0) > 1 &&
      (words[at + 1]?.key.length ?? 0) > 1,
  );

/** أ.ف.ب, أ. ف. ب.: letter by letter. */
function spelled(
  words: readonly ReadingWord[],
  at: number,
): Reading | undefined {
  const word = words[at];
  if (!word) return undefined;
  const [, and = "", chain] =
    /^([وفبل])?([ء-ي](?:\.[ء-ي]){1,4})$/u.exec(word.key) ?? [];
  if (chain !== undefined) {
    const vowel = and === "" ? "" : /[بل]/u.test(and) ? "ِ" : "َ";
    return one(and + vowel + names(chain.replaceAll(".", "")));
  }
  return undefined;
}

const names = (chain: string): string =>
  Array.from(chain, (letter) => own(letters, letter) ?? letter).join(" ");

const isYear = (word: ReadingWord): boolean =>
  /^[وفبلك]?(?:ال)?ـ*\d{1,4}(?:[-–—−/]\d{1,4})?$/u.test(word.key) &&
  !endsClause(word);

import { unitOf } from "../numbers/units.ts";
import { withoutConjunction } from "./conjunction.ts";
import { prepositions } from "./function-words.ts";
import { splitPrefix } from "./prefix.ts";
import { plainKey, type ReadingWord } from "./word.ts";

/** A word as it should have been written, and the written ones it stands for. */
export interface SpacedWord {
  readonly word: ReadingWord;
  /** Index of the first. */
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

/** 5سنوات, 10-15يوما, بـ100ريال. */
const numberAndNoun =
  /^(?<first>(?:[وف][\u064B-\u0652]?)?(?:[بلك][\u064B-\u0652]?)?(?:ال|لل)?ـ*\p{Sc}?\d(?:[\d.,٫٬،/–-]*\d)?[%٪]?)(?<second>[ء-غف-ي\u064B-\u0652]{2,})$/u;
/** ص45, ج1. */
const signAndNumber = /^(?<first>صص?|م?ج|ط)\.?(?<second>\d.*)$/u;
/** بنسبة52%, عام2010 */
const wordAndNumber =
  /^(?<first>[ء-ي\u064B-\u0652]{2,})(?<second>\d(?:[\d.,٫٬،]*\d)?[%٪]?)$/u;
/** 732-808هـ/1332-1406م: one span of years in two calendars. */
const spans =
  /^(?<first>\d{1,4}[-–—]\d{1,4}(?:م|هـ?))\/(?<second>\d{1,4}[-–—]\d{1,4}(?:م|هـ?)?)$/u;
/** لـ 20, الـ 20, لـ «20». */
const particle = /^(?=.)[وف]?[بلك]?(?:ال|(?<=ل)ل)?ـ+$/u;

/**
 * Words with the spaces that numbers should have around them: between a number
 * and its noun, and none behind a particle.
 *
 * @param isKept Whether a word is to be left as it is written.
 * @returns In order, all of `words` once or in two halves.
 * @throws Nothing.
 */
export function spaced(
  words: readonly ReadingWord[],
  isKept: (at: number) => boolean,
): readonly SpacedWord[] {
  const all: SpacedWord[] = [];
  for (let at = 0; at < words.length;) {
    const word = words[at];
    if (!word) break;
    const joined = join(word, words[at + 1]);
    const to = at + (joined ? 2 : 1);
    const parts = joined ? [joined] : halves(word, () => isKept(at));
    all.push(...parts.map((part) => ({ word: part, from: at, to })));
    at = to;
  }
  return all;
}

function join(
  word: ReadingWord,
  next: ReadingWord | undefined,
): ReadingWord | undefined {
  if (!next || word.endsLine) return undefined;
  // 25 كم / ساعة
  const stroke = word.trail === " /" ? "/" : "";
  const core = word.core + stroke + next.core;
  const isOne =
    stroke === ""
      ? word.trail === "" &&
        particle.test(word.core) &&
        /^[\p{Pi}"']*$/u.test(next.lead) &&
        /^[\d\p{Sc}%٪]/u.test(next.core)
      : next.lead === "" && unitOf(core) !== undefined;
  if (!isOne) return undefined;
  return {
    ...next,
    raw: word.raw + next.raw,
    lead: word.lead + next.lead,
    core,
    key: plainKey(core),
  };
}

/** Whether a number is written on to a word that one may come after; كوفيد19 is a name. */
function precedesNumber({ core, key }: ReadingWord): boolean {
  // و80%, ال20%
  if (/^\d/u.test(splitPrefix(core).rest)) return false;
  const before = withoutConjunction(key.replace(/\d.*$/u, ""));
  return (
    prepositions.has(before) ||
    /^(?:[بل]|ال|لل)?(?:عام|سنة)$/u.test(before) ||
    /[%٪]$/u.test(core)
  );
}

function halves(
  word: ReadingWord,
  isKept: () => boolean,
): readonly ReadingWord[] {
  const { core, lead, trail } = word;
  const span = spans.exec(core);
  const { first, second } =
    (
      span ??
      numberAndNoun.exec(core) ??
      signAndNumber.exec(core) ??
      (precedesNumber(word) ? wordAndNumber.exec(core) : undefined)
    )?.groups ?? {};
  if (first === undefined || second === undefined) return [word];
  if (unitOf(second) || isKept()) return [word];
  const half = (part: string): ReadingWord => ({
    ...word,
    raw: part,
    core: part,
    key: plainKey(part),
  });
  return [
    {
      ...half(first),
      raw: lead + first,
      trail: span ? "،" : "",
      endsLine: false,
    },
    { ...half(second), raw: second + trail, lead: "" },
  ];
}

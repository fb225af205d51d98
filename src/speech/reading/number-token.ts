import { readNumeral, type Numeral } from "../numbers/numeral.ts";
import { splitPrefix, type Prefix } from "./prefix.ts";
import type { ReadingWord } from "./word.ts";

/** A word that is a number, with what is written in one with it. */
export interface NumberToken {
  readonly prefix: Prefix;
  /** `+ - ± ~ ≈`, or nothing. */
  readonly sign: string;
  /** A currency's sign in front. */
  readonly before: string;
  readonly numeral: Numeral;
  /** Whether thousands are set apart: such a number is no year. */
  readonly isGrouped: boolean;
  /** What follows the digits: `%`, `كم`, `م`, `$`. */
  readonly after: string;
}

const digits = String.raw`\d(?:[\d.,٫٬،'’ \u00A0\u2009\u202F]*\d)?`;
const shape = new RegExp(
  String.raw`^(?<sign>[+\-−±~≈])?(?<before>[%٪]|\p{Sc}|US\$|\$US)?\s?(?<number>${digits})\s*(?<after>[^\d\s]*(?:[23]|²|³)?)$`,
  "u",
);

/**
 * Read a word as one number.
 *
 * @returns `undefined` for what is none, or more than one (a range, a date).
 * @throws Nothing.
 */
export function numberToken({ core }: ReadingWord): NumberToken | undefined {
  if (!/\d/u.test(core)) return undefined;
  const prefix = splitPrefix(core);
  const groups = shape.exec(prefix.rest)?.groups;
  const number = groups?.["number"];
  if (!groups || number === undefined) return undefined;
  const numeral = readNumeral(number);
  if (!numeral) return undefined;
  const { sign = "", before = "", after = "" } = groups;
  return {
    prefix,
    sign,
    before,
    numeral,
    isGrouped: number.length > numeral.digits.length,
    after: after.replaceAll("ـ", ""),
  };
}

/** Four digits written together, of the years that texts speak of. */
export const isLikelyYear = ({
  numeral: { value, fraction },
  isGrouped,
}: NumberToken): boolean =>
  value !== undefined &&
  fraction === undefined &&
  !isGrouped &&
  value >= 600 &&
  value <= 2200;

/** Digits alone, with a prefix at most. */
export const isBare = ({ sign, before, after }: NumberToken): boolean =>
  sign === "" && before === "" && after === "";

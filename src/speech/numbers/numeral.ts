/** A number as it is written, taken apart. */
export interface Numeral {
  /** The whole part, in European digits, without separators. */
  readonly digits: string;
  /** The whole part's value; `undefined` beyond what can be counted exactly. */
  readonly value: number | undefined;
  /** Digits behind the decimal sign, where there is one. */
  readonly fraction: string | undefined;
}

/** Arabic-Indic and Persian. */
const otherDigits = /[\u0660-\u0669\u06F0-\u06F9]/gu;

/**
 * Digits of all three systems as European ones.
 *
 * @returns As long as `text`: offsets stay.
 * @throws Nothing.
 */
export const europeanDigits = (text: string): string =>
  text.replaceAll(otherDigits, (digit) =>
    String((digit.codePointAt(0) ?? 0) & 0xf),
  );

/** 1,500,000.5 · ١٬٥٠٠٫٥ · ١،٥٠٠ · 1'500 · 1 500 with a space that does not break. */
const grouped =
  /^(\d{1,3}(?:([,٬،'’ \u00A0\u2009\u202F])\d{3})(?:\2\d{3})*)(?:[.٫](\d+))?$/u;
/** 1.500.000 · 1.500.000,25 · 1.500,25: as on the continent. */
const dotted =
  /^(\d{1,3}(?:\.\d{3})(?:\.\d{3})+|\d{1,3}\.\d{3}(?=,)|[1-9]\d{0,2}\.000)(?:,(\d+))?$/u;
const plain = /^(\d+)(?:[.٫,،](\d+))?$/u;

/**
 * Read a number that stands alone.
 *
 * A comma before exactly three digits separates thousands, before others it is
 * a decimal sign; a single full stop is one unless three zeros follow.
 *
 * @param text In European digits (`europeanDigits`).
 * @returns `undefined` for what is not one number.
 * @throws Nothing.
 */
export function readNumeral(text: string): Numeral | undefined {
  const groups = grouped.exec(text);
  if (groups) return numeral(groups[1] ?? "", groups[3]);
  const match = dotted.exec(text) ?? plain.exec(text);
  return match ? numeral(match[1] ?? "", match[2]) : undefined;
}

function numeral(whole: string, fraction: string | undefined): Numeral {
  const digits = whole.replaceAll(/\D/gu, "");
  const value = Number(digits);
  return {
    digits,
    value: Number.isSafeInteger(value) ? value : undefined,
    fraction,
  };
}

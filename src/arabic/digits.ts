/** The zeros of the digit systems that Arabic readers type: European, Arabic-Indic, Persian. */
const zeros = [0x30, 0x660, 0x6f0] as const;

/** Anything that a number may be typed with beside its digits: signs of direction, spaces, separators of thousands. */
const fillers = /[\s\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069٬,]/gu;
const percentSign = /[%٪]/u;

/**
 * Read a number as a reader types it, in European, Arabic-Indic or Persian
 * digits, mixed or not, with a percent sign on either side or none.
 *
 * @param text `٣٨٫٥٪`, `38.5 %`, `۱۲`.
 * @returns `undefined` for what is no number of zero or more.
 */
export function readNumber(
  text: string,
): { readonly value: number; readonly isPercent: boolean } | undefined {
  const plain = text.replace(fillers, "");
  const digits = Array.from(plain.replace(percentSign, ""), european).join("");
  if (!/^\d+(?:\.\d*)?$/u.test(digits)) return undefined;
  return { value: Number(digits), isPercent: percentSign.test(plain) };
}

function european(letter: string): string {
  if (letter === "٫") return ".";
  const code = letter.codePointAt(0) ?? 0;
  const zero = zeros.find((each) => code >= each && code <= each + 9);
  return zero === undefined ? letter : String(code - zero);
}

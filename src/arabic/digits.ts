/** The zeros of the digit systems that Arabic readers type: European, Arabic-Indic, Persian. */
const zeros = [0x30, 0x660, 0x6f0] as const;

/** What says nothing beside the digits of a number: signs of direction, spaces. */
const fillers = /[\s\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const percentSign = /[%٪]/u;
const commas = /[,،٬]/gu;
/** Three digits after each comma, and not a nought alone before them. */
const inThousands = /^[1-9]\d{0,2}(?:[,،٬]\d{3})+(?:\.|$)/u;

/**
 * Read a number as a reader types it, in European, Arabic-Indic or Persian
 * digits, mixed or not, with a percent sign on either side or none. A comma
 * parts thousands where it can; it is the decimal sign everywhere else, as it
 * is in the Maghreb.
 *
 * @param text `٣٨٫٥٪`, `38.5 %`, `۱۲`, `1,200`, `2,5`.
 * @returns `undefined` for what is no number of zero or more.
 */
export function readNumber(
  text: string,
): { readonly value: number; readonly isPercent: boolean } | undefined {
  const plain = text.replace(fillers, "");
  const typed = Array.from(plain.replace(percentSign, ""), european).join("");
  const digits = typed.replace(commas, inThousands.test(typed) ? "" : ".");
  if (!/^\d+(?:\.\d*)?$/u.test(digits)) return undefined;
  return { value: Number(digits), isPercent: percentSign.test(plain) };
}

function european(letter: string): string {
  if (letter === "٫") return ".";
  const code = letter.codePointAt(0) ?? 0;
  const zero = zeros.find((each) => code >= each && code <= each + 9);
  return zero === undefined ? letter : String(code - zero);
}

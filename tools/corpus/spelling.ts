import type { Random } from "./random.ts";

/** How one newsroom or one writer types, all through an article. */
export interface Spelling {
  readonly digits: "european" | "arabic" | "persian";
  readonly write: (word: string, random: Random) => string;
}

const marks = ["َ", "ُ", "ِ", "ّ", "ْ"];

/** Shares are an assumption: most writers spell as the dictionary does. */
export function pickSpelling(lang: string, random: Random): Spelling {
  const dropsHamza = random.chance(0.1);
  const plainYa = random.chance(0.06);
  const haForTa = random.chance(0.03);
  const vowelShare = random.chance(0.04) ? 0.6 : 0.01;
  const isPersian = lang === "fa";
  return {
    digits: isPersian ? "persian" : random.chance(0.45) ? "arabic" : "european",
    write: (word, words) => {
      let written = word;
      if (dropsHamza) written = written.replace(/[أإآ]/g, "ا");
      if (plainYa) written = written.replace(/ي$/, "ى");
      if (haForTa) written = written.replace(/ة$/, "ه");
      if (isPersian)
        written = written.replaceAll("ك", "ک").replaceAll("ي", "ی");
      if (words.chance(vowelShare)) written = vowelled(written, words);
      if (words.chance(0.002)) written = written.replace(/^(..)/, "$1ـ");
      return written;
    },
  };
}

function vowelled(word: string, random: Random): string {
  return Array.from(word, (letter) =>
    "اوىي".includes(letter) || random.chance(0.5)
      ? letter
      : letter + random.pick(marks),
  ).join("");
}

const zero = { european: 0x30, arabic: 0x0660, persian: 0x06f0 } as const;

export const inDigits = (number: number, digits: Spelling["digits"]): string =>
  Array.from(String(number), (digit) =>
    digit >= "0" && digit <= "9"
      ? String.fromCharCode(zero[digits] + Number(digit))
      : digit,
  ).join("");

/** How much is looked at, in bytes. */
const sampleLength = 262_144;

/** One-byte encodings that a text of our readers may be in. */
export type LegacyEncoding =
  "windows-1256" | "iso-8859-6" | "windows-1255" | "windows-1252";

interface Candidate {
  readonly encoding: LegacyEncoding;
  readonly letter: RegExp;
  /** The letters that make up most of any text in the language. */
  readonly frequent: RegExp;
}

const candidates: readonly Candidate[] = [
  {
    encoding: "windows-1256",
    letter: /[\p{Script=Arabic}،؛؟]/gu,
    frequent: /[اليمونرتبدهعةأ]/gu,
  },
  {
    encoding: "iso-8859-6",
    letter: /[\p{Script=Arabic}،؛؟]/gu,
    frequent: /[اليمونرتبدهعةأ]/gu,
  },
  {
    encoding: "windows-1255",
    letter: /\p{Script=Hebrew}/gu,
    frequent: /[יהולאתרבשמ]/gu,
  },
];

/**
 * Quotation marks, dashes and spaces speak neither for nor against an alphabet;
 * nor do Arabic vowels, which Unicode counts to no script of their own.
 */
const neutral = /[«»“”‘’…–—\u00A0\u200C-\u200F\u0640\u064B-\u0655]/gu;

/**
 * Which one-byte encoding a text is in that is no UTF-8.
 *
 * Every byte is a character in most of them, so that decoding proves nothing.
 * What proves it: words of the right alphabet are runs of bytes above 127 (in
 * European texts these stand alone among ASCII letters), what comes out is of
 * that alphabet, and its frequent letters are frequent.
 *
 * @returns `undefined` where nothing is clear.
 * @source WHATWG Encoding Standard, indexes windows-1256, iso-8859-6, windows-1255.
 */
export function legacyEncodingOf(
  bytes: Uint8Array,
): LegacyEncoding | undefined {
  const sample = bytes.subarray(0, sampleLength);
  const { high, runs } = highBytes(sample);
  if (high === 0) return undefined;
  if (high / runs < 2) return european(sample);
  let best: { encoding: LegacyEncoding; score: number } | undefined;
  for (const candidate of candidates) {
    const score = scoreOf(sample, candidate);
    if (score > 0.45 && (!best || score > best.score))
      best = { encoding: candidate.encoding, score };
  }
  return best?.encoding;
}

function highBytes(sample: Uint8Array): { high: number; runs: number } {
  let high = 0;
  let runs = 0;
  let isIn = false;
  for (const byte of sample) {
    const isHigh = byte > 127;
    if (isHigh) high += 1;
    if (isHigh && !isIn) runs += 1;
    isIn = isHigh;
  }
  return { high, runs };
}

function scoreOf(
  sample: Uint8Array,
  { encoding, letter, frequent }: Candidate,
): number {
  const text = new TextDecoder(encoding).decode(sample);
  const all = count(text, /[^\p{ASCII}]/gu) - count(text, neutral);
  if (all <= 0) return 0;
  const letters = count(text, letter);
  const foreign = all - letters;
  return (
    (letters - 2 * foreign) / all - 1 + count(text, frequent) / Math.max(1, all)
  );
}

/** Accented letters within words, and nothing a text would not hold. */
function european(sample: Uint8Array): LegacyEncoding | undefined {
  const text = new TextDecoder("windows-1252").decode(sample);
  const accented = count(text, /(?<=[A-Za-z])[À-ÿ]|[À-ÿ](?=[A-Za-z])/gu);
  const odd = count(text, /[\u0080-\u009F]/gu);
  return accented > 0 && odd === 0 ? "windows-1252" : undefined;
}

const count = (text: string, pattern: RegExp): number =>
  text.match(pattern)?.length ?? 0;

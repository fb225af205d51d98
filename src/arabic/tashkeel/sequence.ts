import { isLetter, isMark, space, symbolOf } from "./letters.ts";

/** A stretch of text as the model takes it in. */
export interface Sequence {
  /** One symbol for each character that is not a mark. */
  readonly symbols: Uint8Array;
  /** UTF-16 offset in the text right after each character: where its marks belong. */
  readonly places: Int32Array;
  /** Marks that stand in the text, on each character. */
  readonly marks: readonly string[];
  /** Words, and other signs one by one, without spaces: their characters from `starts[i]` to `ends[i]`, which belongs to them. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The word or sign of each character; that before for a space. */
  readonly unitOf: Int32Array;
  /** Each word, and "" for a sign. */
  readonly words: readonly string[];
}

/** Tatweel and other signs on letters: seen past. Madda and hamza above and below make another letter. */
const isPassedOver = (unit: number): boolean =>
  unit === 0x0640 ||
  (unit >= 0x0610 && unit <= 0x061a) ||
  (unit >= 0x0656 && unit <= 0x065f) ||
  unit === 0x0670 ||
  (unit >= 0x06d6 && unit <= 0x06ed);

/**
 * Signs of Uthmani spelling that are marks by other names: sukun, the three open
 * tanwins (in both encodings; the older one has them in the places of other signs), and two that tell that a letter is silent. The
 * model does not know them, and has nothing to add to a letter with one.
 */
const uthmani: ReadonlyMap<number, string> = new Map([
  [0x06e1, "\u0652"],
  [0x08f0, "\u064B"],
  [0x08f1, "\u064C"],
  [0x08f2, "\u064D"],
  [0x0657, "\u064B"],
  [0x065e, "\u064C"],
  [0x0656, "\u064D"],
  [0x06df, "\u06DF"],
  [0x06e0, "\u06E0"],
]);

/** Letters of two characters, where text is not in NFC. */
const composed: Readonly<Record<string, string>> = {
  "ا\u0653": "آ",
  "ا\u0654": "أ",
  "ا\u0655": "إ",
  "و\u0654": "ؤ",
  "ي\u0654": "ئ",
};

/**
 * Take text apart.
 *
 * @param text Any text, at most a few hundred characters: the model sees it as one.
 * @throws Nothing.
 */
export function sequenceOf(text: string): Sequence {
  const symbols: number[] = [];
  const places: number[] = [];
  const chars: string[] = [];
  const marks: string[] = [];
  for (let at = 0; at < text.length;) {
    const unit = text.charCodeAt(at);
    const last = chars.length - 1;
    const mark = isMark(unit) ? text.charAt(at) : uthmani.get(unit);
    if (mark !== undefined) {
      if (last >= 0) marks[last] += mark;
      at += 1;
      continue;
    }
    if (isPassedOver(unit)) {
      at += 1;
      continue;
    }
    if (unit >= 0x0653 && unit <= 0x0655) {
      const letter = composed[(chars[last] ?? "") + text.charAt(at)];
      if (letter !== undefined) {
        chars[last] = letter;
        symbols[last] = symbolOf(letter);
        places[last] = at + 1;
      }
      at += 1;
      continue;
    }
    const char = String.fromCodePoint(text.codePointAt(at) ?? unit);
    at += char.length;
    chars.push(char);
    symbols.push(symbolOf(char));
    places.push(at);
    marks.push("");
  }
  return {
    symbols: Uint8Array.from(symbols),
    places: Int32Array.from(places),
    marks: ownMarks(symbols, chars, marks),
    ...unitsOf(symbols, chars),
  };
}

/** Tanwin fath that stands on a bare alif or alif maqsura belongs to the letter before it. */
function ownMarks(
  symbols: readonly number[],
  chars: readonly string[],
  marks: readonly string[],
): readonly string[] {
  const own = [...marks];
  for (const [at, each] of marks.entries())
    if (
      each.includes("\u064B") &&
      /[اى]/u.test(chars[at] ?? "") &&
      isLetter(symbols[at - 1] ?? 0)
    )
      own[at - 1] += each;
  return own;
}

function unitsOf(symbols: readonly number[], chars: readonly string[]) {
  const starts: number[] = [];
  const ends: number[] = [];
  const words: string[] = [];
  const unitOf = new Int32Array(symbols.length);
  let isInWord = false;
  for (const [at, symbol] of symbols.entries()) {
    const isOfWord = isLetter(symbol);
    if (isOfWord && isInWord) {
      ends[ends.length - 1] = at;
      words[words.length - 1] += chars[at] ?? "";
    } else if (symbol !== space) {
      starts.push(at);
      ends.push(at);
      words.push(isOfWord ? (chars[at] ?? "") : "");
    }
    isInWord = isOfWord;
    unitOf[at] = Math.max(0, starts.length - 1);
  }
  return {
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    unitOf,
    words,
  };
}

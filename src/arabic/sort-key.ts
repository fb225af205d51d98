import { expansion, isExpanded } from "./expansion.ts";
import { foldTable, lastCode } from "./fold-table.ts";

/** Units of a key at most: more do not order titles that anyone can tell apart. */
const longestKey = 128;
/** Units of text looked at; marks and punctuation give none to the key. */
const looked = 1024;

/** The Arabic letters in order; those between two spaces are one letter. Persian, Urdu, Kurdish, Uyghur, Sindhi and Pashto ones stand by their likes. */
const arabicOrder =
  "اءأؤإئٴ ٵ ٶ ٷ ٸ ٲ ٱ ٳ ٮ ب ٻ پ ڀ تة ث ٹ ٺ ټ ٽ ٿ ج ڃ ڄ چ ڿ ڇ ح خ ځ ڂ څ د ذ ڈ ډ ڊ ڋ ڌ ڍ ڎ ڏ ڐ ۮ ر ز ڑ ڒ ړ ڔ ڕ ږ ڗ ژ ڙ ۯ س ش ښ ڛ ڜ ۺ ص ض ڝ ڞ ۻ ط ظ ڟ ع غ ڠ ۼ ف ڡ ڢ ڣ ڤ ڥ ڦ ٯ ق ڧ ڨ ك ک ڪ ګ ڬ ڭ ڮ گ ڰ ڱ ڲ ڳ ڴ ػ ؼ ل ڵ ڶ ڷ ڸ م ن ں ڻ ڼ ڽ ڹ ه ھ ہۂ ۃ ۿ ەۀ و ۄ ۅ ۆ ۇ ۈ ۉ ۊ ۋ ۏ يىی ۍ ێ ې ۑ ؽ ؾ ؿ ؠ ےۓ";

/** The Latin letters in order, by their small forms without accents. */
const latinOrder =
  "a b c dđð e f g hħ i ı j k lł m nŋ oø p q r s tŧ u v w x y z þ";

/** Where each kind of weight begins: symbols, numbers by the count of their digits, Arabic, Latin. The letters of other scripts stand for themselves, above. */
const symbolWeight = 0x21;
const numberWeight = 0x40;
const arabicWeight = 0x80;
const latinWeight = 0x110;

/** Digits that are told apart by their count. */
const longestNumber = arabicWeight - numberWeight - 1;

/** Letters that sort as two. */
const doubled = new Map([
  ["آ".charCodeAt(0), "اا"],
  ["ß".charCodeAt(0), "ss"],
  ["æ".charCodeAt(0), "ae"],
  ["Æ".charCodeAt(0), "ae"],
  ["œ".charCodeAt(0), "oe"],
  ["Œ".charCodeAt(0), "oe"],
]);

const letterOrMark = /[\p{L}\p{M}\p{N}]/u;
const symbol = /\p{S}/u;

/**
 * A key by which titles sort as an Arabic reader expects: compared unit by
 * unit, keys stand as the collation of Arabic does at primary strength, with
 * numbers by their value and without punctuation. Arabic letters come before
 * Latin ones, digits before both.
 *
 * @param text Of any length; the first 1,024 units count.
 * @returns At most 128 units, none of them a surrogate, so that UTF-8 sorts the same. Not to be shown.
 * @throws Nothing.
 * @source CLDR 48, collation of `ar`; the order is that of `Intl.Collator("ar", { numeric: true, ignorePunctuation: true })`.
 */
export function sortKey(text: string): string {
  const known = text.slice(0, looked).normalize();
  let key = "";
  let digits = "";
  for (let at = 0; at < known.length && key.length < longestKey; at += 1) {
    for (const unit of unitsAt(known, at)) {
      const digit = digitOf(unit);
      if (digit !== "") digits += digit;
      else if (digits !== "") {
        key += numberKey(digits);
        digits = "";
      }
      if (digit === "") key += weightOf(unit, known, at);
    }
  }
  if (digits !== "") key += numberKey(digits);
  return key.slice(0, longestKey);
}

/** The unit itself, or those of the ligature or presentation form that it is. */
function unitsAt(text: string, at: number): readonly number[] {
  const unit = text.charCodeAt(at);
  const letters =
    doubled.get(unit) ?? (isExpanded(unit) ? expansion(unit) : undefined);
  return letters === undefined
    ? [unit]
    : Array.from(letters, (letter) => letter.charCodeAt(0));
}

function digitOf(unit: number): string {
  const folded = foldTable()[unit] ?? unit;
  return folded >= 0x30 && folded <= 0x39 ? String.fromCharCode(folded) : "";
}

function numberKey(digits: string): string {
  const value = digits.replace(/^0+(?=\d)/u, "");
  const count = Math.min(value.length, longestNumber);
  return String.fromCharCode(numberWeight + count) + value;
}

function weightOf(unit: number, text: string, at: number): string {
  const known = weights().get(unit);
  if (known !== undefined) return known;
  if (unit >= 0xd800 && unit <= 0xdfff) return pairWeight(text, at);
  const folded = foldTable()[unit] ?? unit;
  if (folded <= lastCode) return "";
  const plain = weights().get(folded);
  if (plain !== undefined) return plain;
  const character = String.fromCharCode(folded);
  if (letterOrMark.test(character)) return character;
  return symbol.test(character) ? String.fromCharCode(symbolWeight) : "";
}

/** Two units in the order of the code points, after all scripts below them; nothing for half a character. */
function pairWeight(text: string, at: number): string {
  const point = text.codePointAt(at) ?? 0;
  if (point <= 0xffff) return "";
  const character = String.fromCodePoint(point);
  if (!letterOrMark.test(character)) return String.fromCharCode(symbolWeight);
  return String.fromCharCode(
    0xe000 + (point >> 8) - 0x100,
    0x100 + (point & 0xff),
  );
}

let made: ReadonlyMap<number, string> | undefined;
function weights(): ReadonlyMap<number, string> {
  made ??= new Map([
    ...inOrder(arabicOrder, arabicWeight),
    ...inOrder(latinOrder, latinWeight),
  ]);
  return made;
}

/** Each letter and its weight. */
function* inOrder(
  order: string,
  from: number,
): Generator<readonly [number, string]> {
  for (const [index, letters] of order.split(" ").entries())
    for (const letter of letters)
      yield [letter.charCodeAt(0), String.fromCharCode(from + index)];
}

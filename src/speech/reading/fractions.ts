import { cardinal } from "../numbers/cardinal.ts";
import { decimal } from "../numbers/decimal.ts";
import { fraction } from "../numbers/fraction.ts";
import { joined, type Case } from "../numbers/grammar.ts";
import { readNumeral } from "../numbers/numeral.ts";
import { caseOfPlace } from "./case-of-place.ts";
import { countedAt } from "./counted.ts";
import { attach, splitPrefix } from "./prefix.ts";
import { one, type Reading } from "./reading.ts";
import { endsClause, type ReadingWord } from "./word.ts";

const plain = /^(?<top>\d{1,4})\/(?<bottom>[1-9]\d{0,3})$/u;
const vulgar = /^(?<whole>\d+)?\s?(?<sign>[¼-¾⅐-⅞])$/u;
const equation = /^\d[\d.,]*(?:[+×*=÷]\d[\d.,]*)+$/u;
const version = /^\d+(?:\.\d+){2,}$/u;

const operators: Readonly<Record<string, string>> = {
  "+": "زَائِد",
  "×": "فِي",
  "*": "فِي",
  "÷": "عَلَى",
  "=": "يُسَاوِي",
};

/**
 * A fraction (1/2, ½, 2½), a sum (5+3=8) or a version (2.0.1).
 *
 * @returns `undefined` for what is none of these.
 * @throws Nothing.
 */
export function readFraction(
  words: readonly ReadingWord[],
  at: number,
): Reading | undefined {
  const word = words[at];
  if (!word) return undefined;
  const prefix = splitPrefix(word.core);
  const place = prefix.hasPreposition ? "genitive" : caseOfPlace(words, at);
  const text =
    ofTwoNumbers(words, at, prefix.rest, place) ?? ofSigns(prefix.rest, place);
  return text === undefined ? undefined : one(attach(prefix.text, text));
}

function ofTwoNumbers(
  words: readonly ReadingWord[],
  at: number,
  text: string,
  place: Case,
): string | undefined {
  const state = precedesNoun(words, at) ? "construct" : "absolute";
  const parts = plain.exec(text)?.groups;
  if (parts)
    return fraction(
      Number(parts["top"]),
      Number(parts["bottom"]),
      place,
      state,
    );
  const { whole, sign } = vulgar.exec(text)?.groups ?? {};
  if (sign === undefined) return undefined;
  const [top, bottom] = sign.normalize("NFKC").split("⁄").map(Number);
  if (top === undefined || bottom === undefined) return undefined;
  const part = fraction(
    top,
    bottom,
    place,
    whole === undefined ? state : "absolute",
  );
  return whole === undefined
    ? part
    : joined([alone(Number(whole), place), part]);
}

/** Half of what: of a noun, with the article or without. */
function precedesNoun(words: readonly ReadingWord[], at: number): boolean {
  const word = words[at];
  if (!word || endsClause(word)) return false;
  return (
    (words[at + 1]?.key.startsWith("ال") ?? false) ||
    countedAt(words, at + 1, 1).follows
  );
}

function ofSigns(text: string, place: Case): string | undefined {
  if (equation.test(text))
    return (text.match(/[\d.,]*\d|[+×*=÷]/gu) ?? [])
      .map((part) => operators[part] ?? numberOf(part, place))
      .join(" ");
  if (version.test(text) && !readNumeral(text))
    return text
      .split(".")
      .map((part) => alone(Number(part), place))
      .join(" نُقْطَة ");
  return undefined;
}

function numberOf(text: string, place: Case): string {
  const numeral = readNumeral(text);
  if (numeral?.value === undefined) return text;
  return numeral.fraction === undefined
    ? alone(numeral.value, place)
    : decimal(numeral, { gender: "masculine", case: place });
}

const alone = (value: number, place: Case): string =>
  Number.isSafeInteger(value)
    ? cardinal(value, { gender: "masculine", case: place, state: "absolute" })
    : String(value);

import { foldedOffset, type Folded, type FoldedOffset } from "./fold.ts";
import { occurrences } from "./occurrences.ts";

/** A text beside what it folds to. */
export interface FoldedText {
  readonly raw: string;
  readonly folded: Folded;
}

/** `to` is exclusive. */
export type FoldedSpan = readonly [from: FoldedOffset, to: FoldedOffset];

/**
 * What finds a folded text in others, in order and without overlaps.
 *
 * Folding leaves ماء its ء and takes that of الماء, and the ء of شيء becomes a
 * letter in شيئا: all are found. كما is none of them.
 *
 * @param wanted Folded; not empty.
 * @returns Lazy: whether there is one costs no more than the first.
 * @throws Nothing.
 */
export function foldedFinder(
  wanted: string,
): (text: FoldedText) => Generator<FoldedSpan, void> {
  if (!finalHamza.test(wanted))
    return ({ folded }) => plainOccurrences(folded.text, wanted);
  const pattern = new RegExp(
    wanted
      .replaceAll(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`)
      .replaceAll(allFinalHamzas, "(ء|[يو]|)"),
    "dg",
  );
  return (text) => occurrencesWithHamza(text, pattern);
}

const finalHamza = /(?<=[\p{L}\p{N}])ء(?![\p{L}\p{N}\p{M}])/u;
const allFinalHamzas = new RegExp(finalHamza, "gu");

function* plainOccurrences(
  text: string,
  wanted: string,
): Generator<FoldedSpan, void> {
  for (const at of occurrences(text, wanted))
    yield [foldedOffset(at), foldedOffset(at + wanted.length)];
}

function* occurrencesWithHamza(
  text: FoldedText,
  pattern: RegExp,
): Generator<FoldedSpan, void> {
  let from = 0;
  for (;;) {
    pattern.lastIndex = from;
    const match = pattern.exec(text.folded.text);
    if (!match) return;
    const to = match.index + match[0].length;
    const [, ...places] = match.indices ?? [];
    const isFound = places.every(
      (place) => place === undefined || isHamza(text, place),
    );
    if (isFound) yield [foldedOffset(match.index), foldedOffset(to)];
    from = isFound ? to : match.index + 1;
  }
}

/** Whether ء, ئ or ؤ is what was written where a final ء is wanted. */
function isHamza(
  { raw, folded: { rawAt } }: FoldedText,
  [from, to]: readonly [number, number],
): boolean {
  // A ء that was dropped stands after the letter before it.
  const begin = from === to ? (rawAt[from - 1] ?? 0) + 1 : (rawAt[from] ?? 0);
  return hamzas.test(raw.slice(begin, rawAt[to]).normalize("NFKC"));
}

const hamzas = /[ءئؤ]/u;

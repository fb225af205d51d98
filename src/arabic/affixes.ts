import {
  pronouns,
  proclitics,
  suffixes,
  type Proclitic,
} from "./affix-table.ts";
import {
  isNumber,
  joinedForms,
  leastWithSuffix,
  type JoinedForm,
} from "./joined-forms.ts";

/** Whether a folded word stands in the library by itself. */
export type IsWord = (folded: string) => boolean;

/** Words of a vocabulary sorted by code points (as UTF-8 bytes sort): `from` ≤ word < `to`. */
export interface WordRange {
  readonly from: string;
  readonly to: string;
}

/**
 * Whether a word is another one with real affixes around it: وكتابهم is كتاب,
 * and كتابيب and مكتاب are not.
 *
 * @param candidate Folded.
 * @param word Folded, without affixes.
 * @param isWord Decides whether و ف ب ك ل are particles or letters of the word: what remains without them has to be a word. Before a number they are particles.
 * @returns True for the word itself.
 * @throws Nothing.
 */
export function isAffixed(
  candidate: string,
  word: string,
  isWord: IsWord = () => true,
): boolean {
  if (candidate === word) return true;
  if (word.length < 2) return false;
  const forms = joinedForms(word);
  return proclitics.some((before) => {
    if (!takes(word, before) || !candidate.startsWith(before.text))
      return false;
    const rest = candidate.slice(before.text.length);
    return (
      forms.some((form) => isForm(rest, form, before)) &&
      (!before.hasParticle || isNumber(word) || isWord(rest) || isWord(word))
    );
  });
}

/**
 * Whether a word is another one between a particle and a pronoun, as كتاب is
 * in وكتابهم: for a word that a reader typed, both ends speak for each other,
 * whether or not the library has it by itself.
 *
 * @param candidate Folded.
 * @param word Folded, without affixes.
 * @throws Nothing.
 */
export const isEnclosed = (candidate: string, word: string): boolean =>
  word.length >= leastWithSuffix &&
  proclitics.some(
    ({ text }) =>
      text !== "" &&
      candidate.startsWith(text) &&
      joinedForms(word).some(
        ({ base }) =>
          candidate.startsWith(base, text.length) &&
          pronouns.has(candidate.slice(text.length + base.length)),
      ),
  );

/**
 * Where in a sorted vocabulary the words lie that may be this word with
 * affixes around it; `isAffixed` tells which of them are.
 *
 * @param word Folded.
 * @returns In order, without overlap, at most 96; the word itself lies in one of them.
 * @throws Nothing.
 */
export function affixRanges(word: string): readonly WordRange[] {
  const ranges =
    word.length < 2
      ? []
      : joinedForms(word).flatMap((form) =>
          proclitics
            .filter((before) => takes(word, before))
            .map(({ text }) => rangeOf(text + form.base, form)),
        );
  return withoutOverlap([{ from: word, to: `${word}\0` }, ...ranges]);
}

/**
 * What remains of a word when its affixes are taken away, in every way that
 * they can be: للكتاب and كتابهم give كتاب.
 *
 * @param word Folded.
 * @param isWord See `isAffixed`.
 * @returns Without the word itself; words of the library first, then the longest. Each satisfies `isAffixed(word, stem, isWord)`.
 * @throws Nothing.
 */
export function stems(word: string, isWord: IsWord): readonly string[] {
  const found = new Set<string>();
  for (const before of proclitics)
    if (word.startsWith(before.text))
      for (const stem of withoutSuffix(word.slice(before.text.length), isWord))
        if (stem !== word && isAffixed(word, stem, isWord)) found.add(stem);
  return Array.from(found)
    .filter((stem) => !hasParticleMore(stem, found))
    .toSorted(
      (a, b) => Number(isWord(b)) - Number(isWord(a)) || b.length - a.length,
    );
}

/** Whether a stem is another one with something still before it: of وكتابهم, وكتاب beside كتاب. */
const hasParticleMore = (stem: string, found: ReadonlySet<string>): boolean =>
  proclitics.some(
    ({ text }) =>
      text !== "" &&
      stem.startsWith(text) &&
      found.has(stem.slice(text.length)),
  );

/** What may have stood before a suffix. What is guessed rather than left over has to be a word. */
function* withoutSuffix(word: string, isWord: IsWord): Generator<string> {
  // م is a suffix of numbers only.
  const number = word.slice(0, -1);
  if (isNumber(number)) yield number;
  for (const suffix of suffixes) {
    if (!word.endsWith(suffix)) continue;
    const left = word.slice(0, word.length - suffix.length);
    if (left.length >= 2) yield left;
    for (const guess of restored(left)) if (isWord(guess)) yield guess;
  }
}

/** Words that become `left` when something is written in one with them. */
const restored = (left: string): readonly string[] => [
  left.slice(0, -1),
  `${left}ه`,
  `${left.slice(0, -1)}ه`,
  `${left}ء`,
  `${left.slice(0, -1)}ء`,
  `${left.slice(0, -1)}ي`,
];

const takes = (word: string, before: Proclitic): boolean =>
  word.length >= leastWithSuffix ||
  isNumber(word) ||
  before.text === "" ||
  before.hasArticle;

const isForm = (
  rest: string,
  { base, suffixes: after, needsProclitic }: JoinedForm,
  before: Proclitic,
): boolean =>
  rest.startsWith(base) &&
  after.has(rest.slice(base.length)) &&
  !(needsProclitic && before.text === "");

const rangeOf = (from: string, form: JoinedForm): WordRange => ({
  from,
  to: form.suffixes.size > 1 ? afterPrefix(from) : `${from}\0`,
});

/** The least string above all that begin with a prefix, by code points. */
export function afterPrefix(prefix: string): string {
  const points = Array.from(prefix);
  const last = points.pop()?.codePointAt(0) ?? 0;
  // Between these two lie surrogates, which are no code points.
  const next = last === 0xd7ff ? 0xe000 : last + 1;
  return points.join("") + String.fromCodePoint(next);
}

function withoutOverlap(ranges: readonly WordRange[]): readonly WordRange[] {
  const apart: WordRange[] = [];
  for (const range of ranges.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = apart.at(-1);
    if (!last || last.to <= range.from) apart.push(range);
    else if (last.to < range.to)
      apart[apart.length - 1] = { from: last.from, to: range.to };
  }
  return apart;
}

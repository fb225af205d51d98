import { toRaw, type Folded } from "../arabic/fold.ts";
import type { Word } from "../arabic/words.ts";

/** Joiners and direction marks around a word are nothing that anyone typed on purpose. */
const unseenAround = /^[\p{Cf}\p{Cc}]+|[\p{Cf}\p{Cc}]+$/gu;

/**
 * A word as it stands in the text, in the form an exact search compares: every
 * letter and mark of it, in NFC.
 *
 * @param raw What `folded` was made of.
 * @param word One of `folded`'s.
 * @throws Nothing.
 */
export const typedWord = (raw: string, folded: Folded, word: Word): string =>
  raw
    .slice(...toRaw(raw, folded, word.from, word.to))
    .replaceAll(unseenAround, "")
    .normalize();

/** A sound of a word, by its name in the engine's phoneme tables. */
export type Sound =
  | { readonly kind: "consonant"; readonly name: string }
  | { readonly kind: "vowel"; readonly name: string; readonly isLong: boolean };

/**
 * The sounds of a word written together, with the stress where Arabic readers
 * put it: on the last syllable that is heavier than any other may be, else on
 * the last but one where it is heavy, else on the one before.
 *
 * @returns The engine's mnemonics: `muH'ammad`.
 * @throws Nothing.
 * @source Ryding, A Reference Grammar of Modern Standard Arabic, ch. 2 §4.
 */
export function stressed(sounds: readonly Sound[]): string {
  const nuclei = sounds.flatMap((sound, at) =>
    sound.kind === "vowel" ? [at] : [],
  );
  const target = stressedNucleus(sounds, nuclei);
  return sounds
    .map((sound, at) => {
      // Written twice: after a stop, the engine's ":" lengthens the vowel before.
      if (sound.kind === "consonant") return sound.name;
      const stress = at === target && nuclei.length > 1 ? "'" : "";
      return stress + sound.name + (sound.isLong ? ":" : "");
    })
    .join("");
}

function stressedNucleus(
  sounds: readonly Sound[],
  nuclei: readonly number[],
): number | undefined {
  const [last, second, third] = [-1, -2, -3].map((index) => nuclei.at(index));
  if (last === undefined || second === undefined) return last;
  const after = sounds.length - last - 1;
  if (weight(sounds, last, after) >= 3) return last;
  // One consonant of those between two vowels opens the next syllable.
  if (third === undefined || weight(sounds, second, last - second - 2) >= 2)
    return second;
  return third;
}

/** One for a short vowel, two for a long one, and one for each consonant that closes the syllable. */
function weight(sounds: readonly Sound[], at: number, closing: number): number {
  const sound = sounds[at];
  return (sound?.kind === "vowel" && sound.isLong ? 2 : 1) + closing;
}

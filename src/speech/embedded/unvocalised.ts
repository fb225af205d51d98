import { consonants, isSunLetter } from "./arabic-letters.ts";

/** Whether the engine has a word in its dictionary; without article. */
export type IsKnown = (word: string) => boolean;

/** Particles written in one with a word, as they sound. */
const prefixes: readonly (readonly [written: string, said: string])[] = [
  ["", ""],
  ["و", "wa"],
  ["ف", "fa"],
  ["ب", "bi"],
  ["ل", "li"],
  ["ك", "ka"],
  ["س", "sa"],
  ["لل", "li"],
  ["ولل", "wali"],
  ["فلل", "fali"],
  ["وب", "wabi"],
  ["ول", "wali"],
  ["وس", "wasa"],
  ["فس", "fasa"],
];
/** Pronouns and endings written in one with a word, as they sound after a consonant. */
const suffixes: readonly (readonly [written: string, said: string])[] = [
  ["", ""],
  ["ها", "aha:"],
  ["هما", "uhuma:"],
  ["هم", "uhum"],
  ["هن", "uhunna"],
  ["نا", "una:"],
  ["كم", "ukum"],
  ["ه", "uh"],
  ["يات", "ijja:t"],
  ["يين", "ijji:n"],
  ["ية", "ijja"],
  ["يا", "ijja:"],
  ["ي", "ijj"],
  ["ين", "i:n"],
  ["ون", "u:n"],
  ["وا", "u:"],
  ["ات", "a:t"],
  ["ان", "a:n"],
  ["ة", "a"],
  ["ت", "at"],
  ["ا", "a:"],
];

/**
 * A word without vowels, as the engine is best given it: as it is, where it
 * knows it; else with the particles around it as sounds and the word itself as
 * the engine knows it; else with a vowel wherever the sounds would pile up.
 *
 * The engine knows thirty thousand words; of all others, and of those with a
 * particle or pronoun, it says the consonants.
 *
 * @param word Letters only.
 * @param isKnown Whether the engine has a word in its dictionary.
 * @returns Text and phonemes in the engine's markup.
 * @throws Nothing.
 * @source docs/decisions/0006-speech-plan.md, "Words without vowels".
 */
export function sayUnvocalised(word: string, isKnown: IsKnown): string {
  if (word.length < 3 || isKnown(word.replace(article, ""))) return word;
  for (const { beginning, stem, ending } of partings(word)) {
    // ت before a pronoun was ة.
    const known = [stem, ...withTeh(stem, ending)].find((each) =>
      isKnown(each.replace(article, "")),
    );
    if (known === undefined) continue;
    const open = known === stem ? ending : `t${ending}`;
    return `${phonemes(beginning)}${known}${phonemes(open)}`;
  }
  // ويشارك: to the engine, a long i after w.
  if (/^وي[\u0621-\u064A]{3}/u.test(word))
    return phonemes("wa") + sayUnvocalised(word.slice(1), isKnown);
  return pilesUp(skeleton(word.replace(article, "")))
    ? phonemes(guess(word))
    : word;
}

/** What the engine's own rules take off. */
const article = /^[وفبك]?ال(?=..)/u;

/** Two consonants at the beginning, or three anywhere: Arabic has neither. */
function pilesUp(sounds: readonly string[]): boolean {
  let run = 0;
  return sounds.some((sound, at) => {
    run = isVowel(sound) ? 0 : run + 1;
    return run === 3 || (run === 2 && at === 1);
  });
}

interface Parting {
  readonly beginning: string;
  readonly stem: string;
  readonly ending: string;
}

const partings = (word: string): readonly Parting[] =>
  suffixes.flatMap(([after, ending]) =>
    prefixes.flatMap(([before, beginning]): Parting[] => {
      if (!word.endsWith(after) || !word.startsWith(before)) return [];
      const stem = word.slice(before.length, word.length - after.length);
      if (stem.length < 3 || stem === word) return [];
      // للتحالف: the l of the article sounds as the letter after it.
      const first = consonants[stem.charAt(0)] ?? "";
      const l = isSunLetter(stem) ? first : "l";
      return [
        {
          beginning: before.endsWith("لل") ? `${beginning}${l}` : beginning,
          stem,
          ending,
        },
      ];
    }),
  );

const withTeh = (stem: string, ending: string): readonly string[] =>
  ending !== "" && stem.endsWith("ت") ? [`${stem.slice(0, -1)}ة`] : [];

const phonemes = (said: string): string => (said === "" ? "" : `[[${said}]]`);

/** The commonest vowels: a where nothing is known, i after a long a. */
function guess(word: string): string {
  const withArticle = /^(?:[وفبك]?ال|[وف]?لل)/u.exec(word)?.[0];
  if (withArticle !== undefined) {
    const rest = word.slice(withArticle.length);
    return articleSound(withArticle, rest) + filled(skeleton(rest));
  }
  const [written, beginning] = prefixes.findLast(
    ([before]) =>
      before !== "" &&
      word.startsWith(before) &&
      word.length - before.length >= 3,
  ) ?? ["", ""];
  const rest = word.slice(written.length);
  // The joining alef is silent after a particle: واستمر.
  return written !== "" && rest.startsWith("ا")
    ? beginning + filled(skeleton(rest.slice(1)), true)
    : beginning + filled(skeleton(rest));
}

function articleSound(written: string, rest: string): string {
  const first = consonants[rest.charAt(0)] ?? "";
  const l = isSunLetter(rest.charAt(0)) ? first : "l";
  const and = written.startsWith("و")
    ? "wa"
    : written.startsWith("ف")
      ? "fa"
      : "";
  if (written.endsWith("لل")) return `${and}li${l}`;
  const to = /ب/u.test(written) ? "bi" : /ك/u.test(written) ? "ka" : "";
  return `${and}${to === "" && and === "" ? "?a" : to}${l}`;
}

/** Consonants and long vowels, as the letters have them. */
function skeleton(word: string): readonly string[] {
  const sounds: string[] = [];
  Array.from(word).forEach((letter, at) => {
    const next = word.charAt(at + 1);
    const isStart = at === 0;
    const isEnd = at === word.length - 1;
    const isLastPair = at === word.length - 2;
    // كتبوا, مصرية, مصريات.
    if (letter === "و" && next === "ا" && isLastPair) sounds.push("u:");
    else if (letter === "ا" && isEnd && word.charAt(at - 1) === "و" && at > 2)
      return;
    else if (
      letter === "ي" &&
      /^(?:ة|ات)$/u.test(word.slice(at + 1)) &&
      !isVowel(sounds.at(-1))
    )
      sounds.push("i", "j", "j");
    else if (letter === "ا" || letter === "ى")
      sounds.push(...(isStart ? ["?", "i"] : ["a:"]));
    else if (letter === "آ") sounds.push("?", "a:");
    else if (letter === "إ") sounds.push("?", "i");
    else if (letter === "ة") sounds.push("a");
    else if (
      (letter === "و" || letter === "ي") &&
      !isStart &&
      !isVowel(sounds.at(-1)) &&
      !/[اىةوي]/u.test(next)
    )
      sounds.push(letter === "و" ? "u:" : "i:");
    else {
      const name = consonants[letter];
      if (name !== undefined) sounds.push(name);
    }
  });
  return sounds;
}

const isVowel = (sound: string | undefined): boolean =>
  sound !== undefined && /^[aiu]:?$/u.test(sound);

/** A vowel after every consonant that the next one cannot close. */
function filled(sounds: readonly string[], isOpen = false): string {
  const out: string[] = [];
  let isClosed = !isOpen;
  sounds.forEach((sound, at) => {
    out.push(sound);
    const next = sounds[at + 1];
    if (isVowel(sound)) {
      isClosed = sound.endsWith(":");
      return;
    }
    if (next === undefined || isVowel(next)) return;
    // After a vowel, one consonant may close the syllable; after a long one, none.
    const follows = isVowel(out.at(-2)) || (isOpen && at === 0);
    const isFinalPair = at + 2 === sounds.length;
    if (follows && !isClosed && !isFinalPair) return;
    // Participles begin with mu more often than with ma.
    const isParticiple = at === 0 && sound === "m" && sounds.length > 4;
    out.push(out.at(-2) === "a:" ? "i" : isParticiple ? "u" : "a");
    isClosed = false;
  });
  return out.join("");
}

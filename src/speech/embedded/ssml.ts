import { isArabic } from "../../arabic/is-arabic.ts";
import type { Token, Utterance } from "../utterance.ts";
import type { IsKnown } from "./unvocalised.ts";
import { pronounceArabic } from "./pronounce.ts";

/** What the voice needs of an utterance. */
export interface SpokenText {
  readonly lang: string;
  readonly vowels?: Utterance["vowels"];
  readonly tokens: readonly Pick<
    Token,
    "spoken" | "vocalised" | "isFixed" | "lang" | "pauseAfter"
  >[];
}

/** Only what is spoken, not where it stands: what crosses over to a voice's thread. */
export const spokenTextOf = ({
  lang,
  tokens,
  vowels,
}: SpokenText): SpokenText => ({
  lang,
  ...(vowels !== undefined && { vowels }),
  tokens: tokens.map(
    ({ spoken, vocalised, isFixed, pauseAfter, lang: own }) => ({
      spoken,
      ...(vocalised !== undefined && { vocalised }),
      ...(isFixed && { isFixed }),
      ...(pauseAfter !== undefined && { pauseAfter }),
      ...(own !== undefined && { lang: own }),
    }),
  ),
});

/**
 * An utterance in the engine's SSML: a mark named by its index before each token.
 *
 * Marks are the only word times that hold: the engine's own count code points
 * of the text and come several to a number. A break takes the place of the
 * pause that the engine would make at a sign, so that the plan's pauses hold. A
 * blank stands before it: right after phonemes, the engine reads a tag aloud.
 *
 * @param rate Multiple of the normal rate, by which pauses shrink.
 * @param isKnown Whether the engine has a word in its dictionary; by default, it has all.
 * @throws Nothing.
 */
export function toSsml(
  { lang, tokens, vowels }: SpokenText,
  rate = 1,
  isKnown: IsKnown = () => true,
): string {
  const words = isArabic(lang)
    ? pronounceArabic(
        tokens.map((token) => ({
          text: textOf(token),
          isPause: (token.pauseAfter ?? 0) > 0,
        })),
        escape,
        isKnown,
        vowels === "full",
      )
    : tokens.map((token) => escape(textOf(token)));
  return tokens
    .map((token, index) => {
      const pause = Math.round(((token.pauseAfter ?? 0) * 1000) / rate);
      const rest = pause > 0 ? ` <break time="${pause}ms"/>` : "";
      const word = `<mark name="${index}"/>${words[index] ?? ""}${rest}`;
      return needsVoice(token.lang, lang)
        ? `<voice xml:lang="${voiceFor(token.lang ?? lang)}">${word} </voice>`
        : `${word} `;
    })
    .join("");
}

/** With vowels where they are known: this voice guesses few. */
export const textOf = ({
  vocalised,
  spoken,
}: Pick<Token, "spoken" | "vocalised">): string => vocalised ?? spoken;

/** The bundled voice for a language: Arabic for what is written in its script, English for the rest. */
export const voiceFor = (lang: string): "ar" | "en" =>
  /^(?:ar|fa|ur|ps|ckb|ug|sd)\b/i.test(lang) ? "ar" : "en";

/**
 * Inside Arabic the engine turns to English for Latin letters by itself, and
 * more smoothly than when told; inside English it spells Arabic letters out.
 */
const needsVoice = (token: string | undefined, lang: string): boolean =>
  token !== undefined && voiceFor(token) === "ar" && voiceFor(lang) === "en";

const escape = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    // Pauses are planned; at a bracket the engine would make one of its own.
    .replaceAll(/[()[\]{}]/gu, "");

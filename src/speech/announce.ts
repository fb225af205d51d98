import { isArabic } from "../arabic/is-arabic.ts";
import type { Block } from "../article/article.ts";
import { withoutVowels } from "./numbers/grammar.ts";
import type { ReadingOptions } from "./reading-options.ts";
import type { Token } from "./utterance.ts";

/** What a block is called, in the language it is read in. Vocalised. */
const names = {
  heading: { ar: "عُنْوَان", en: "Heading" },
  quote: { ar: "اقْتِبَاس", en: "Quote" },
  caption: { ar: "صُورَة", en: "Picture" },
} as const;

/**
 * The first word of a block, with what it is said before it where the listener
 * wants to be told: the word then sounds as long as both.
 *
 * @param lang BCP 47, of the utterance.
 * @throws Nothing.
 */
export function announced(
  token: Token,
  block: Block,
  lang: string,
  { headings, quotes, captions }: ReadingOptions["announce"],
): Token {
  const kind =
    headings && block.type === "heading"
      ? "heading"
      : quotes && block.type === "quote"
        ? "quote"
        : captions && block.type === "image"
          ? "caption"
          : undefined;
  return kind === undefined ? token : named(token, kind, lang);
}

/** The first word of what is said for a picture: nothing else tells that it is no running text. */
export const announcedPicture = (token: Token, lang: string): Token =>
  named(token, "caption", lang);

function named(token: Token, kind: keyof typeof names, lang: string): Token {
  const name = names[kind][isArabic(lang) ? "ar" : "en"];
  const { spoken, vocalised = spoken } = token;
  return {
    ...token,
    spoken: `${withoutVowels(name)}: ${spoken}`,
    ...(isArabic(lang) && { vocalised: `${name}: ${vocalised}` }),
  };
}

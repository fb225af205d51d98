import { addsVowels } from "../../src/arabic/displayed-text.ts";
import type { ReadingSettings } from "../../src/settings/reading-settings.ts";
import { coloredFamily, loadColoredFace } from "../typefaces/colored-faces.ts";
import { forcedColors } from "./theme.ts";

type VowelSettings = Pick<
  ReadingSettings,
  "typeface" | "vowels" | "vowelColor"
>;

/** Is there anything to colour, and is it ours to colour? */
const isWanted = ({ vowels, vowelColor }: VowelSettings): boolean =>
  (addsVowels(vowels) || (vowelColor !== "off" && vowels === "source")) &&
  !forcedColors.matches;

/**
 * The family to set text in for its short vowels to have a colour of their own;
 * `undefined` where they have the text's.
 *
 * @param onLoad Called when a family is there that was not yet.
 */
export function vowelFamily(
  settings: VowelSettings,
  onLoad: () => void,
): string | undefined {
  if (!isWanted(settings)) return undefined;
  const family = coloredFamily(settings.typeface);
  if (family === undefined)
    void loadColoredFace(settings.typeface).then((loaded) => {
      if (loaded !== undefined) onLoad();
      return undefined;
    });
  return family;
}

/** Palettes that text is set with (`font-palette`): the reader's colour; a paler one, of marks that are not the author's; that of paragraphs which are not in focus. */
export const vowelPalettes = {
  text: "--qari-vowels",
  added: "--qari-added-vowels",
  quiet: "--qari-quiet-vowels",
} as const;

/** How much of the author's shade added marks have; a colour is paler than text to begin with. */
export const addedShare = (isText: boolean): string => (isText ? "60%" : "78%");

const sheet = new CSSStyleSheet();

/** Declare the palettes in the colours of the theme in force, which is on the document by now. */
export function declareVowelPalettes(
  color: ReadingSettings["vowelColor"],
  family: string | undefined,
): void {
  if (family === undefined) return;
  const root = document.documentElement;
  const own = color === "off" ? "--text" : `--vowel-${color}`;
  root.style.setProperty("--vowel-own", `var(${own})`);
  root.style.setProperty("--vowel-share", addedShare(color === "off"));
  const tokens = getComputedStyle(root);
  const rule = (name: string, token: string): string =>
    `@font-palette-values ${name} {
  font-family: "${family}";
  override-colors: 0 ${tokens.getPropertyValue(token)};
}`;
  sheet.replaceSync(
    [
      rule(vowelPalettes.text, own),
      rule(vowelPalettes.added, "--vowel-added"),
      rule(vowelPalettes.quiet, "--quiet"),
    ].join("\n"),
  );
  if (!document.adoptedStyleSheets.includes(sheet))
    document.adoptedStyleSheets.push(sheet);
}

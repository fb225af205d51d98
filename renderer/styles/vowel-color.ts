import { addsVowels } from "../../src/arabic/displayed-text.ts";
import type { ReadingSettings } from "../../src/settings/reading-settings.ts";
import type { Settings } from "../../src/settings/settings.ts";
import {
  coloredFamily,
  hasOneColor,
  loadColoredFace,
} from "../typefaces/colored-faces.ts";
import { forcedColors, themeInForce } from "./theme.ts";

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
 * @param onLoad Called when a family that was not there has come, or never will.
 */
export function vowelFamily(
  settings: VowelSettings,
  onLoad: () => void,
): string | undefined {
  if (!isWanted(settings)) return undefined;
  const family = coloredFamily(settings.typeface);
  if (family === undefined && !hasOneColor(settings.typeface))
    void loadColoredFace(settings.typeface).then(onLoad);
  return family;
}

/**
 * Are words with added marks told by a line beneath them? Where a paler shade
 * cannot be had, and where a reader wants more than shades.
 */
export const isAddedLined = (
  settings: Pick<Settings, "typeface" | "theme">,
): boolean =>
  forcedColors.matches ||
  hasOneColor(settings.typeface) ||
  themeInForce(settings).startsWith("contrast-");

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

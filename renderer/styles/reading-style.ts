import type { ReadingSettings } from "../../src/settings/reading-settings.ts";
import type { Settings } from "../../src/settings/settings.ts";
import type { SpeechSettings } from "../../src/settings/speech-settings.ts";
import { isAdded } from "../../src/settings/typeface-choice.ts";
import { addedFace, loadAddedFace } from "../typefaces/added-faces.ts";
import { faceInForce } from "../typefaces/face-in-force.ts";
import {
  latinFace,
  latinFamilies,
  latinSheet,
} from "../typefaces/latin-faces.ts";
import {
  lineHeightOf,
  measureOf,
  weightsIn,
  type Face,
} from "../typefaces/typefaces.ts";
import { applyTheme } from "./theme.ts";
import {
  declareVowelPalettes,
  isAddedLined,
  vowelFamily,
  vowelPalettes,
} from "./vowel-color.ts";

/** What was asked for last: a face that comes late is only for that. */
let asked: Settings | undefined;

/** Put the reader's type and theme on the document, as the tokens that `tokens.css` declares. */
export function applyReadingStyle(settings: Settings): void {
  asked = settings;
  applyTheme(settings);
  const face = faceInForce(settings.typeface);
  const again = (): void => {
    if (asked?.typeface === settings.typeface) applyReadingStyle(asked);
  };
  const colored = vowelFamily(settings, again);
  const { style } = document.documentElement;
  declareVowelPalettes(settings.vowelColor, colored);
  for (const [name, value] of Object.entries(
    readingTokens(settings, face, colored),
  ))
    style.setProperty(name, value);
  style.setProperty(
    "--reading-added-line",
    isAddedLined(settings) ? "underline dotted" : "none",
  );
  applyLatin(settings, face);
  applySpokenColor(settings);
  const { typeface } = settings;
  if (isAdded(typeface) && !addedFace(typeface))
    loadAddedFace(typeface)
      .then(again)
      .catch(() => {
        // The file is gone or damaged: the text stays in the default face, and the drawer says so.
      });
}

/**
 * Values of the tokens of `tokens.css` that depend on how a text is set.
 *
 * @param colored Family that has the face's vowels in colour.
 */
export function readingTokens(
  settings: ReadingSettings,
  face: Face,
  colored?: string,
): Readonly<Record<`--reading-${string}`, string>> {
  const weights = weightsIn(face, settings.fontWeight);
  const hasLatin = settings.latinTypeface !== "own";
  const own = `"${face.family}", "Noto Naskh Arabic", serif`;
  const arabic = colored === undefined ? own : `"${colored}", ${own}`;
  const withLatin = (latin: string, rest: string): string =>
    hasLatin ? `"${latin}", ${rest}` : rest;
  return {
    "--reading-face": withLatin(latinFamilies.letters, own),
    "--reading-text-face": withLatin(latinFamilies.letters, arabic),
    "--reading-latin-face": withLatin(latinFamilies.text, arabic),
    "--reading-palette": colored === undefined ? "normal" : vowelPalettes.text,
    "--reading-quiet-palette":
      colored === undefined ? "normal" : vowelPalettes.quiet,
    "--reading-added-palette":
      colored === undefined ? "normal" : vowelPalettes.added,
    "--reading-size": `${settings.fontSize}px`,
    "--reading-line-height": String(lineHeightOf(face, settings.lineHeight)),
    "--reading-measure": `${measureOf(face, settings.measure)}em`,
    "--reading-advance": `${face.meanAdvance}em`,
    "--reading-margin": `${settings.pageMargin}px`,
    "--reading-weight": String(weights.text),
    "--reading-strong": String(weights.strong),
    "--reading-bold": String(weights.bold),
    "--reading-paragraph-spacing": `${settings.paragraphSpacing}em`,
    "--reading-paragraph-indent": `${settings.paragraphIndent}em`,
    "--reading-word-spacing": `${settings.wordSpacing}em`,
    "--reading-alignment": settings.alignment,
    "--reading-numerals":
      settings.textDigits === "arab" ? "arabic-indic" : "decimal",
  };
}

/** Over the theme's own colours for what is heard; its sentence is told from its word by being paler. */
function applySpokenColor({ spokenColor }: SpeechSettings): void {
  const { style } = document.documentElement;
  if (spokenColor === "accent") {
    style.removeProperty("--spoken-word-chosen");
    style.removeProperty("--spoken-sentence-chosen");
    return;
  }
  const color = `var(--mark-${spokenColor})`;
  style.setProperty("--spoken-word-chosen", color);
  style.setProperty(
    "--spoken-sentence-chosen",
    `color-mix(in oklch, ${color} 40%, var(--page))`,
  );
}

const sheet = new CSSStyleSheet();
let latinRules = "";

/** Declare the Latin face, at the size that fits the Arabic one. */
function applyLatin({ latinTypeface }: Settings, { xHeight }: Face): void {
  const latin = latinFace(latinTypeface);
  const rules = latin ? latinSheet(latin, xHeight) : "";
  // Declared anew, a face is loaded anew.
  if (rules === latinRules) return;
  latinRules = rules;
  sheet.replaceSync(rules);
  if (!document.adoptedStyleSheets.includes(sheet))
    document.adoptedStyleSheets.push(sheet);
}

import type { ReadingSettings } from "../../src/settings/reading-settings.ts";
import type { Settings } from "../../src/settings/settings.ts";
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

/** What was asked for last: a face that comes late is only for that. */
let asked: Settings | undefined;

/** Put the reader's type and theme on the document, as the tokens that `tokens.css` declares. */
export function applyReadingStyle(settings: Settings): void {
  asked = settings;
  applyTheme(settings);
  const face = faceInForce(settings.typeface);
  const { style } = document.documentElement;
  for (const [name, value] of Object.entries(readingTokens(settings, face)))
    style.setProperty(name, value);
  applyLatin(settings, face);
  const { typeface } = settings;
  if (isAdded(typeface) && !addedFace(typeface))
    loadAddedFace(typeface)
      .then(() => {
        if (asked?.typeface === typeface) applyReadingStyle(asked);
      })
      .catch(() => {
        // The file is gone or damaged: the text stays in the default face, and the drawer says so.
      });
}

/** Values of the tokens of `tokens.css` that depend on how a text is set. */
export function readingTokens(
  settings: ReadingSettings,
  face: Face,
): Readonly<Record<`--reading-${string}`, string>> {
  const weights = weightsIn(face, settings.fontWeight);
  const hasLatin = settings.latinTypeface !== "own";
  const own = `"${face.family}", "Noto Naskh Arabic", serif`;
  return {
    "--reading-face": hasLatin ? `"${latinFamilies.letters}", ${own}` : own,
    "--reading-latin-face": hasLatin ? `"${latinFamilies.text}", ${own}` : own,
    "--reading-size": `${settings.fontSize}px`,
    "--reading-line-height": String(lineHeightOf(face, settings.lineHeight)),
    "--reading-measure": `${measureOf(face, settings.measure)}em`,
    "--reading-margin": `${settings.pageMargin}px`,
    "--reading-weight": String(weights.text),
    "--reading-strong": String(weights.strong),
    "--reading-bold": String(weights.bold),
    "--reading-paragraph-spacing": `${settings.paragraphSpacing}em`,
    "--reading-paragraph-indent": `${settings.paragraphIndent}em`,
    "--reading-word-spacing": `${settings.wordSpacing}em`,
    "--reading-alignment": settings.alignment,
  };
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

import type { Settings } from "../../src/settings/settings.ts";
import { lineHeightOf, measureOf, typefaceOf } from "../typefaces/typefaces.ts";

const darkScheme = matchMedia("(prefers-color-scheme: dark)");

/** Put the reader's type and theme on the document, as the tokens that `tokens.css` declares. */
export function applyReadingStyle(settings: Settings): void {
  const root = document.documentElement;
  const face = typefaceOf(settings.typeface);
  root.dataset["theme"] = themeOf(settings);
  const { style } = root;
  style.setProperty("--reading-face", `"${face.family}", serif`);
  style.setProperty("--reading-size", `${settings.fontSize}px`);
  style.setProperty(
    "--reading-line-height",
    String(lineHeightOf(face, settings.lineHeight)),
  );
  style.setProperty("--reading-measure", `${measureOf(face)}em`);
}

/** The theme in force. Main sets `nativeTheme.themeSource`, so the media query also answers for a theme chosen here. */
const themeOf = ({ theme }: Settings): Exclude<Settings["theme"], "system"> =>
  theme === "system" ? (darkScheme.matches ? "dark" : "light") : theme;

/** @returns A function that stops listening. */
export function onSystemTheme(listener: () => void): () => void {
  darkScheme.addEventListener("change", listener);
  return () => darkScheme.removeEventListener("change", listener);
}

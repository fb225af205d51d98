import { customTheme } from "../../src/settings/custom-theme.ts";
import { isDarkPage } from "../../src/settings/color-contrast.ts";
import type { Settings } from "../../src/settings/settings.ts";

const darkScheme = matchMedia("(prefers-color-scheme: dark)");
const moreContrast = matchMedia("(prefers-contrast: more)");
/** Does the system force its own colours on every page? */
export const forcedColors = matchMedia("(forced-colors: active)");

type Appearance = Pick<
  Settings,
  "theme" | "customPage" | "customText" | "customAccent" | "dimImages"
>;
type DrawnTheme = Exclude<Settings["theme"], "system">;

/** Put the reader's colours on the document, as the tokens that `tokens.css` declares. */
export function applyTheme(settings: Appearance): void {
  const root = document.documentElement;
  const theme = themeInForce(settings);
  root.dataset["theme"] = theme;
  root.toggleAttribute(
    "data-dim-images",
    settings.dimImages && isDark(theme, settings),
  );
  applyCustom(root, theme === "custom" ? settings : undefined);
}

/** The theme in force. Main sets `nativeTheme.themeSource`, so the media query also answers for a theme chosen here. */
export const themeInForce = ({
  theme,
}: Pick<Settings, "theme">): DrawnTheme => {
  if (theme !== "system") return theme;
  const scheme = darkScheme.matches ? "dark" : "light";
  return moreContrast.matches ? `contrast-${scheme}` : scheme;
};

const isDark = (
  theme: DrawnTheme,
  { customPage }: Pick<Settings, "customPage">,
): boolean =>
  theme === "custom"
    ? isDarkPage(customPage)
    : ["dark", "black", "contrast-dark"].includes(theme);

/** Tokens that stand on the element itself, of the reader's own colours. */
let customTokens: readonly string[] = [];

function applyCustom({ style }: HTMLElement, settings?: Appearance): void {
  const tokens = settings ? customTheme(settings) : {};
  for (const name of customTokens)
    if (!Object.hasOwn(tokens, name)) style.removeProperty(name);
  for (const [name, color] of Object.entries(tokens))
    style.setProperty(name, color);
  customTokens = Object.keys(tokens);
  style.colorScheme = settings
    ? isDarkPage(settings.customPage)
      ? "dark"
      : "light"
    : "";
}

/** @returns A function that stops listening. */
export function onSystemTheme(listener: () => void): () => void {
  const queries = [darkScheme, moreContrast, forcedColors];
  for (const query of queries) query.addEventListener("change", listener);
  return () => {
    for (const query of queries) query.removeEventListener("change", listener);
  };
}

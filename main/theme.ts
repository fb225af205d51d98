import { isDarkPage } from "../src/settings/color-contrast.ts";
import type { Settings } from "../src/settings/settings.ts";

type Theme = Settings["theme"];
/** A theme as it is drawn: what `system` comes to is decided. */
export type DrawnTheme = Exclude<Theme, "system">;
type Ground = Pick<Settings, "theme" | "customPage">;

const sources: Readonly<
  Record<Exclude<Theme, "custom">, "system" | "light" | "dark">
> = {
  system: "system",
  light: "light",
  sepia: "light",
  dark: "dark",
  black: "dark",
  "contrast-light": "light",
  "contrast-dark": "dark",
};

/** What the system's own parts (menu, scroll bars, dialogs) follow. */
export const themeSourceOf = ({
  theme,
  customPage,
}: Ground): "system" | "light" | "dark" => {
  if (theme !== "custom") return sources[theme];
  return isDarkPage(customPage) ? "dark" : "light";
};

export const drawnTheme = (theme: Theme, isSystemDark: boolean): DrawnTheme => {
  if (theme !== "system") return theme;
  return isSystemDark ? "dark" : "light";
};

/**
 * The page's colour, for the moment before the page is there: a window that
 * opens white hurts in a dark room.
 *
 * Same as `--page` of renderer/styles/tokens.css, in sRGB;
 * tests/main/theme.test.ts holds the two together.
 */
export const pageColor: Readonly<
  Record<Exclude<DrawnTheme, "custom">, string>
> = {
  light: "#fbfaf6",
  sepia: "#f4e8d0",
  dark: "#14171d",
  black: "#000000",
  "contrast-light": "#ffffff",
  "contrast-dark": "#000000",
};

/** The page's colour in a theme; of one's own colours, the page chosen. */
export const pageColorOf = (
  { customPage }: Pick<Settings, "customPage">,
  theme: DrawnTheme,
): string => (theme === "custom" ? customPage : pageColor[theme]);

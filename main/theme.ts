import type { Settings } from "../src/settings/settings.ts";

type Theme = Settings["theme"];
/** A theme as it is drawn: what `system` comes to is decided. */
export type DrawnTheme = Exclude<Theme, "system">;

/** What the system's own parts (menu, scroll bars, dialogs) follow. */
export const themeSource: Readonly<Record<Theme, "system" | "light" | "dark">> =
  {
    system: "system",
    light: "light",
    sepia: "light",
    dark: "dark",
    black: "dark",
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
export const pageColor: Readonly<Record<DrawnTheme, string>> = {
  light: "#fbfaf6",
  sepia: "#f4e8d0",
  dark: "#14171d",
  black: "#000000",
};

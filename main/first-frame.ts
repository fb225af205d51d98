import type { Settings } from "../src/settings/settings.ts";
import type { DrawnTheme } from "./theme.ts";

/**
 * Write language, direction and theme into the page before it is sent, so
 * that its first frame is already right, whatever it draws before the
 * settings have come over the bridge.
 *
 * @param html The page, with one `<html …>` tag; all its attributes are replaced.
 */
export function dressPage(
  html: string,
  language: Settings["language"],
  theme: DrawnTheme,
): string {
  const dir = language === "ar" ? "rtl" : "ltr";
  return html.replace(
    /<html\b[^>]*>/,
    `<html lang="${language}" dir="${dir}" data-theme="${theme}">`,
  );
}

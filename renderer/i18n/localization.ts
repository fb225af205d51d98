import { configureLocalization } from "@lit/localize";
import type { Settings } from "../../src/settings/settings.ts";
import { sourceLocale, targetLocales } from "./generated/locale-codes.ts";
import * as english from "./generated/en.ts";

/**
 * The interface's languages. Arabic is the source: its texts stand in the
 * components; `npm run i18n` extracts them and builds English from `en.xlf`.
 */
const { setLocale } = configureLocalization({
  sourceLocale,
  targetLocales,
  // Both languages are in the bundle: a switch never waits and never fails.
  loadLocale: () => Promise.resolve(english),
});

/** Show the interface in `language`: texts, `lang` and direction of the document follow. */
export async function showLanguage(
  language: Settings["language"],
): Promise<void> {
  await setLocale(language);
  document.documentElement.lang = language;
  document.documentElement.dir = language === "ar" ? "rtl" : "ltr";
}

/** Languages of the help. */
export const helpLanguages = ["en", "ar"] as const;
export type HelpLanguage = (typeof helpLanguages)[number];

/** A text of the help in each of them. */
export type LocalText = Readonly<Record<HelpLanguage, string>>;

/**
 * The language that a terminal is set to: Arabic where the first of these
 * variables that says anything says so, English elsewhere.
 *
 * @source POSIX.1-2017, 8.2 Internationalization Variables: LC_ALL before LC_MESSAGES before LANG.
 */
export function terminalLanguage(
  env: Readonly<Record<string, string | undefined>>,
): HelpLanguage {
  const set = env["LC_ALL"] || env["LC_MESSAGES"] || env["LANG"] || "";
  return /^ar([_.@-]|$)/i.test(set) ? "ar" : "en";
}

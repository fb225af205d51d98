const rightToLeftLanguages =
  /^(?:ar|arc|ckb|dv|fa|glk|he|iw|ks|lrc|mzn|pnb|ps|sd|syr|ug|ur|yi)(?:-|$)/i;
const toldByLetters = /^(?:ar|fa|he|iw|ur)(?:-|$)/i;

/**
 * A declared language, where it can be true: of the script that the letters
 * are of, and where these alone do not tell better.
 */
export function languageTag(
  declared: string | null | undefined,
  found: { readonly lang: string; readonly dir: "rtl" | "ltr" },
): string | undefined {
  const tag = declared?.trim().replaceAll("_", "-");
  if (!tag || !/^[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,3}$/i.test(tag))
    return undefined;
  const isRtl = rightToLeftLanguages.test(tag);
  if (isRtl !== (found.dir === "rtl")) return undefined;
  if (!isRtl) return tag;
  // Which of Arabic, Persian, Urdu and Hebrew it is the letters tell; pages forget it.
  return found.lang === "und" && !toldByLetters.test(tag) ? tag : undefined;
}

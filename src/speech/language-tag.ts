const scripts = new Map<string, string>();

/**
 * A tag that `Intl` takes: the model checks only the shape, and a page may say `ar-x`.
 *
 * @param lang BCP 47, well formed or not.
 * @returns The canonical tag, or `und`.
 * @throws Nothing.
 */
export function usableTag(lang: string): string {
  let tag = tags.get(lang);
  if (tag === undefined) {
    tag = canonical(lang);
    tags.set(lang, tag);
  }
  return tag;
}

const tags = new Map<string, string>();

function canonical(lang: string): string {
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? "und";
  } catch {
    return "und";
  }
}

/**
 * The script a language is usually written in.
 *
 * @param lang As `usableTag` gives it.
 * @returns ISO 15924: `Arab` for `ar` and `fa`, `Latn` for `en`; empty when unknown.
 * @throws RangeError (a bug) for a tag that is not well formed.
 */
export function scriptOf(lang: string): string {
  let script = scripts.get(lang);
  if (script === undefined) {
    script = new Intl.Locale(lang).maximize().script ?? "";
    scripts.set(lang, script);
  }
  return script;
}

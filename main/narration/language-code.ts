/** ISO 639-2/T codes of the languages that are read here; others that have two letters are `und`. */
const threeLetters: Readonly<Record<string, string>> = {
  ar: "ara",
  de: "deu",
  en: "eng",
  es: "spa",
  fa: "fas",
  fr: "fra",
  he: "heb",
  id: "ind",
  it: "ita",
  ku: "kur",
  ms: "msa",
  nl: "nld",
  ps: "pus",
  ru: "rus",
  sd: "snd",
  so: "som",
  sw: "swa",
  tr: "tur",
  ug: "uig",
  ur: "urd",
  zh: "zho",
};

/**
 * A language as ID3 names it: three letters.
 *
 * @param tag BCP 47.
 * @source Library of Congress, ISO 639-2 code list.
 */
export function languageCode(tag: string): string {
  const language = tag.split("-")[0]?.toLowerCase() ?? "";
  return language.length === 3 ? language : (threeLetters[language] ?? "und");
}

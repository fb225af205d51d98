import { fold } from "../arabic/fold.ts";
import type { ArticleState } from "../library/records.ts";
import type { TextField } from "./query.ts";

/** What may stand before a colon. */
export type FieldName = TextField | "state" | "lang";

/** Names in both languages of the interface; compared folded. */
const fields: Readonly<Record<FieldName, readonly string[]>> = {
  title: ["عنوان", "title"],
  byline: ["كاتب", "author"],
  source: ["مصدر", "source"],
  tag: ["وسم", "tag"],
  state: ["حالة", "state"],
  lang: ["لغة", "lang"],
};

const states: Readonly<Record<ArticleState, readonly string[]>> = {
  unread: ["غير مقروء", "غير مقروءة", "جديد", "unread"],
  reading: ["قيد القراءة", "reading"],
  finished: [
    "مقروء",
    "مقروءة",
    "مكتمل",
    "مكتملة",
    "منته",
    "منتهي",
    "منتهية",
    "finished",
    "read",
  ],
  archived: ["مؤرشف", "مؤرشفة", "archived"],
};

/** Languages that articles in an Arabic reader's library are likely to be in; others go by their tag. */
const languages: Readonly<Record<string, readonly string[]>> = {
  ar: ["عربي", "عربية", "العربية", "arabic"],
  de: ["ألماني", "ألمانية", "الألمانية", "german"],
  en: ["إنجليزي", "إنجليزية", "الإنجليزية", "english"],
  es: ["إسباني", "إسبانية", "الإسبانية", "spanish"],
  fa: ["فارسي", "فارسية", "الفارسية", "persian"],
  fr: ["فرنسي", "فرنسية", "الفرنسية", "french"],
  he: ["عبري", "عبرية", "العبرية", "hebrew"],
  ku: ["كردي", "كردية", "الكردية", "kurdish"],
  ru: ["روسي", "روسية", "الروسية", "russian"],
  tr: ["تركي", "تركية", "التركية", "turkish"],
  ur: ["أردو", "أردية", "الأردية", "urdu"],
};

/** BCP 47: a language, and whatever narrows it. */
const tag = /^([a-z]{2,3})(-[a-z\d]{1,8})*$/;

/** The field of a name. @param name As typed. @returns `undefined` for any other word. */
export const fieldNamed = (name: string): FieldName | undefined =>
  fieldByName().get(fold(name).text);

/** The state of a name. @param name As typed, of one word or two. @returns `undefined` for any other words. */
export const stateNamed = (name: string): ArticleState | undefined =>
  stateByName().get(fold(name).text);

/**
 * The primary language of a name or tag, BCP 47 in lower case.
 *
 * @param name As typed: `en`, `en-GB`, `English`, `إنجليزية`.
 * @returns `undefined` for what is neither a known name nor a tag in shape.
 */
export const languageNamed = (name: string): string | undefined =>
  languageByName().get(fold(name).text) ?? tag.exec(name.toLowerCase())?.[1];

const fieldByName = byName(fields);
const stateByName = byName(states);
const languageByName = byName(languages);

/** Made when first needed, since folding builds a table. */
function byName<Key extends string>(
  names: Readonly<Record<Key, readonly string[]>>,
): () => ReadonlyMap<string, Key> {
  let made: ReadonlyMap<string, Key> | undefined;
  return () => (made ??= new Map(foldedEntries(names)));
}

function* foldedEntries<Key extends string>(
  names: Readonly<Record<Key, readonly string[]>>,
): Generator<readonly [string, Key]> {
  for (const key in names)
    for (const name of names[key]) yield [fold(name).text, key];
}

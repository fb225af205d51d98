import * as v from "valibot";
import { QariError } from "../../src/errors.ts";

/** Kinds of entry that are read: plain text, with pronunciation, Pango markup, HTML. The last two are reduced to plain text. */
export const entryKinds = ["m", "t", "g", "h"] as const;
export type EntryKind = (typeof entryKinds)[number];

const count = v.pipe(v.string(), v.regex(/^\d{1,12}$/), v.transform(Number));
const infoSchema = v.object({
  version: v.picklist(["2.4.2", "3.0.0"]),
  bookname: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(500)),
  wordcount: count,
  idxfilesize: count,
  idxoffsetbits: v.optional(v.picklist(["32", "64"]), "32"),
  sametypesequence: v.picklist(entryKinds),
});

/** What a StarDict dictionary says of itself. */
export type DictionaryInfo = v.InferOutput<typeof infoSchema>;

const firstLine = "StarDict's dict ifo file";

/**
 * Read an `.ifo` file.
 *
 * @throws QariError `dictionary-unreadable`: not one, or of a kind that is not read.
 * @source StarDict, "Format for StarDict dictionary files", 2.4.2 and 3.0.0.
 */
export function readDictionaryInfo(text: string): DictionaryInfo {
  const [first, ...lines] = text.replace(/^\uFEFF/u, "").split(/\r?\n/u);
  const fields = Object.fromEntries(
    lines.flatMap((line) => {
      const at = line.indexOf("=");
      return at > 0
        ? [[line.slice(0, at).trim(), line.slice(at + 1).trim()] as const]
        : [];
    }),
  );
  const info = v.safeParse(infoSchema, fields);
  if (first?.trim() !== firstLine || !info.success)
    throw new QariError(
      "dictionary-unreadable",
      info.success ? "no StarDict ifo file" : info.issues[0].message,
    );
  return info.output;
}

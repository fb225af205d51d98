import * as v from "valibot";
import { articleSchema } from "../article/article.ts";
import { QariError } from "../errors.ts";
import type { ImportedArticle } from "./plain-text.ts";

/** What tells our JSON from anybody's: no other names all of these. */
const marks = ["contentHash", "lang", "dir", "sections"];

/**
 * The article that our own JSON describes (`docs/article.schema.json`).
 *
 * Its pictures are named and not in it: those that the library has are shown.
 *
 * @param name Of the file.
 * @returns `undefined` for any other text, JSON too.
 * @throws QariError `document-damaged` for what begins as ours and is no article.
 */
export function articleOfJson(
  text: string,
  name: string,
): ImportedArticle | undefined {
  if (!/^\s*\{/u.test(text) || !marks.every((each) => text.includes(each)))
    return undefined;
  const value = v.safeParse(v.pipe(v.string(), v.parseJson()), text);
  const { output } = value;
  const isOurs =
    v.is(v.record(v.string(), v.unknown()), output) &&
    marks.every((each) => Object.hasOwn(output, each));
  if (!isOurs) return undefined;
  const read = v.safeParse(articleSchema, output);
  if (!read.success) {
    const [issue] = read.issues;
    throw new QariError(
      "document-damaged",
      `${name}: ${v.getDotPath(issue) ?? ""}: ${issue.message}`,
    );
  }
  const { id: _, contentHash: __, ...article } = read.output;
  return article;
}

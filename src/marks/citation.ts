import type { Article } from "../article/article.ts";

/** First strong isolate and its end: what they hold takes its own direction and leaves its neighbours theirs. */
const [isolate, popIsolate] = ["\u2068", "\u2069"];
const isolated = (text: string): string => `${isolate}${text}${popIsolate}`;

/**
 * Quoted text with where it is from, as plain text that reads in the right
 * order wherever it is pasted.
 *
 * @param article Where it is from.
 * @param options.text What is quoted, as the article has it.
 * @param options.place Where in the article, in words; left out when absent.
 * @param options.language Of the interface: chooses quotation marks and commas.
 */
export function withCitation(
  { title, byline, source, url }: Pick<Article, "title"> & Partial<Article>,
  {
    text,
    place,
    language,
  }: { text: string; place?: string; language: "ar" | "en" },
): string {
  const [open, close, comma] =
    language === "ar" ? ["«", "»", "، "] : ["“", "”", ", "];
  const parts = [byline, `${open}${title}${close}`, source, place, url]
    .filter((part) => part !== undefined && part !== "")
    .map((part) => isolated(part ?? ""));
  return `${open}${isolated(text)}${close}\n— ${parts.join(comma)}`;
}

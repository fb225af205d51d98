import type { SearchHit } from "../../src/library/records.ts";
import type { Command } from "./command.ts";
import { oneLine } from "../../src/one-line.ts";
import { readArguments } from "./read-arguments.ts";
import { UsageError } from "./usage-error.ts";

const defaultLimit = 20;
/** Hits that the library answers at a time. */
const pageLength = 100;

/** Search the library and print one hit a line, the best first; nothing where there is none. */
export const searchCommand: Command = {
  name: "search",
  usage: "QUERY [--exact] [--limit N]",
  summary: { en: "search the library", ar: "البحث في المكتبة" },
  options: [
    {
      name: "--exact",
      text: {
        en: "compare as typed: short vowels, hamza and the like count",
        ar: "مطابقة تامة: الحركات والهمزات ونحوها معتبرة",
      },
    },
    {
      name: "--limit N",
      text: {
        en: `how many hits at most; ${defaultLimit} when left out`,
        ar: `أكثر عدد من النتائج؛ ${defaultLimit} إن لم يُذكر`,
      },
    },
  ],
  async run(argv, { io, isJson, library: open }) {
    const { values, positionals } = readArguments(argv, {
      exact: { type: "boolean", default: false },
      limit: { type: "string", default: String(defaultLimit) },
    });
    if (positionals.length === 0)
      throw new UsageError("search takes what to look for");
    const limit = Number(values.limit);
    if (!Number.isInteger(limit) || limit < 1)
      throw new UsageError(`--limit takes a whole number, not ${values.limit}`);
    const library = await open();
    for (let offset = 0; offset < limit; offset += pageLength) {
      const asked = Math.min(pageLength, limit - offset);
      const { hits } = library.search({
        // Words that a shell took apart are one query.
        query: positionals.join(" "),
        isExact: values.exact,
        isTyping: false,
        filter: {},
        offset,
        limit: asked,
      });
      const print = isJson ? jsonLine : readableLine;
      const isRead = await io.print(
        hits.map((hit) => `${print(hit)}\n`).join(""),
      );
      if (!isRead || hits.length < asked) return;
    }
  },
};

const jsonLine = ({ article, snippet, start, score }: SearchHit): string =>
  JSON.stringify({
    id: article.id,
    title: article.title,
    snippet: snippet.text,
    position: start,
    score,
  });

const readableLine = ({ article, snippet }: SearchHit): string =>
  [article.id, oneLine(article.title), oneLine(snippet.text)].join("\t");

import * as v from "valibot";
import type { Article } from "../../../src/article/article.ts";
import { QariError } from "../../../src/errors.ts";
import type { SearchHit, SearchPage } from "../../../src/library/records.ts";
import type { SearchRequest } from "../../../src/library/shelf-query.ts";
import { locate, type Located } from "../../../src/search/locate.ts";
import { parseQuery } from "../../../src/search/parse-query.ts";
import type { Query } from "../../../src/search/query.ts";
import type { Database } from "../database.ts";
import { summariesOf, summaryColumns, summaryRow } from "../summaries.ts";
import { distinctWords, indexedText } from "./indexed-text.ts";
import type { Found } from "./index-query.ts";
import { findRanked } from "./ranked-search.ts";
import { planSearch, type SearchPlan } from "./search-plan.ts";
import { Vocabulary } from "./vocabulary.ts";

/** An article by its row. @throws QariError `library-damaged` when it cannot be read. */
export type ReadRow = (seq: number) => Article;

/** To compare as typed, the articles themselves are read: so many a search. */
const mostCompared = 500;

const seqRow = v.strictObject({ seq: v.number() });

/** What the library's words lead to (docs/decisions/0011-search.md). Changes are to be called in transactions. */
export class SearchIndex {
  readonly #database: Database;
  readonly #vocabulary: Vocabulary;

  constructor(database: Database) {
    this.#database = database;
    this.#vocabulary = new Vocabulary(database);
  }

  /** Also in place of what was known of this article. */
  add(seq: number, article: Article): void {
    const text = indexedText(article);
    this.#database.run(
      `INSERT OR REPLACE INTO search_text (rowid, title, byline, source, body)
       VALUES (?, ?, ?, ?, ?)`,
      seq,
      text.title,
      text.byline,
      text.source,
      text.body,
    );
    this.#vocabulary.note(distinctWords(text), seq);
  }

  /** Only once the article is gone for good: what is in the trash is not found as it is. */
  remove(seq: number): void {
    this.#database.run("DELETE FROM search_text WHERE rowid = ?", seq);
  }

  /** Make everything anew. Articles that cannot be read are left out. */
  rebuild(read: ReadRow): void {
    this.#database.run(
      "INSERT INTO search_text (search_text) VALUES ('delete-all')",
    );
    this.#vocabulary.clear();
    let last = 0;
    for (;;) {
      const row = this.#database.row(
        seqRow,
        "SELECT seq FROM articles WHERE seq > ? ORDER BY seq LIMIT 1",
        last,
      );
      if (!row) return;
      last = row.seq;
      const article = readable(() => read(row.seq));
      if (article) this.add(row.seq, article);
    }
  }

  /** Each article of the page is read once, for its snippet. */
  search(request: SearchRequest, read: ReadRow): SearchPage {
    const { isExact, isTyping, filter, offset, limit } = request;
    const query = parseQuery(request.query, { exact: isExact, isTyping });
    if (query.all.length === 0 && query.none.length === 0)
      return { hits: [], total: 0, isExact: true };
    const plan = planSearch(query, filter, this.#database, this.#vocabulary);
    if (isExact) return this.#searchExactly(query, plan, request, read);
    const page = findRanked(this.#database, plan, { offset, limit });
    const answers = page.found.map((found) => ({
      found,
      located: readable(() => this.#locate(found, query, plan, read)),
    }));
    return {
      hits: this.#hits(answers),
      total: page.total,
      isExact: page.isExact,
    };
  }

  /** Candidates are found as ever; those that say it as it was typed are kept. */
  #searchExactly(
    query: Query,
    plan: SearchPlan,
    { offset, limit }: SearchRequest,
    read: ReadRow,
  ): SearchPage {
    const candidates = findRanked(this.#database, plan, {
      offset: 0,
      limit: mostCompared,
    });
    const answers = candidates.found.flatMap((found) => {
      const located = readable(() => this.#locate(found, query, plan, read));
      return located ? [{ found, located }] : [];
    });
    return {
      hits: this.#hits(answers.slice(offset, offset + limit)),
      total: answers.length,
      isExact: candidates.isExact && candidates.total <= mostCompared,
    };
  }

  #locate(
    { seq }: Found,
    query: Query,
    { matches }: SearchPlan,
    read: ReadRow,
  ): Located | undefined {
    return locate(read(seq), query, matches);
  }

  #hits(answers: readonly Answer[]): readonly SearchHit[] {
    const rows = this.#database.rows(
      summaryRow,
      `SELECT ${summaryColumns} FROM json_each(?) AS wanted
       JOIN articles ON articles.seq = wanted.value ORDER BY wanted.key`,
      JSON.stringify(answers.map(({ found }) => found.seq)),
    );
    return summariesOf(this.#database, rows).flatMap((article, at) => {
      const answer = answers[at];
      if (!answer) return [];
      const { found, located = nowhere(article.title) } = answer;
      return [{ article, ...located, score: found.score }];
    });
  }
}

interface Answer {
  readonly found: Found;
  readonly located: Located | undefined;
}

/** For an article that cannot be read: it was found, and opening it says what is wrong. */
function nowhere(title: string): Located {
  const start = { section: 0, block: 0, offset: 0 };
  return { start, end: start, snippet: { text: title, marks: [] } };
}

/** One damaged article does not stand in the way of the others. */
function readable<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof QariError && error.code === "library-damaged")
      return undefined;
    throw error;
  }
}

import * as v from "valibot";
import { sortKey } from "../../src/arabic/sort-key.ts";
import { QariError } from "../../src/errors.ts";
import type { ArticleEdit } from "../../src/library/article-change.ts";
import type { Stamp } from "../../src/library/clock.ts";
import { columnText } from "./column-text.ts";
import type { Database } from "./database.ts";
import type { Revert } from "./undo-journal.ts";

const editedRow = v.strictObject({
  seq: v.number(),
  title: v.string(),
  byline: v.nullable(v.string()),
  source: v.nullable(v.string()),
  lang: v.string(),
  dir: v.string(),
  cover: v.nullable(v.string()),
  edited: v.string(),
});
type EditedRow = v.InferOutput<typeof editedRow>;
const fieldNames = v.pipe(v.string(), v.parseJson(), v.array(v.string()));

/** What a reader corrects in an article: what describes it, never its content. */
export class ArticleEdits {
  readonly #database: Database;
  /** Called when what search looks at has changed. */
  readonly #reindex: (seq: number) => void;

  constructor(database: Database, reindex: (seq: number) => void) {
    this.#database = database;
    this.#reindex = reindex;
  }

  /** To be called in a transaction. @throws QariError `not-found`. */
  apply(id: string, edit: ArticleEdit, stamp: Stamp): Revert {
    const before = this.#row(id);
    const edited = new Set([
      ...v.parse(fieldNames, before.edited),
      ...Object.keys(edit),
    ]);
    this.#write(
      {
        ...before,
        ...(edit.title !== undefined && { title: columnText(edit.title) }),
        ...(edit.byline !== undefined && { byline: cleared(edit.byline) }),
        ...(edit.source !== undefined && { source: cleared(edit.source) }),
        ...(edit.lang !== undefined && { lang: edit.lang }),
        ...(edit.dir !== undefined && { dir: edit.dir }),
        ...(edit.cover !== undefined && { cover: edit.cover }),
        edited: JSON.stringify([...edited]),
      },
      stamp,
    );
    return (again) => this.#write(before, again);
  }

  #row(id: string): EditedRow {
    const row = this.#database.row(
      editedRow,
      `SELECT seq, title, byline, source, lang, dir, cover, edited
       FROM articles WHERE id = ? AND removed_at IS NULL`,
      id,
    );
    if (!row) throw new QariError("not-found", `no article ${id}`);
    return row;
  }

  #write(row: EditedRow, stamp: Stamp): void {
    this.#database.run(
      `UPDATE articles SET title = ?, title_key = ?, byline = ?, source = ?,
         lang = ?, dir = ?, cover = ?, edited = ?, clock = ? WHERE seq = ?`,
      row.title,
      sortKey(row.title),
      row.byline,
      row.source,
      row.lang,
      row.dir,
      row.cover,
      row.edited,
      stamp,
      row.seq,
    );
    // Also of a cover that an undo brings back: the page may have come in again meanwhile.
    if (row.cover !== null)
      this.#database.run(
        `INSERT INTO article_resources (article_id, hash)
           SELECT id, cover FROM articles WHERE seq = ? ON CONFLICT DO NOTHING`,
        row.seq,
      );
    this.#reindex(row.seq);
  }
}

const cleared = (text: string): string | null =>
  text === "" ? null : columnText(text);

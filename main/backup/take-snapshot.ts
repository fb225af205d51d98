import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import * as v from "valibot";
import { Database } from "../library/database.ts";
import { busyTimeoutMs } from "../library/inspect-file.ts";
import { applicationId } from "../library/migrations.ts";
import { breathe, type WorkControl } from "../threads/work-control.ts";
import { latestChange } from "./latest-change.ts";

/** Tables that are made anew from the articles: a third of the file, and nothing that could be lost. */
const madeAnew: ReadonlySet<string> = new Set(["search_words"]);
/** Rows between two looks at whether the reader cancelled: some ten milliseconds. */
const rowsAtOnce = 1000;

/** What is known of a library at the moment it was copied. */
export interface Snapshot {
  readonly version: number;
  /** The latest change in it. */
  readonly clock: string;
  /** Kept articles, without those in the trash. */
  readonly articles: number;
  /** Hashes of all pictures that its articles show. */
  readonly resources: readonly string[];
}

/**
 * Copy a library as it is at one moment, while others go on reading and
 * writing it; only its search index stays empty.
 *
 * Table by table, within one reading transaction: `VACUUM INTO` can be neither
 * cancelled nor made to leave something out, and SQLite's page by page backup
 * also copies the index and every free page.
 *
 * @param libraryFile Absolute; of the newest version.
 * @param target A file that is empty or not there. Not on the disk for sure yet when this settles.
 * @throws QariError `library-damaged`, `library-busy`, `library-unavailable`, `disk-full`.
 */
export async function takeSnapshot(
  libraryFile: string,
  target: string,
  { signal, onProgress }: WorkControl,
): Promise<Snapshot> {
  const source = pathToFileURL(libraryFile);
  source.searchParams.set("mode", "rw");
  // As a URL, so that the other file is found by its URL too.
  const database = new Database(
    libraryFile,
    new DatabaseSync(pathToFileURL(target), {
      timeout: busyTimeoutMs,
      enableForeignKeyConstraints: false,
    }),
  );
  try {
    // Nobody sees the copy before it is whole, and then it is one file.
    database.script("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF");
    database.run("ATTACH ? AS library", source.href);
    database.script("BEGIN");
    const snapshot = look(database);
    database.script(`
      PRAGMA application_id = ${applicationId};
      PRAGMA user_version = ${snapshot.version};
    `);
    const tables = tablesOf(database);
    let copied = 0;
    const total = tables.reduce((sum, { rows }) => sum + rows, 0);
    for (const table of tables) {
      database.script(table.sql);
      for (const rows of copyRows(database, table)) {
        copied += rows;
        onProgress(copied, total);
        await breathe(signal);
      }
    }
    for (const sql of indexesOf(database)) {
      database.script(sql);
      await breathe(signal);
    }
    database.script("COMMIT");
    return snapshot;
  } finally {
    database.close();
  }
}

const sqlRow = v.strictObject({ sql: v.string() });
const tableRow = v.strictObject({
  name: v.string(),
  sql: v.string(),
  type: v.picklist(["table", "virtual"]),
  /** Without row numbers, by which to go through it piece by piece. */
  wr: v.number(),
});

interface Table extends v.InferOutput<typeof tableRow> {
  /** How many there are to be copied. */
  readonly rows: number;
}

function look(database: Database): Snapshot {
  return {
    version: number(database, "PRAGMA library.user_version"),
    clock: latestChange(database, "library"),
    articles: number(
      database,
      "SELECT count(*) FROM library.articles WHERE removed_at IS NULL",
    ),
    resources: database
      .rows(
        v.strictObject({ hash: v.string() }),
        "SELECT DISTINCT hash FROM library.article_resources ORDER BY hash",
      )
      .map(({ hash }) => hash),
  };
}

/** The first column of the only row. */
function number(database: Database, sql: string): number {
  const row = database.row(v.record(v.string(), v.number()), sql);
  return Object.values(row ?? {})[0] ?? 0;
}

/** What makes up a library; the tables inside a virtual one come with it. */
const tablesOf = (database: Database): readonly Table[] =>
  database
    .rows(
      tableRow,
      `SELECT tables.name, sql, tables.type, wr
       FROM pragma_table_list AS tables
       JOIN library.sqlite_schema AS made
         ON made.name = tables.name AND made.type = 'table'
       WHERE tables.schema = 'library' AND tables.type IN ('table', 'virtual')
         AND substr(tables.name, 1, 7) <> 'sqlite_'
       ORDER BY made.rowid`,
    )
    .map((table) => ({
      ...table,
      rows:
        table.type === "virtual" || madeAnew.has(table.name)
          ? 0
          : number(database, `SELECT count(*) FROM library."${table.name}"`),
    }));

/** Indexes are made when the rows are there: sorting once is quicker. Those of SQLite's own making have no SQL. */
const indexesOf = (database: Database): readonly string[] =>
  database
    .rows(
      sqlRow,
      "SELECT sql FROM library.sqlite_schema WHERE type = 'index' AND sql IS NOT NULL",
    )
    .map(({ sql }) => sql);

/** Copy a table piece by piece. @returns How many rows each piece had. */
function* copyRows(database: Database, { name, wr, rows }: Table) {
  if (rows === 0) return;
  if (wr !== 0) {
    yield database.run(
      `INSERT INTO main."${name}" SELECT * FROM library."${name}"`,
    );
    return;
  }
  for (let last = 0; ;) {
    const upTo = database.row(
      v.strictObject({ last: v.nullable(v.number()) }),
      `SELECT max(rowid) AS last FROM (
         SELECT rowid FROM library."${name}" WHERE rowid > ? ORDER BY rowid LIMIT ?)`,
      last,
      rowsAtOnce,
    )?.last;
    if (upTo === undefined || upTo === null) return;
    yield database.run(
      `INSERT INTO main."${name}" SELECT * FROM library."${name}"
       WHERE rowid > ? AND rowid <= ? ORDER BY rowid`,
      last,
      upTo,
    );
    last = upTo;
  }
}

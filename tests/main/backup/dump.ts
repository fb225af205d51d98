import { existsSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";

/** Which say nothing about what a reader keeps: this copy's own, and what is made anew. */
const leftOut = /^(sqlite_|search_|meta$)/;

/** All that a library holds, so that two can be compared: rows as text, in an order of their own. Empty for no library. */
export function dump(
  file: string,
): Readonly<Record<string, readonly string[]>> {
  if (!existsSync(file)) return {};
  const connection = new DatabaseSync(file);
  try {
    const tables = connection
      .prepare(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' ORDER BY name",
      )
      .all()
      .map(({ name }) => String(name))
      .filter((name) => !leftOut.test(name));
    return Object.fromEntries(
      tables.map((name) => [
        name,
        connection
          .prepare(`SELECT * FROM "${name}"`)
          .all()
          .map(rowText)
          .toSorted(),
      ]),
    );
  } finally {
    connection.close();
  }
}

/** Without what counts arrivals: only its order says anything. */
function rowText({ seq: _seq, turn: _turn, ...row }: Record<string, unknown>) {
  return JSON.stringify(row, (_key, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString("hex") : value,
  );
}

/** Articles in the order in which they were last read. */
export function readingOrder(file: string): readonly string[] {
  const connection = new DatabaseSync(file);
  try {
    return connection
      .prepare("SELECT article_id FROM positions ORDER BY turn")
      .all()
      .map((row) => String(row["article_id"]));
  } finally {
    connection.close();
  }
}

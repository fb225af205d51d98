import * as v from "valibot";
import type { Database } from "../library/database.ts";

const clockRow = v.strictObject({ tab: v.string(), col: v.string() });
const latestRow = v.strictObject({ latest: v.nullable(v.string()) });

/**
 * The latest moment (src/library/clock.ts) at which anything in a library
 * changed. Not its own clock, which moves on when it is only opened.
 *
 * @param schema Name under which the library is attached.
 * @returns `""` for a library in which nothing happened since there are clocks.
 */
export function latestChange(database: Database, schema = "main"): string {
  let latest = "";
  for (const { tab, col } of database.rows(
    clockRow,
    `SELECT tables.name AS tab, columns.name AS col
     FROM pragma_table_list AS tables, pragma_table_info(tables.name, tables.schema) AS columns
     WHERE tables.schema = ? AND tables.type = 'table'
       AND columns.name IN ('clock', 'state_clock', 'reading_clock')`,
    schema,
  )) {
    const found = database.row(
      latestRow,
      `SELECT max("${col}") AS latest FROM "${schema}"."${tab}"`,
    )?.latest;
    if (found && found > latest) latest = found;
  }
  return latest;
}

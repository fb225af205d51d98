import * as v from "valibot";
import { nextStamp, type Stamp } from "../../../src/library/clock.ts";
import type { Database } from "../../library/database.ts";

const valueRow = v.strictObject({ value: v.string() });

/**
 * Move the library's clock past everything that the other one has seen.
 *
 * @returns The moment of the merge: later than any record of either.
 * @source Kulkarni et al. 2014, "Logical Physical Clocks", algorithm for receive events.
 */
export function mergeClock(database: Database, now: Date): Stamp {
  const meta = (schema: "main" | "other", key: string): string | undefined =>
    database.row(
      valueRow,
      `SELECT value FROM ${schema}.meta WHERE key = ?`,
      key,
    )?.value;
  const seen = [meta("main", "clock"), meta("other", "clock")]
    .filter((clock) => clock !== undefined)
    .toSorted()
    .at(-1);
  const stamp = nextStamp(
    seen,
    now.getTime(),
    meta("main", "node") ?? "00000000",
  );
  database.run(
    `INSERT INTO main.meta (key, value) VALUES ('clock', ?)
     ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
    stamp,
  );
  return stamp;
}

import * as v from "valibot";
import { nextStamp, type Stamp } from "../../src/library/clock.ts";
import type { Database } from "./database.ts";

const metaRow = v.strictObject({ value: v.string() });

/** @see schema/version-2.ts */
type MetaKey = "node" | "clock" | "search" | "opened_at";

/** Every change of the library goes through here: in one transaction, under one moment of the library's clock. */
export class Ledger {
  readonly #database: Database;
  readonly #now: () => Date;
  /** Who this copy of the library is: eight hexadecimal digits. */
  readonly node: string;

  constructor(database: Database, now: () => Date) {
    this.#database = database;
    this.#now = now;
    this.node = this.meta("node") ?? "00000000";
  }

  /** All of `work` or none of it; on the disk when this returns. Never nested. */
  write<T>(work: (stamp: Stamp) => T): T {
    return this.#database.transaction(() => {
      // Read within the transaction: another process may have moved it on.
      const stamp = nextStamp(
        this.meta("clock"),
        this.#now().getTime(),
        this.node,
      );
      this.setMeta("clock", stamp);
      return work(stamp);
    });
  }

  /** What the library remembers of itself. */
  meta(key: MetaKey): string | undefined {
    return this.#database.row(
      metaRow,
      "SELECT value FROM meta WHERE key = ?",
      key,
    )?.value;
  }

  /** To be called in a transaction. */
  setMeta(key: Exclude<MetaKey, "node">, value: string): void {
    this.#database.run(
      `INSERT INTO meta (key, value) VALUES (?, ?)
       ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
      key,
      value,
    );
  }
}

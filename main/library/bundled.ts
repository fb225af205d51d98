import * as v from "valibot";
import type { Database } from "./database.ts";

const seen = v.object({ name: v.string() });

/** What shipped with Qari is given to a library once in its life: which of it this one has had. */
export class Bundled {
  readonly #database: Database;
  readonly #now: () => Date;

  constructor(database: Database, now: () => Date) {
    this.#database = database;
    this.#now = now;
  }

  has(name: string): boolean {
    return (
      this.#database.row(
        seen,
        "SELECT name FROM bundled WHERE name = ?",
        name,
      ) !== undefined
    );
  }

  /** To be called in a transaction. @returns False when another process was first. */
  note(name: string): boolean {
    return (
      this.#database.run(
        "INSERT INTO bundled (name, added_at) VALUES (?, ?) ON CONFLICT DO NOTHING",
        name,
        this.#now().toISOString(),
      ) === 1
    );
  }
}

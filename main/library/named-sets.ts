import * as v from "valibot";
import { fold } from "../../src/arabic/fold.ts";
import { QariError } from "../../src/errors.ts";
import type { Stamp } from "../../src/library/clock.ts";
import type { CountedSet, NamedSet } from "../../src/library/records.ts";
import type { Database } from "./database.ts";
import type { Revert } from "./undo-journal.ts";

const setRow = v.strictObject({ id: v.string(), name: v.string() });
const countedRow = v.strictObject({ ...setRow.entries, count: v.number() });
const idRow = v.strictObject({ article_id: v.string() });

/** Names of the tables of one kind of set. */
export interface SetTables {
  readonly sets: "tags" | "collections";
  readonly members: "article_tags" | "article_collections";
  readonly set: "tag_id" | "collection_id";
}

/** Tags, or collections: articles held together under a name. Names that read alike are one. Writes are to be called in a transaction. */
export class NamedSets {
  readonly #database: Database;
  readonly #tables: SetTables;
  readonly #now: () => Date;
  readonly #newId: () => string;

  constructor(
    database: Database,
    tables: SetTables,
    { now, newId }: { now: () => Date; newId: () => string },
  ) {
    this.#database = database;
    this.#tables = tables;
    this.#now = now;
    this.#newId = newId;
  }

  /** In the order of their names, empty ones too. */
  counted(): readonly CountedSet[] {
    const { sets, members, set } = this.#tables;
    return this.#database.rows(
      countedRow,
      `SELECT id, name, (
         SELECT count(*) FROM ${members}
         JOIN articles ON articles.id = article_id AND articles.removed_at IS NULL
         WHERE ${set} = ${sets}.id AND ${members}.removed_at IS NULL
       ) AS count
       FROM ${sets} WHERE removed_at IS NULL ORDER BY name_key`,
    );
  }

  /** The one of this name, made if there is none. */
  named(name: string, stamp: Stamp): NamedSet {
    const known = this.find(name);
    if (known) return known;
    const id = this.#newId();
    this.#database.run(
      `INSERT INTO ${this.#tables.sets} (id, name, name_key, created_at, clock)
       VALUES (?, ?, ?, ?, ?)`,
      id,
      name,
      nameKey(name),
      this.#now().toISOString(),
      stamp,
    );
    return { id, name };
  }

  /** @throws QariError `not-found`, `name-taken` for a name that another one has; so may its way back. */
  rename(id: string, name: string, stamp: Stamp): Revert {
    const before = this.get(id);
    this.#setName(id, name, stamp);
    return (again) => this.#setName(id, before.name, again);
  }

  /** Its way back fills the one that has its name by then: two of one name would be one to the reader. @throws QariError `not-found`. */
  remove(id: string, stamp: Stamp): Revert {
    this.get(id);
    const { sets } = this.#tables;
    this.#database.run(
      `UPDATE ${sets} SET removed_at = ?, clock = ? WHERE id = ?`,
      this.#now().toISOString(),
      stamp,
      id,
    );
    return (again) => {
      const heir = this.#namesake(id);
      if (heir) this.#pour(id, heir.id, again);
      else
        this.#database.run(
          `UPDATE ${sets} SET removed_at = NULL, clock = ? WHERE id = ?`,
          again,
          id,
        );
    };
  }

  /** What lies in the trash is a member, too. */
  removeIfEmpty(id: string, stamp: Stamp): void {
    const { sets, members, set } = this.#tables;
    this.#database.run(
      `UPDATE ${sets} SET removed_at = ?, clock = ?
       WHERE id = ? AND removed_at IS NULL AND NOT EXISTS (
         SELECT 1 FROM ${members} WHERE ${set} = ${sets}.id AND removed_at IS NULL)`,
      this.#now().toISOString(),
      stamp,
      id,
    );
  }

  /** Put articles into a set. @returns Those that were not in it. */
  add(
    id: string,
    articleIds: readonly string[],
    stamp: Stamp,
  ): readonly string[] {
    this.get(id);
    const { members, set } = this.#tables;
    return this.#database
      .rows(
        idRow,
        `INSERT INTO ${members} (${set}, article_id, clock)
         SELECT ?, articles.id, ? FROM json_each(?)
         JOIN articles ON articles.id = value AND articles.removed_at IS NULL
         WHERE true
         ON CONFLICT DO UPDATE SET removed_at = NULL, clock = excluded.clock
           WHERE ${members}.removed_at IS NOT NULL
         RETURNING article_id`,
        id,
        stamp,
        JSON.stringify(articleIds),
      )
      .map(({ article_id }) => article_id);
  }

  /** Take articles out of a set. @returns Those that were in it. */
  drop(
    id: string,
    articleIds: readonly string[],
    stamp: Stamp,
  ): readonly string[] {
    const { members, set } = this.#tables;
    return this.#database
      .rows(
        idRow,
        `UPDATE ${members} SET removed_at = ?, clock = ?
         WHERE ${set} = ? AND removed_at IS NULL
           AND article_id IN (SELECT value FROM json_each(?))
         RETURNING article_id`,
        this.#now().toISOString(),
        stamp,
        id,
        JSON.stringify(articleIds),
      )
      .map(({ article_id }) => article_id);
  }

  /** @throws QariError `not-found`. */
  get(id: string): NamedSet {
    const found = this.#database.row(
      setRow,
      `SELECT id, name FROM ${this.#tables.sets} WHERE id = ? AND removed_at IS NULL`,
      id,
    );
    if (!found)
      throw new QariError("not-found", `no ${id} in ${this.#tables.sets}`);
    return found;
  }

  find(name: string): NamedSet | undefined {
    return this.#database.row(
      setRow,
      `SELECT id, name FROM ${this.#tables.sets} WHERE name_key = ? AND removed_at IS NULL`,
      nameKey(name),
    );
  }

  /** Another one that has the name of this one, which was removed. */
  #namesake(id: string): NamedSet | undefined {
    const { sets } = this.#tables;
    return this.#database.row(
      setRow,
      `SELECT other.id, other.name FROM ${sets} AS other
       JOIN ${sets} AS removed ON removed.name_key = other.name_key
       WHERE removed.id = ? AND other.id <> removed.id AND other.removed_at IS NULL`,
      id,
    );
  }

  /** All members of one into another one. */
  #pour(from: string, into: string, stamp: Stamp): void {
    const { members, set } = this.#tables;
    this.#database.run(
      `INSERT INTO ${members} (${set}, article_id, clock)
       SELECT ?, article_id, ? FROM ${members}
       WHERE ${set} = ? AND removed_at IS NULL
       ON CONFLICT DO UPDATE SET removed_at = NULL, clock = excluded.clock
         WHERE ${members}.removed_at IS NOT NULL`,
      into,
      stamp,
      from,
    );
  }

  #setName(id: string, name: string, stamp: Stamp): void {
    const other = this.find(name);
    if (other && other.id !== id)
      throw new QariError("name-taken", `${other.id} is named so already`);
    this.#database.run(
      `UPDATE ${this.#tables.sets} SET name = ?, name_key = ?, clock = ? WHERE id = ?`,
      name,
      nameKey(name),
      stamp,
      id,
    );
  }
}

/** Two names with the same key are one to a reader: تاريخ and تأريخ are not far from each other. A name of signs alone is its own. */
const nameKey = (name: string): string => fold(name).text.trim() || name;

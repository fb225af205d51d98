import { statSync } from "node:fs";
import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import * as v from "valibot";
import { QariError } from "../../src/errors.ts";
import { translateError } from "./translate-error.ts";

const revisionRow = v.strictObject({ data_version: v.number() });

/**
 * The library's connection: failures in our codes, rows checked on the way
 * out, every statement prepared once. Synchronous, as `node:sqlite` is.
 */
export class Database {
  readonly #file: string;
  readonly #connection: DatabaseSync;
  readonly #inode: bigint | undefined;
  #transactions = 0;
  readonly #statements = new Map<string, StatementSync>();

  /** @param connection Open; it is this object's from now on. */
  constructor(file: string, connection: DatabaseSync) {
    this.#file = file;
    this.#connection = connection;
    this.#inode = inodeOf(file);
  }

  /** @returns How many rows were changed. */
  run(sql: string, ...values: readonly SQLInputValue[]): number {
    return this.#guard(() => Number(this.#prepare(sql).run(...values).changes));
  }

  /** @returns The new row's number. */
  insert(sql: string, ...values: readonly SQLInputValue[]): number {
    return this.#guard(() =>
      Number(this.#prepare(sql).run(...values).lastInsertRowid),
    );
  }

  /** The first row, or `undefined` when there is none. */
  row<S extends v.GenericSchema>(
    schema: S,
    sql: string,
    ...values: readonly SQLInputValue[]
  ): v.InferOutput<S> | undefined {
    const row = this.#guard(() => this.#prepare(sql).get(...values));
    return row === undefined ? undefined : this.#parse(schema, row);
  }

  rows<S extends v.GenericSchema>(
    schema: S,
    sql: string,
    ...values: readonly SQLInputValue[]
  ): readonly v.InferOutput<S>[] {
    return this.#guard(() => this.#prepare(sql).all(...values)).map((row) =>
      this.#parse(schema, row),
    );
  }

  /** Several statements at once, without values or results. */
  script(sql: string): void {
    this.#guard(() => this.#connection.exec(sql));
  }

  /** Another value after every change, whoever made it: what was read under the same one still holds. */
  revision(): string {
    // It tells the changes of others only.
    const others = this.row(revisionRow, "PRAGMA data_version");
    return `${this.#transactions} ${others?.data_version}`;
  }

  /** All of `work` or none of it; on the disk when this returns. Never nested. */
  transaction<T>(work: () => T): T {
    this.#checkPresence();
    // IMMEDIATE: a transaction that reads first and writes later could find
    // that another process wrote in between, which no waiting mends.
    this.script("BEGIN IMMEDIATE");
    this.#transactions += 1;
    try {
      const result = work();
      this.script("COMMIT");
      return result;
    } catch (error) {
      // A full disk makes SQLite roll back by itself.
      if (this.#connection.isTransaction) this.script("ROLLBACK");
      throw error;
    }
  }

  /** A file that was removed or replaced while it is open still takes what is written, and keeps none of it. */
  #checkPresence(): void {
    if (inodeOf(this.#file) !== this.#inode)
      throw new QariError(
        "library-unavailable",
        `${this.#file} was removed or replaced while it was open`,
      );
  }

  close(): void {
    if (!this.#connection.isOpen) return;
    this.#statements.clear();
    this.#guard(() => this.#connection.close());
  }

  #prepare(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.#connection.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  #parse<S extends v.GenericSchema>(schema: S, row: unknown): v.InferOutput<S> {
    const parsed = v.safeParse(schema, row);
    if (parsed.success) return parsed.output;
    const issue = parsed.issues[0];
    throw new QariError(
      "library-damaged",
      `${this.#file}: ${v.getDotPath(issue) ?? "row"}: ${issue.message}`,
    );
  }

  #guard<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw translateError(error, this.#file);
    }
  }
}

/** Which file a path leads to; `undefined` for none. */
const inodeOf = (path: string): bigint | undefined =>
  statSync(path, { bigint: true, throwIfNoEntry: false })?.ino;

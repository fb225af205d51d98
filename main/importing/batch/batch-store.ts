import * as v from "valibot";
import {
  batchStates,
  type BatchLine,
  type BatchState,
  type BatchSummary,
} from "../../../src/batches/batch.ts";
import { absent } from "../../library/absent.ts";
import type { Database } from "../../library/database.ts";
import {
  detailsSchema,
  itemSchema,
  lineSchema,
  type BatchItem,
  type BegunAgain,
  type LinesRequest,
  type NewItem,
  type Settled,
} from "./batch-records.ts";

/** Older batches are forgotten: nobody looks for what came of them any more. */
const keptBatches = 20;

const summaryRow = v.pipe(
  v.strictObject({
    id: v.string(),
    created_at: v.string(),
    state: v.picklist(batchStates),
    waiting: v.number(),
    added: v.number(),
    updated: v.number(),
    known: v.number(),
    failed: v.number(),
    unplaced: v.number(),
  }),
  v.transform(({ created_at: createdAt, ...rest }): BatchSummary => ({
    createdAt,
    ...rest,
  })),
);

const itemRow = v.pipe(
  v.strictObject({
    seq: v.number(),
    kind: v.string(),
    source: v.string(),
    details: v.pipe(v.string(), v.parseJson(), detailsSchema),
  }),
  v.transform(({ details, ...row }) => ({ ...row, ...details })),
  itemSchema,
);
const contentRow = v.strictObject({ content: v.string() });
const idRow = v.strictObject({ id: v.string() });
const articleRow = v.strictObject({ article: v.string() });

/** Absent columns are absent properties. */
const lineRow = v.pipe(
  v.strictObject({
    source: v.string(),
    outcome: v.string(),
    title: absent(v.string()),
    code: absent(v.string()),
    message: absent(v.string()),
  }),
  v.transform((row) =>
    Object.fromEntries(
      Object.entries(row).filter(([, value]) => value !== undefined),
    ),
  ),
  lineSchema,
);

const summaryColumns = `batches.id, created_at, state,
  count(*) FILTER (WHERE items.seq IS NOT NULL AND outcome IS NULL) AS waiting,
  count(*) FILTER (WHERE outcome = 'added') AS added,
  count(*) FILTER (WHERE outcome = 'updated') AS updated,
  count(*) FILTER (WHERE outcome = 'known') AS known,
  count(*) FILTER (WHERE outcome = 'failed') AS failed,
  count(*) FILTER (WHERE outcome <> 'failed' AND code = 'marks-unplaced') AS unplaced
  FROM batches LEFT JOIN items ON items.batch = batches.id`;

/**
 * Batches and what they are made of, on the disk: what was taken on is not
 * forgotten when Qari ends in the middle of it. Everything is on the disk when
 * a method returns.
 */
export class BatchStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  create(batch: string, createdAt: string, items: readonly NewItem[]): void {
    this.#database.transaction(() => {
      this.#database.run(
        "INSERT INTO batches (id, created_at, state) VALUES (?, ?, 'running')",
        batch,
        createdAt,
      );
      this.#insert(batch, items);
      this.#database.run(
        `DELETE FROM batches WHERE state = 'finished' AND id NOT IN (
           SELECT id FROM batches ORDER BY created_at DESC, rowid DESC LIMIT ?)`,
        keptBatches,
      );
    });
  }

  /** What is still to be done of these kinds, in order. @param after Number of an item; what comes later is meant. */
  waiting(
    batch: string,
    kinds: readonly BatchItem["kind"][],
    after: number,
    most: number,
  ): readonly BatchItem[] {
    return this.#database.rows(
      itemRow,
      `SELECT seq, kind, source, details FROM items
       WHERE batch = ? AND outcome IS NULL AND seq > ?
         AND kind IN (SELECT value FROM json_each(?))
       ORDER BY seq LIMIT ?`,
      batch,
      after,
      JSON.stringify(kinds),
      most,
    );
  }

  /** Of text and markup, until they are in. */
  content(seq: number): string | undefined {
    return this.#database.row(
      contentRow,
      "SELECT content FROM contents WHERE seq = ?",
      seq,
    )?.content;
  }

  /** Put what is in an item in its place, at the end of the queue. */
  expand(seq: number, items: readonly NewItem[]): void {
    this.#database.transaction(() => {
      const batch = this.#batchOf(seq);
      if (batch === undefined) return;
      this.#insert(batch, items);
      this.#end(
        seq,
        batch,
        "UPDATE items SET outcome = 'expanded' WHERE seq = ?",
      );
    });
  }

  settle(seq: number, settled: Settled): void {
    const { article = null, title = null } =
      settled.outcome === "failed" ? {} : settled;
    const { code = null, message = null } = settled;
    this.#database.transaction(() => {
      const batch = this.#batchOf(seq);
      if (batch === undefined) return;
      this.#end(
        seq,
        batch,
        `UPDATE items SET outcome = ?, article = ?, title = ?, code = ?, message = ?
         WHERE seq = ?`,
        settled.outcome,
        article,
        title,
        code,
        message,
      );
    });
  }

  change(batch: string, state: BatchState): void {
    this.#database.run(
      "UPDATE batches SET state = ?, attempts = 0 WHERE id = ?",
      state,
      batch,
    );
  }

  /**
   * Batches that were cut off, oldest first; each is counted as begun again.
   * One that was begun so often without anything coming of it is stopped
   * instead: whatever it does to Qari, it is not to do it at every start.
   *
   * @param most Times that a batch is begun again in vain.
   */
  beginAgain(most: number): BegunAgain {
    const ids = (rows: readonly { readonly id: string }[]) =>
      rows.map(({ id }) => id);
    return this.#database.transaction(() => {
      const stopped = this.#database.rows(
        idRow,
        `UPDATE batches SET state = 'stopped', attempts = 0
         WHERE state = 'running' AND attempts >= ? RETURNING id`,
        most,
      );
      // Where it waits for the network, that may be back; that it is not costs one question.
      this.#database.run(
        `UPDATE batches SET state = 'running', attempts = attempts + 1
         WHERE state IN ('running', 'offline')`,
      );
      const running = this.#database.rows(
        idRow,
        "SELECT id FROM batches WHERE state = 'running' ORDER BY created_at, rowid",
      );
      return { running: ids(running), stopped: ids(stopped) };
    });
  }

  /** Newest first. */
  list(): readonly BatchSummary[] {
    return this.#database.rows(
      summaryRow,
      `SELECT ${summaryColumns} GROUP BY batches.id
       ORDER BY created_at DESC, batches.rowid DESC`,
    );
  }

  /** `undefined` for one that is forgotten. */
  summary(batch: string): BatchSummary | undefined {
    return this.#database.row(
      summaryRow,
      `SELECT ${summaryColumns} WHERE batches.id = ? GROUP BY batches.id`,
      batch,
    );
  }

  /** The first article that came of a batch, by its id. */
  first(batch: string): string | undefined {
    return this.#database.row(
      articleRow,
      `SELECT article FROM items WHERE batch = ? AND article IS NOT NULL
       ORDER BY seq LIMIT 1`,
      batch,
    )?.article;
  }

  lines({ batch, outcomes, from, most }: LinesRequest): readonly BatchLine[] {
    return this.#database.rows(
      lineRow,
      `SELECT source, outcome, title, code, message FROM items
       WHERE batch = ? AND (
         outcome IN (SELECT value FROM json_each(?))
         OR (? AND outcome <> 'failed' AND code = 'marks-unplaced'))
       ORDER BY seq LIMIT ? OFFSET ?`,
      batch,
      JSON.stringify(outcomes),
      outcomes.includes("unplaced") ? 1 : 0,
      most,
      from,
    );
  }

  forget(batch: string): void {
    this.#database.run("DELETE FROM batches WHERE id = ?", batch);
  }

  close(): void {
    this.#database.close();
  }

  #insert(batch: string, items: readonly NewItem[]): void {
    for (const { kind, source, content, ...details } of items) {
      const seq = this.#database.insert(
        "INSERT INTO items (batch, kind, source, details) VALUES (?, ?, ?, ?)",
        batch,
        kind,
        source,
        JSON.stringify(details),
      );
      if (content !== undefined)
        this.#database.run(
          "INSERT INTO contents (seq, content) VALUES (?, ?)",
          seq,
          content,
        );
    }
  }

  #batchOf(seq: number): string | undefined {
    return this.#database.row(
      idRow,
      "SELECT batch AS id FROM items WHERE seq = ?",
      seq,
    )?.id;
  }

  /** Something came of it: the batch does not go round in circles. */
  #end(
    seq: number,
    batch: string,
    sql: string,
    ...values: readonly (string | null)[]
  ): void {
    this.#database.run(sql, ...values, seq);
    this.#database.run("DELETE FROM contents WHERE seq = ?", seq);
    this.#database.run(
      "UPDATE batches SET attempts = 0 WHERE id = ? AND attempts > 0",
      batch,
    );
  }
}

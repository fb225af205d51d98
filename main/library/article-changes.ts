import * as v from "valibot";
import { assertNever } from "../../src/assert-never.ts";
import type { ArticleChange } from "../../src/library/article-change.ts";
import type { Stamp } from "../../src/library/clock.ts";
import { articleStates, type ArticleState } from "../../src/library/records.ts";
import type { Database } from "./database.ts";
import type { NamedSets } from "./named-sets.ts";
import type { Revert } from "./undo-journal.ts";

const idRow = v.strictObject({ id: v.string() });
const stateRow = v.strictObject({
  id: v.string(),
  state: v.picklist(articleStates),
  finished_at: v.nullable(v.string()),
  progress: v.number(),
});
type StateRow = v.InferOutput<typeof stateRow>;
const removedRow = v.strictObject({
  id: v.string(),
  removed_at: v.nullable(v.string()),
});

/** What a change came to. */
export interface Outcome {
  /** Articles it touched. */
  readonly count: number;
  readonly revert: Revert;
}

/** Changes of many articles at once. To be called in a transaction. */
export class ArticleChanges {
  readonly #database: Database;
  readonly #tags: NamedSets;
  readonly #collections: NamedSets;
  readonly #now: () => Date;

  constructor(
    database: Database,
    sets: { readonly tags: NamedSets; readonly collections: NamedSets },
    now: () => Date,
  ) {
    this.#database = database;
    this.#tags = sets.tags;
    this.#collections = sets.collections;
    this.#now = now;
  }

  /** @throws QariError `not-found` for a tag or collection that is not there. Articles that are not there are passed over. */
  apply(ids: readonly string[], change: ArticleChange, stamp: Stamp): Outcome {
    switch (change.kind) {
      case "state":
        return this.#setState(ids, change.state, stamp);
      case "unarchive":
        return this.#unarchive(ids, stamp);
      case "favourite":
        return this.#setFavourite(ids, change.isFavourite, stamp);
      case "tag":
        return this.#tag(ids, change.name, stamp);
      case "untag":
        return this.#take(this.#tags, change.tag, ids, stamp);
      case "collect":
        return this.#put(this.#collections, change.collection, ids, stamp);
      case "uncollect":
        return this.#take(this.#collections, change.collection, ids, stamp);
      case "remove":
        return this.#remove(ids, stamp);
      case "restore":
        return this.#restore(ids, stamp);
      default:
        return assertNever(change);
    }
  }

  /** A tag that was made for it goes with it, unless other articles were given it since. */
  #tag(ids: readonly string[], name: string, stamp: Stamp): Outcome {
    const isNew = this.#tags.find(name) === undefined;
    const tag = this.#tags.named(name, stamp).id;
    const { count, revert } = this.#put(this.#tags, tag, ids, stamp);
    return {
      count,
      revert: (again) => {
        revert(again);
        if (isNew) this.#tags.removeIfEmpty(tag, again);
      },
    };
  }

  #setState(
    ids: readonly string[],
    state: ArticleState,
    stamp: Stamp,
  ): Outcome {
    return this.#replaceStates(
      this.#states("state <> ?", state, ids),
      ({ finished_at }) => ({
        state,
        finished_at: this.#finishedAt(state, finished_at),
      }),
      stamp,
    );
  }

  /** Archiving says nothing about whether it was read, and what is finished was so on its first day. */
  #finishedAt(state: ArticleState, before: string | null): string | null {
    if (state === "archived") return before;
    return state === "finished" ? (before ?? this.#now().toISOString()) : null;
  }

  /** Back to where the reader was with each. */
  #unarchive(ids: readonly string[], stamp: Stamp): Outcome {
    return this.#replaceStates(
      this.#states("state = ?", "archived", ids),
      ({ finished_at, progress }) => ({
        state: unarchivedState(finished_at, progress),
        finished_at,
      }),
      stamp,
    );
  }

  #states(
    condition: "state = ?" | "state <> ?",
    state: ArticleState,
    ids: readonly string[],
  ): readonly StateRow[] {
    return this.#database.rows(
      stateRow,
      `SELECT id, state, finished_at, progress FROM articles
       WHERE id IN (SELECT value FROM json_each(?))
         AND ${condition} AND removed_at IS NULL`,
      JSON.stringify(ids),
      state,
    );
  }

  #replaceStates(
    before: readonly StateRow[],
    after: (row: StateRow) => Pick<StateRow, "state" | "finished_at">,
    stamp: Stamp,
  ): Outcome {
    this.#writeStates(
      before.map((row) => ({ id: row.id, ...after(row) })),
      stamp,
    );
    return {
      count: before.length,
      revert: (again) => this.#writeStates(before, again),
    };
  }

  #writeStates(
    rows: readonly Omit<StateRow, "progress">[],
    stamp: Stamp,
  ): void {
    this.#database.run(
      `UPDATE articles SET
         state = value ->> 'state', finished_at = value ->> 'finished_at', state_clock = ?
       FROM json_each(?) WHERE articles.id = value ->> 'id'`,
      stamp,
      JSON.stringify(rows),
    );
  }

  #setFavourite(ids: readonly string[], is: boolean, stamp: Stamp): Outcome {
    const changed = this.#flip(ids, is, stamp);
    return {
      count: changed.length,
      revert: (again) => void this.#flip(changed, !is, again),
    };
  }

  #flip(ids: readonly string[], is: boolean, stamp: Stamp): readonly string[] {
    return this.#ids(
      `UPDATE articles SET favourite = ?, state_clock = ?
       WHERE id IN (SELECT value FROM json_each(?))
         AND favourite <> ? AND removed_at IS NULL
       RETURNING id`,
      Number(is),
      stamp,
      JSON.stringify(ids),
      Number(is),
    );
  }

  #put(
    sets: NamedSets,
    set: string,
    ids: readonly string[],
    stamp: Stamp,
  ): Outcome {
    const added = sets.add(set, ids, stamp);
    return {
      count: added.length,
      revert: (again) => void sets.drop(set, added, again),
    };
  }

  #take(
    sets: NamedSets,
    set: string,
    ids: readonly string[],
    stamp: Stamp,
  ): Outcome {
    const taken = sets.drop(set, ids, stamp);
    return {
      count: taken.length,
      revert: (again) => void sets.add(set, taken, again),
    };
  }

  #remove(ids: readonly string[], stamp: Stamp): Outcome {
    const removed = this.#ids(
      `UPDATE articles SET removed_at = ?, clock = ?
       WHERE id IN (SELECT value FROM json_each(?)) AND removed_at IS NULL
       RETURNING id`,
      this.#now().toISOString(),
      stamp,
      JSON.stringify(ids),
    );
    return {
      count: removed.length,
      revert: (again) => void this.#restore(removed, again),
    };
  }

  #restore(ids: readonly string[], stamp: Stamp): Outcome {
    const before = this.#database.rows(
      removedRow,
      `SELECT id, removed_at FROM articles
       WHERE id IN (SELECT value FROM json_each(?)) AND removed_at IS NOT NULL`,
      JSON.stringify(ids),
    );
    this.#writeRemoved(
      before.map(({ id }) => ({ id, removed_at: null })),
      stamp,
    );
    return {
      count: before.length,
      // Back in the trash, its thirty days have not begun anew.
      revert: (again) => this.#writeRemoved(before, again),
    };
  }

  #writeRemoved(
    rows: readonly v.InferOutput<typeof removedRow>[],
    stamp: Stamp,
  ): void {
    this.#database.run(
      `UPDATE articles SET removed_at = value ->> 'removed_at', clock = ?
       FROM json_each(?) WHERE articles.id = value ->> 'id'`,
      stamp,
      JSON.stringify(rows),
    );
  }

  #ids(
    sql: string,
    ...values: readonly (string | number)[]
  ): readonly string[] {
    return this.#database.rows(idRow, sql, ...values).map(({ id }) => id);
  }
}

function unarchivedState(
  finishedAt: string | null,
  progress: number,
): ArticleState {
  if (finishedAt !== null) return "finished";
  return progress > 0 ? "reading" : "unread";
}

import * as v from "valibot";
import {
  positionSchema,
  quoteSchema,
  type Range,
} from "../../src/article/position.ts";
import { QariError } from "../../src/errors.ts";
import type { Stamp } from "../../src/library/clock.ts";
import {
  highlightColors,
  type HighlightColor,
} from "../../src/library/records.ts";
import { absent } from "./absent.ts";
import type { Database } from "./database.ts";

const { section, block, offset } = positionSchema.entries;
const annotationRow = v.pipe(
  v.strictObject({
    id: v.string(),
    article_id: v.string(),
    start_section: section,
    start_block: block,
    start_offset: offset,
    end_section: section,
    end_block: block,
    end_offset: offset,
    quote: v.pipe(v.string(), v.parseJson(), quoteSchema),
    body: absent(v.string()),
    color: absent(v.picklist(highlightColors)),
    tags: v.pipe(v.string(), v.parseJson(), v.array(v.string())),
    created_at: v.string(),
  }),
  v.transform((row): Annotation => ({
    id: row.id,
    articleId: row.article_id,
    range: {
      start: {
        section: row.start_section,
        block: row.start_block,
        offset: row.start_offset,
      },
      end: {
        section: row.end_section,
        block: row.end_block,
        offset: row.end_offset,
      },
      quote: row.quote,
    },
    body: row.body,
    color: row.color,
    tags: row.tags,
    createdAt: row.created_at,
  })),
);
const columns = `annotations.id, article_id, start_section, start_block, start_offset,
  end_section, end_block, end_offset, quote, body, color, tags, created_at`;
const readingOrder =
  "start_section, start_block, start_offset, end_section, end_block, end_offset, created_at";
const there = `FROM annotations
  JOIN articles ON articles.id = article_id AND articles.removed_at IS NULL
  WHERE annotations.removed_at IS NULL AND kind = ?`;

/** A passage that a reader marked (W3C Web Annotation). What each part means to the reader is for its kind to say. */
export interface Annotation {
  readonly id: string;
  readonly articleId: string;
  readonly range: Range;
  readonly body: string | undefined;
  readonly color: HighlightColor | undefined;
  readonly tags: readonly string[];
  readonly createdAt: string;
}
export type AnnotationKind = "bookmark" | "highlight";

/** What the reader wrote or chose; what is left out stays. */
export interface AnnotationChange {
  /** `""` takes it away. */
  readonly body?: string;
  readonly color?: HighlightColor | null;
  readonly tags?: readonly string[];
  readonly range?: Range;
}

/** Annotations of one kind. What is removed is only marked as removed. Writes are to be called in a transaction. */
export class Annotations {
  readonly #database: Database;
  readonly #kind: AnnotationKind;
  readonly #now: () => Date;
  readonly #newId: () => string;

  constructor(
    database: Database,
    kind: AnnotationKind,
    { now, newId }: { now: () => Date; newId: () => string },
  ) {
    this.#database = database;
    this.#kind = kind;
    this.#now = now;
    this.#newId = newId;
  }

  of(articleId: string): readonly Annotation[] {
    return this.#database.rows(
      annotationRow,
      `SELECT ${columns} ${there} AND article_id = ? ORDER BY ${readingOrder}`,
      this.#kind,
      articleId,
    );
  }

  /** Articles newest first, each one's in reading order. */
  all(): readonly Annotation[] {
    return this.#database.rows(
      annotationRow,
      `SELECT ${columns} ${there}
       ORDER BY articles.added_at DESC, articles.seq DESC, ${readingOrder}`,
      this.#kind,
    );
  }

  /** @throws QariError `not-found`. */
  add(
    articleId: string,
    { start, end, quote }: Range,
    { body = "", color = null, tags = [] }: AnnotationChange,
    stamp: Stamp,
  ): Annotation {
    const id = this.#newId();
    const added = this.#database.run(
      `INSERT INTO annotations
         (id, kind, article_id, start_section, start_block, start_offset,
          end_section, end_block, end_offset, quote, body, color, tags, created_at, clock)
       SELECT ?, ?, id, ?, ?, ?, ?, ?, ?, ?, nullif(?, ''), ?, ?, ?, ?
       FROM articles WHERE id = ? AND removed_at IS NULL`,
      id,
      this.#kind,
      start.section,
      start.block,
      start.offset,
      end.section,
      end.block,
      end.offset,
      JSON.stringify(quote),
      body,
      color,
      JSON.stringify(tags),
      this.#now().toISOString(),
      stamp,
      articleId,
    );
    if (added === 0)
      throw new QariError("not-found", `no article ${articleId}`);
    return this.#get(id);
  }

  /** @throws QariError `not-found`. */
  change(
    id: string,
    { body, color, tags, range }: AnnotationChange,
    stamp: Stamp,
  ): Annotation {
    this.#database.run(
      `UPDATE annotations SET
         body = iif(?, nullif(?, ''), body), color = iif(?, ?, color),
         tags = coalesce(?, tags), clock = ?
       WHERE id = ? AND kind = ? AND removed_at IS NULL`,
      Number(body !== undefined),
      body ?? null,
      Number(color !== undefined),
      color ?? null,
      tags ? JSON.stringify(tags) : null,
      stamp,
      id,
      this.#kind,
    );
    if (range) this.#move(id, range);
    return this.#get(id);
  }

  #move(id: string, { start, end, quote }: Range): void {
    this.#database.run(
      `UPDATE annotations SET
         start_section = ?, start_block = ?, start_offset = ?,
         end_section = ?, end_block = ?, end_offset = ?, quote = ?
       WHERE id = ? AND kind = ? AND removed_at IS NULL`,
      start.section,
      start.block,
      start.offset,
      end.section,
      end.block,
      end.offset,
      JSON.stringify(quote),
      id,
      this.#kind,
    );
  }

  /** Removing what is removed does nothing. @throws QariError `not-found`. */
  remove(id: string, stamp: Stamp): void {
    const known = this.#database.run(
      `UPDATE annotations SET
         clock = iif(removed_at IS NULL, ?, clock), removed_at = coalesce(removed_at, ?)
       WHERE id = ? AND kind = ?`,
      stamp,
      this.#now().toISOString(),
      id,
      this.#kind,
    );
    if (known === 0) throw notFound(id);
  }

  /** Restoring what is there does nothing. @throws QariError `not-found`. */
  restore(id: string, stamp: Stamp): Annotation {
    this.#database.run(
      `UPDATE annotations SET removed_at = NULL, clock = ?
       WHERE id = ? AND kind = ? AND removed_at IS NOT NULL`,
      stamp,
      id,
      this.#kind,
    );
    return this.#get(id);
  }

  #get(id: string): Annotation {
    const annotation = this.#database.row(
      annotationRow,
      `SELECT ${columns} FROM annotations
       WHERE id = ? AND kind = ? AND removed_at IS NULL`,
      id,
      this.#kind,
    );
    if (!annotation) throw notFound(id);
    return annotation;
  }
}

const notFound = (id: string): QariError =>
  new QariError("not-found", `no annotation ${id}`);

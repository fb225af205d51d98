import * as v from "valibot";
import type { Neighbours } from "../../src/library/records.ts";
import type { ShelfFilter, ShelfOrder } from "../../src/library/shelf-query.ts";
import type { Database } from "./database.ts";
import type { Shelf } from "./shelf.ts";
import { summariesOf, summaryColumns, summaryRow } from "./summaries.ts";

const collectionRow = v.strictObject({ id: v.string(), name: v.string() });
const sourceRow = v.strictObject({ source: v.nullable(v.string()) });

/** The order of the shelf, and the collection that the reader came from. */
export interface NeighbourOrder extends Pick<
  ShelfOrder,
  "sort" | "isDescending"
> {
  readonly collection?: string | undefined;
}

/**
 * What is read before and after an article: what stands beside it in the
 * collection that the reader came from; without one, in the one it was put into
 * last; else what comes from its source.
 *
 * @returns Nothing of either for an article that is in no collection and has no source, or is not here.
 */
export function neighboursOf(
  database: Database,
  shelf: Shelf,
  id: string,
  { sort, isDescending, collection: from }: NeighbourOrder,
): Neighbours {
  const collection = database.row(
    collectionRow,
    `SELECT collections.id AS id, collections.name AS name
     FROM article_collections
     JOIN collections ON collections.id = article_collections.collection_id
     WHERE article_collections.article_id = ?
       AND article_collections.removed_at IS NULL
       AND collections.removed_at IS NULL
     ORDER BY collections.id = ? DESC, article_collections.clock DESC LIMIT 1`,
    id,
    from ?? "",
  );
  const beside = (filter: ShelfFilter) => {
    const ids = shelf.ids({ sort, isDescending, filter });
    const at = ids.indexOf(id);
    const summary = (other: string | undefined) =>
      other === undefined
        ? undefined
        : summariesOf(
            database,
            database.rows(
              summaryRow,
              `SELECT ${summaryColumns} FROM articles WHERE articles.id = ?`,
              other,
            ),
          )[0];
    const previous = at > 0 ? summary(ids[at - 1]) : undefined;
    const next = at === -1 ? undefined : summary(ids[at + 1]);
    return { ...(previous && { previous }), ...(next && { next }) };
  };
  if (collection)
    return {
      collection,
      ...beside({ collection: collection.id }),
    };
  const source = database.row(
    sourceRow,
    "SELECT source FROM articles WHERE id = ?",
    id,
  )?.source;
  return typeof source === "string" ? beside({ source }) : {};
}

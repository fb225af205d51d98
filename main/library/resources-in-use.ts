import * as v from "valibot";
import type { Database } from "./database.ts";

const hashRow = v.strictObject({ hash: v.string() });

/** Hashes of all pictures that an article, kept or in the trash, shows. */
export const resourcesInUse = (database: Database): readonly string[] =>
  database
    .rows(hashRow, "SELECT DISTINCT hash FROM article_resources ORDER BY hash")
    .map(({ hash }) => hash);

import * as v from "valibot";
import { absent } from "../absent.ts";
import type { Database } from "../database.ts";
import { urlKey } from "../url-key.ts";

const addressed = v.strictObject({
  seq: v.number(),
  url: v.string(),
  url_key: absent(v.string()),
});

/**
 * The keys of all addresses anew: they are made in another way now. Articles
 * whose keys become equal both stay; the newer of them is the page's.
 */
export function version4(database: Database): void {
  // All at once: addresses are short, unlike contents.
  const rows = database.rows(
    addressed,
    "SELECT seq, url, url_key FROM articles WHERE url IS NOT NULL",
  );
  for (const { seq, url, url_key: before } of rows) {
    const key = urlKey(url);
    if (key !== before)
      database.run(
        "UPDATE articles SET url_key = ? WHERE seq = ?",
        key ?? null,
        seq,
      );
  }
}

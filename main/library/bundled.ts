import * as v from "valibot";
import type { Article } from "../../src/article/article.ts";
import type { Articles } from "./articles.ts";
import type { Database } from "./database.ts";

const seen = v.object({ name: v.string() });

/**
 * Give the library what ships with Qari, once in its life. Content that is
 * known already stays as the reader left it, removed or not.
 *
 * @param make Called only when `name` is new here; when it fails, the next call tries again.
 */
export async function addBundledOnce(
  {
    database,
    articles,
    now,
  }: {
    readonly database: Database;
    readonly articles: Articles;
    readonly now: () => Date;
  },
  name: string,
  make: () => Article | Promise<Article>,
): Promise<void> {
  if (database.row(seen, "SELECT name FROM bundled WHERE name = ?", name))
    return;
  const article = await make();
  database.transaction(() => {
    // Another process may have done the same while this one made it.
    const isFirst = database.run(
      "INSERT INTO bundled (name, added_at) VALUES (?, ?) ON CONFLICT DO NOTHING",
      name,
      now().toISOString(),
    );
    if (isFirst === 1 && !articles.ofContent(article.contentHash))
      articles.insert(article);
  });
}

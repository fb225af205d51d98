import type { Article } from "../../src/article/article.ts";

/** The pictures that an article shows, by their hash; its cover among them. */
export function resourcesOf({
  cover,
  sections,
}: Pick<Article, "cover" | "sections">): ReadonlySet<string> {
  const hashes = new Set<string>(cover === undefined ? [] : [cover]);
  for (const { blocks } of sections)
    for (const block of blocks)
      if (block.type === "image") hashes.add(block.resource);
  return hashes;
}

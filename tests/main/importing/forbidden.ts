import type { Article } from "../../../src/article/article.ts";
import { mapContent } from "../../../src/importing/assemble/map-content.ts";

/** What no importer may let through, by name: links to elsewhere than the web, and links and references that lead nowhere. */
export function forbiddenIn(article: Article): readonly string[] {
  const places = new Set<string>();
  const notes = new Set<string>();
  for (const { anchor, blocks } of article.sections) {
    if (anchor !== undefined) places.add(anchor);
    for (const block of blocks) {
      if (block.anchor !== undefined) places.add(block.anchor);
      if (block.type === "note") notes.add(block.id);
    }
  }
  const found: string[] = [];
  for (const { blocks } of article.sections)
    for (const block of blocks) {
      if (block.type === "image") continue;
      mapContent(block, (content) => {
        for (const { text, marks = [] } of content) {
          if (/[^\P{Cc}\t\n]/u.test(text) || !text.isWellFormed())
            found.push(`control in ${JSON.stringify(text)}`);
          for (const mark of marks) {
            if (mark.type === "noteref" && !notes.has(mark.id))
              found.push(`no note ${mark.id}`);
            if (mark.type !== "link") continue;
            const { href } = mark;
            const isInside =
              href.startsWith("#") &&
              (places.has(href.slice(1)) || notes.has(href.slice(1)));
            if (!isInside && !/^(?:https?:\/\/|mailto:)/.test(href))
              found.push(`link ${href}`);
          }
        }
        return [...content];
      });
    }
  return found;
}

import type { Inline, Mark } from "../../article/article.ts";
import type { DraftSection } from "../walk/draft.ts";
import { mapContent } from "./map-content.ts";

/**
 * Let every link within an article lead somewhere: links to places that were
 * not kept, and references to notes that were not, lose their mark and keep
 * their text.
 *
 * @param shared Places that share a block with another one.
 */
export function settleLinks(
  sections: readonly DraftSection[],
  shared: ReadonlyMap<string, string>,
): readonly DraftSection[] {
  const places = new Set<string>();
  const notes = new Set<string>();
  for (const { anchor, blocks } of sections) {
    if (anchor !== undefined) places.add(anchor);
    for (const block of blocks) {
      if (block.anchor !== undefined) places.add(block.anchor);
      if (block.type === "note") notes.add(block.id);
    }
  }
  const placeOf = (name: string): string | undefined => {
    const kept = shared.get(name) ?? name;
    return places.has(kept) || notes.has(kept) ? kept : undefined;
  };
  const settle = (mark: Mark): readonly Mark[] => {
    if (mark.type === "noteref") {
      if (notes.has(mark.id)) return [mark];
      const place = placeOf(mark.id);
      return place === undefined ? [] : [{ type: "link", href: `#${place}` }];
    }
    if (mark.type !== "link" || !mark.href.startsWith("#")) return [mark];
    const place = placeOf(mark.href.slice(1));
    return place === undefined ? [] : [{ type: "link", href: `#${place}` }];
  };
  const change = (content: readonly Inline[]): Inline[] =>
    content.map(({ text, marks = [] }) => {
      const settled = marks.flatMap(settle);
      return settled.length === 0 ? { text } : { text, marks: settled };
    });
  return sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => mapContent(block, change)),
  }));
}

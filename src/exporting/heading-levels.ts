import type { Section } from "../article/article.ts";

/** Below these are none, in HTML, Markdown and PDF alike. */
const deepest = 6;

/** Levels of the headings of a document whose title is its heading of level 1, each from 1 to 6. */
export interface HeadingLevels {
  /** Of a section's own title. */
  readonly title: number;
  /** Of a heading in it, by its level in the model. */
  readonly heading: (level: number) => number;
}

/**
 * How deep the headings of a section stand where all of an article is one document.
 *
 * In the model a heading has the level that its source gave it, counted from
 * the section here and from the whole book there. So all of a section's headings
 * are moved down together, as far as the first of them needs to be below what
 * it stands under: steps between them stay as they are.
 */
export function headingLevels({
  title,
  level,
  blocks,
}: Pick<Section, "title" | "level" | "blocks">): HeadingLevels {
  const above = title === undefined ? 1 : level + 1;
  const highest = Math.min(
    deepest,
    ...blocks.map((block) =>
      block.type === "heading" ? block.level : deepest,
    ),
  );
  const lower = Math.max(0, above + 1 - highest);
  return {
    title: Math.min(deepest, above),
    heading: (each) => Math.min(deepest, each + lower),
  };
}

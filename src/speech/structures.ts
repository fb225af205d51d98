import type { Article, Block } from "../article/article.ts";
import type { Position } from "../article/position.ts";

/** What stands apart from running text, and a listener may have heard enough of. */
export const structureKinds = [
  "quote",
  "list",
  "table",
  "verse",
  "code",
  "note",
] as const;
export type StructureKind = (typeof structureKinds)[number];

export interface Structure {
  readonly kind: StructureKind;
  /** Where what follows on it begins; at the end of an article, behind its last block. */
  readonly after: Position;
}

/** Those that go on in the next block: a quotation of several paragraphs, a poem in parts, notes under one another. */
const runs: ReadonlySet<StructureKind> = new Set([
  "quote",
  "verse",
  "code",
  "note",
]);

/**
 * The structure that a place is in.
 *
 * @returns `undefined` in running text.
 * @throws Nothing.
 */
export function structureAt(
  { sections }: Pick<Article, "sections">,
  { section, block }: Position,
): Structure | undefined {
  const blocks = sections[section]?.blocks ?? [];
  const kind = kindOf(blocks[block]);
  if (!kind) return undefined;
  let next = block + 1;
  if (runs.has(kind)) while (kindOf(blocks[next]) === kind) next += 1;
  return { kind, after: { section, block: next, offset: 0 } };
}

const kindOf = (block: Block | undefined): StructureKind | undefined =>
  structureKinds.find((kind) => kind === block?.type);

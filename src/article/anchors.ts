import type { Article, Inline } from "./article.ts";
import type { Position } from "./position.ts";

/** What a link inside an article can lead to. */
export interface Anchors {
  readonly places: ReadonlyMap<string, Position>;
  readonly notes: ReadonlyMap<string, Note>;
}

/** A note block: where it stands and what it says. */
export interface Note {
  readonly id: string;
  readonly position: Position;
  readonly content: readonly Inline[];
  readonly lang: string | undefined;
  readonly dir: "rtl" | "ltr" | undefined;
}

const known = new WeakMap<Article, Anchors>();

/**
 * The anchors and notes of an article, by their ids; where an id is there
 * twice, the first one. The same article gives the same object.
 */
export function anchorsOf(article: Article): Anchors {
  let anchors = known.get(article);
  if (!anchors) {
    anchors = gather(article);
    known.set(article, anchors);
  }
  return anchors;
}

function gather(article: Article): Anchors {
  const places = new Map<string, Position>();
  const notes = new Map<string, Note>();
  const place = (id: string | undefined, position: Position): void => {
    if (id !== undefined && !places.has(id)) places.set(id, position);
  };
  for (const [section, { anchor, blocks }] of article.sections.entries()) {
    place(anchor, { section, block: 0, offset: 0 });
    for (const [index, block] of blocks.entries()) {
      const position = { section, block: index, offset: 0 };
      place(block.anchor, position);
      if (block.type !== "note" || notes.has(block.id)) continue;
      place(block.id, position);
      const { id, content, lang, dir } = block;
      notes.set(id, { id, position, content, lang, dir });
    }
  }
  return { places, notes };
}

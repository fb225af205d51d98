import type { Position } from "../../src/article/position.ts";

/** The reader asks for the library. */
export class LibraryShowEvent extends Event {
  constructor() {
    super("qari-library-show", { bubbles: true, composed: true });
  }
}

/** A passage that a search found: where reading begins, and what it was found by. */
export interface HitTarget {
  readonly start: Position;
  readonly end: Position;
  readonly query: string;
  readonly isExact: boolean;
}

/** Where in the article reading begins, and out of what it was chosen. */
interface OpenOptions {
  readonly hit?: HitTarget;
  /** Id of the collection that it is read in; what comes next is in it too. */
  readonly collection?: string | undefined;
}

/** The reader asks for an article of the library: at its last place, or at a hit. */
export class ArticleOpenEvent extends Event {
  readonly id: string;
  /** Not `target`: that is the element the event came from. */
  readonly hit: HitTarget | undefined;
  readonly collection: string | undefined;
  constructor(id: string, { hit, collection }: OpenOptions = {}) {
    super("qari-article-open", { bubbles: true, composed: true });
    this.id = id;
    this.hit = hit;
    this.collection = collection;
  }
}

/** The reader asks how much was read. */
export class StatisticsShowEvent extends Event {
  constructor() {
    super("qari-statistics-show", { bubbles: true, composed: true });
  }
}

/** An article was taken out of the library. */
export class ArticleRemoveEvent extends Event {
  readonly id: string;
  constructor(id: string) {
    super("qari-article-remove", { bubbles: true, composed: true });
    this.id = id;
  }
}

declare global {
  interface HTMLElementEventMap {
    "qari-article-remove": ArticleRemoveEvent;
    "qari-library-show": LibraryShowEvent;
    "qari-article-open": ArticleOpenEvent;
    "qari-statistics-show": StatisticsShowEvent;
  }
}

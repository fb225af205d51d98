import type { NamedSet } from "../../../src/library/records.ts";
import type { ShelfFilter } from "../../../src/library/shelf-query.ts";
import type { MenuPlace } from "./menu.ts";

/** The reader narrows the shelf, or widens it again. */
export class FilterChangeEvent extends Event {
  readonly filter: ShelfFilter;
  constructor(filter: ShelfFilter) {
    super("qari-filter-change", { bubbles: true, composed: true });
    this.filter = filter;
  }
}

export type SetKind = "tag" | "collection";

/** The reader asks what can be done with a tag or a collection. */
export class SetMenuEvent extends Event {
  readonly kind: SetKind;
  readonly set: NamedSet;
  readonly at: MenuPlace;
  constructor(kind: SetKind, set: NamedSet, at: MenuPlace) {
    super("qari-set-menu", { bubbles: true, composed: true });
    this.kind = kind;
    this.set = set;
    this.at = at;
  }
}

/** The reader asks for a new collection. */
export class CollectionCreateEvent extends Event {
  constructor() {
    super("qari-collection-create", { bubbles: true, composed: true });
  }
}

/** Articles were dropped on a collection. */
export class CollectionDropEvent extends Event {
  readonly collection: NamedSet;
  readonly ids: readonly string[];
  constructor(collection: NamedSet, ids: readonly string[]) {
    super("qari-collection-drop", { bubbles: true, composed: true });
    this.collection = collection;
    this.ids = ids;
  }
}

declare global {
  interface HTMLElementEventMap {
    "qari-collection-create": CollectionCreateEvent;
    "qari-collection-drop": CollectionDropEvent;
    "qari-filter-change": FilterChangeEvent;
    "qari-set-menu": SetMenuEvent;
  }
}

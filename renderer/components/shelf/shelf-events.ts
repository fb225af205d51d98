import type { ArticleSummary } from "../../../src/library/records.ts";
import type { MenuPlace } from "./menu.ts";

/** How a selection grows: one more or less, everything up to here. */
export type SelectMode = "toggle" | "range";

/** The reader selects entries. */
export class EntrySelectEvent extends Event {
  readonly index: number;
  readonly mode: SelectMode;
  constructor(index: number, mode: SelectMode) {
    super("qari-entry-select", { bubbles: true, composed: true });
    this.index = index;
    this.mode = mode;
  }
}

/** What can be asked of an entry directly. */
export type EntryAction = "open" | "edit" | "remove";

export class EntryActionEvent extends Event {
  readonly action: EntryAction;
  readonly article: ArticleSummary;
  constructor(action: EntryAction, article: ArticleSummary) {
    super("qari-entry-action", { bubbles: true, composed: true });
    this.action = action;
    this.article = article;
  }
}

/** The reader asks for the menu of an entry. */
export class EntryMenuEvent extends Event {
  readonly article: ArticleSummary;
  readonly at: MenuPlace;
  constructor(article: ArticleSummary, at: MenuPlace) {
    super("qari-entry-menu", { bubbles: true, composed: true });
    this.article = article;
    this.at = at;
  }
}

/** The reader selects all that the shelf shows, or none of it. */
export class SelectionWideEvent extends Event {
  readonly which: "all" | "none";
  constructor(which: "all" | "none") {
    super("qari-selection-wide", { bubbles: true, composed: true });
    this.which = which;
  }
}

/** The focus moved to another entry. */
export class EntryFocusEvent extends Event {
  readonly index: number;
  constructor(index: number) {
    super("qari-entry-focus", { bubbles: true, composed: true });
    this.index = index;
  }
}

declare global {
  interface HTMLElementEventMap {
    "qari-entry-action": EntryActionEvent;
    "qari-entry-focus": EntryFocusEvent;
    "qari-entry-menu": EntryMenuEvent;
    "qari-entry-select": EntrySelectEvent;
    "qari-selection-wide": SelectionWideEvent;
  }
}

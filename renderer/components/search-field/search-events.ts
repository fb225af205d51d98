/** What to look for in the library changed. */
export class SearchChangeEvent extends Event {
  readonly query: string;
  /** Compare as typed. */
  readonly isExact: boolean;
  /** Still typing: the last word counts as the beginning of one. False on Enter. */
  readonly isTyping: boolean;
  constructor(change: {
    readonly query: string;
    readonly isExact: boolean;
    readonly isTyping: boolean;
  }) {
    super("qari-search-change", { bubbles: true, composed: true });
    this.query = change.query;
    this.isExact = change.isExact;
    this.isTyping = change.isTyping;
  }
}

/** The focus leaves the field for the first result: arrow down. */
export class SearchDescendEvent extends Event {
  constructor() {
    super("qari-search-descend", { bubbles: true, composed: true });
  }
}

/** The focus goes back from the results to the field: Escape, or arrow up from the first. */
export class SearchAscendEvent extends Event {
  constructor() {
    super("qari-search-ascend", { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    "qari-search-ascend": SearchAscendEvent;
    "qari-search-change": SearchChangeEvent;
    "qari-search-descend": SearchDescendEvent;
  }
}

/** The reader asks for the library. */
export class LibraryShowEvent extends Event {
  constructor() {
    super("qari-library-show", { bubbles: true, composed: true });
  }
}

/** The reader asks for an article of the library. */
export class ArticleOpenEvent extends Event {
  readonly id: string;
  constructor(id: string) {
    super("qari-article-open", { bubbles: true, composed: true });
    this.id = id;
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
  }
}

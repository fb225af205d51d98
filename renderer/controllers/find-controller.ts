import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Article } from "../../src/article/article.ts";
import { comparePositions, type Position } from "../../src/article/position.ts";
import { findAll } from "../../src/arabic/find.ts";
import type { QariArticle } from "../components/article/article.ts";

/** Names for `::highlight(…)` in the article's style sheet. */
const foundHighlight = "qari-found";
const currentHighlight = "qari-found-current";

interface Hit {
  readonly start: Position;
  readonly end: Position;
}

/** Finds in the open article and shows the hits as highlights, never by touching its nodes. */
export class FindController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #element: () => QariArticle | undefined;
  readonly #goTo: (position: Position) => void;
  readonly #all = new Highlight();
  readonly #one = new Highlight();
  #found: readonly Hit[] = [];
  #current = 0;
  #isActive = false;

  constructor(
    host: ReactiveControllerHost,
    options: {
      readonly element: () => QariArticle | undefined;
      readonly goTo: (position: Position) => void;
    },
  ) {
    this.#host = host;
    this.#element = options.element;
    this.#goTo = options.goTo;
    this.#one.priority = 1;
    host.addController(this);
  }

  hostConnected(): void {
    CSS.highlights.set(foundHighlight, this.#all);
    CSS.highlights.set(currentHighlight, this.#one);
  }

  hostDisconnected(): void {
    CSS.highlights.delete(foundHighlight);
    CSS.highlights.delete(currentHighlight);
  }

  /** How many, and which is current; `undefined` while nothing is looked for. */
  get hits(): { count: number; current: number } | undefined {
    return this.#isActive
      ? { count: this.#found.length, current: this.#current }
      : undefined;
  }

  /** Look for `query`; the first hit from `from` on becomes current and is brought into view. */
  search(
    article: Article,
    query: string,
    options: { readonly isExact: boolean; readonly from: Position | undefined },
  ): void {
    this.#isActive = query.trim() !== "";
    this.#found = this.#isActive
      ? findAll(article, query, { exact: options.isExact })
      : [];
    const { from } = options;
    const next = from
      ? this.#found.findIndex((hit) => comparePositions(hit.start, from) >= 0)
      : 0;
    this.#current = Math.max(0, next);
    this.#show();
  }

  /** On to the next or previous hit, around the ends. */
  step(by: 1 | -1): void {
    const count = this.#found.length;
    if (count === 0) return;
    this.#current = (this.#current + by + count) % count;
    this.#show();
  }

  clear(): void {
    this.#isActive = false;
    this.#found = [];
    this.#show();
  }

  #show(): void {
    this.#all.clear();
    this.#one.clear();
    const map = this.#element()?.textMap;
    for (const [index, hit] of this.#found.entries()) {
      const range = map?.domRange(hit.start, hit.end);
      if (range) (index === this.#current ? this.#one : this.#all).add(range);
    }
    const current = this.#found[this.#current];
    if (current) this.#goTo(current.start);
    this.#host.requestUpdate();
  }
}

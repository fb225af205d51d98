import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Article } from "../../src/article/article.ts";
import { comparePositions, type Position } from "../../src/article/position.ts";
import { findAll, type Hit } from "../../src/arabic/find.ts";
import type { QariArticle } from "../components/article/article.ts";
import { HighlightLayer } from "../reading/highlight-layer.ts";

/** Names for `::highlight(…)` in the article's style sheet. */
const foundHighlight = "qari-found";
const currentHighlight = "qari-found-current";
/** Rest in typing after which the search runs: a word's first letter alone stands everywhere. Milliseconds. */
const typingRest = 120;

interface Search {
  readonly article: Article;
  readonly query: string;
  readonly isExact: boolean;
  readonly from: Position | undefined;
}

/**
 * Finds in the open article and shows the hits as highlights, never by touching
 * its nodes.
 */
export class FindController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #goTo: (position: Position) => void;
  readonly #all: HighlightLayer;
  readonly #one: HighlightLayer;
  #hits: readonly Hit[] = [];
  #current = 0;
  #isActive = false;
  #pending: Search | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    host: ReactiveControllerHost & EventTarget,
    options: {
      readonly element: () => QariArticle | undefined;
      readonly goTo: (position: Position) => void;
    },
  ) {
    this.#host = host;
    this.#goTo = options.goTo;
    const { element } = options;
    this.#all = new HighlightLayer(host, {
      name: foundHighlight,
      priority: 10,
      element,
    });
    this.#one = new HighlightLayer(host, {
      name: currentHighlight,
      priority: 11,
      element,
    });
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** How many, and which is current; `undefined` while nothing is looked for. */
  get hits(): { count: number; current: number } | undefined {
    return this.#isActive
      ? { count: this.#hits.length, current: this.#current }
      : undefined;
  }

  /** Look for a query once typing rests; the first hit from `from` on becomes current and is brought into view. */
  search(search: Search): void {
    this.#pending = search;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#run(), typingRest);
  }

  /**
   * Begin with what a search of the library came by: the hit at `from` is current, and the page stays.
   *
   * @returns False when the text does not say the query there as it is; nothing is looked for then.
   */
  adopt(search: Search & { readonly from: Position }): boolean {
    const { article, query, isExact, from } = search;
    const hits = findAll(article, query, { exact: isExact });
    const at = hits.findIndex(
      ({ start, end }) =>
        comparePositions(start, from) <= 0 && comparePositions(from, end) < 0,
    );
    if (at === -1) return false;
    clearTimeout(this.#timer);
    this.#pending = undefined;
    this.#isActive = true;
    this.#hits = hits;
    this.#current = at;
    this.#draw();
    this.#host.requestUpdate();
    return true;
  }

  /** On to the next or previous hit, around the ends. */
  step(by: 1 | -1): void {
    this.#run();
    const count = this.#hits.length;
    if (count === 0) return;
    this.#current = (this.#current + by + count) % count;
    this.#reveal();
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.#pending = undefined;
    this.#isActive = false;
    this.#hits = [];
    this.#draw();
    this.#host.requestUpdate();
  }

  #run(): void {
    const search = this.#pending;
    if (!search) return;
    clearTimeout(this.#timer);
    this.#pending = undefined;
    const { article, query, isExact, from } = search;
    this.#isActive = query.trim() !== "";
    this.#hits = this.#isActive
      ? findAll(article, query, { exact: isExact })
      : [];
    this.#current = from ? firstFrom(this.#hits, from) : 0;
    if (this.#current === this.#hits.length) this.#current = 0;
    this.#reveal();
  }

  #reveal(): void {
    const current = this.#hits[this.#current];
    if (current) this.#goTo(current.start);
    this.#draw();
    this.#host.requestUpdate();
  }

  #draw(): void {
    const current = this.#hits[this.#current];
    this.#all.show(this.#hits);
    this.#one.show(current ? [current] : []);
  }
}

/** Index of the first hit that begins at or after a position; the number of hits when none does. */
function firstFrom(hits: readonly Hit[], position: Position): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const hit = hits[middle];
    if (hit && comparePositions(hit.start, position) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

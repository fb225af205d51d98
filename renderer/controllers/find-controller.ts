import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Article } from "../../src/article/article.ts";
import { comparePositions, type Position } from "../../src/article/position.ts";
import { progressAt } from "../../src/article/progress.ts";
import {
  findInParts,
  type FindOptions,
  type Hit,
} from "../../src/arabic/find.ts";
import { firstWhere } from "../../src/halving.ts";
import type { QariArticle } from "../components/article/article.ts";
import { HighlightLayer } from "../reading/highlight-layer.ts";

/** Names for `::highlight(…)` in the article's style sheet. */
const foundHighlight = "qari-found";
const currentHighlight = "qari-found-current";
/** Rest in typing after which the search runs: a word's first letter alone stands everywhere. Milliseconds. */
const typingRest = 120;

/** A search may take this long before the window is drawn again, in ms. */
const sliceMs = 12;

interface Search {
  readonly article: Article;
  readonly query: string;
  readonly isExact: boolean;
  readonly from: Position | undefined;
  /** What to look in, if not the whole article. */
  readonly within?: Pick<FindOptions, "from" | "before"> | undefined;
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
  #places: readonly number[] = [];
  #current = 0;
  /** Whether the current hit has not been gone to: it is what comes next. */
  #isAhead = false;
  #isActive = false;
  #pending: Search | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts the searches: one that is no longer the last ends where it is. */
  #turn = 0;

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
    this.#turn += 1;
  }

  /** How far in each hit stands, 0–1. The same list for as long as the hits are the same. */
  get places(): readonly number[] {
    return this.#places;
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
    this.#timer = setTimeout(() => void this.#run(), typingRest);
  }

  /**
   * Begin with what a search of the library came by: the hit at `from` is current, and the page stays.
   *
   * @returns False when the text does not say the query there as it is; nothing is looked for then.
   */
  async adopt(search: Search & { readonly from: Position }): Promise<boolean> {
    const { from } = search;
    const hits = await this.#find(search);
    if (!hits) return false;
    const at = hits.findIndex(
      ({ start, end }) =>
        comparePositions(start, from) <= 0 && comparePositions(from, end) < 0,
    );
    if (at === -1) return false;
    clearTimeout(this.#timer);
    this.#pending = undefined;
    this.#isActive = true;
    this.#take(search, hits);
    this.#current = at;
    this.#draw();
    this.#host.requestUpdate();
    return true;
  }

  /** Look at once for what is looked for already, in a text that is new here. The page stays: the first hit from `from` on comes next. */
  async renew(search: Search): Promise<void> {
    clearTimeout(this.#timer);
    this.#pending = undefined;
    const hits = await this.#find(search);
    if (!hits) return;
    this.#isActive = true;
    this.#take(search, hits);
    this.#isAhead = true;
    this.#draw();
    this.#host.requestUpdate();
  }

  /** On to the next or previous hit, around the ends. */
  async step(by: 1 | -1): Promise<void> {
    await this.#run();
    const count = this.#hits.length;
    if (count === 0) return;
    const from = this.#isAhead && by === 1 ? -1 : 0;
    this.#current = (this.#current + from + by + count) % count;
    this.#reveal();
  }

  /** Go to a hit. @param index Into `places`. */
  goTo(index: number): void {
    this.#current = index;
    this.#reveal();
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.#turn += 1;
    this.#pending = undefined;
    this.#isActive = false;
    this.#hits = [];
    this.#places = [];
    this.#draw();
    this.#host.requestUpdate();
  }

  async #run(): Promise<void> {
    const search = this.#pending;
    if (!search) return;
    clearTimeout(this.#timer);
    this.#pending = undefined;
    const { query } = search;
    const hits = query.trim() === "" ? [] : await this.#find(search);
    if (!hits) return;
    this.#isActive = query.trim() !== "";
    this.#take(search, hits);
    this.#reveal();
  }

  /** Hits of a search, the first from where it began on the current one. */
  #take({ article, from }: Search, hits: readonly Hit[]): void {
    this.#hits = hits;
    this.#places = hits.map(({ start }) => progressAt(article, start));
    this.#current = from ? firstFrom(hits, from) : 0;
    if (this.#current === hits.length) this.#current = 0;
    this.#isAhead = false;
  }

  /**
   * All the hits of a search. A short text is searched at once; a long one lets
   * the window be drawn in between.
   *
   * @returns `undefined` when another search was begun meanwhile.
   */
  async #find(search: Search): Promise<readonly Hit[] | undefined> {
    const { article, query, isExact, within } = search;
    const turn = (this.#turn += 1);
    const hits: Hit[] = [];
    let until = performance.now() + sliceMs;
    const parts = findInParts(article, query, { ...within, exact: isExact });
    for (const part of parts) {
      for (const hit of part) hits.push(hit);
      if (performance.now() < until) continue;
      await new Promise((resolve) => {
        // A turn for keys and frames, not a time: a microtask would let none through.
        setTimeout(resolve);
      });
      if (turn !== this.#turn) return undefined;
      until = performance.now() + sliceMs;
    }
    return hits;
  }

  #reveal(): void {
    this.#isAhead = false;
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
const firstFrom = (hits: readonly Hit[], position: Position): number =>
  firstWhere(hits, ({ start }) => comparePositions(start, position) >= 0);

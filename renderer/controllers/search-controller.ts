import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { SearchHit, SearchPage } from "../../src/library/records.ts";
import type {
  SearchRequest,
  ShelfFilter,
} from "../../src/library/shelf-query.ts";
import { call } from "../services/api.ts";
import type { KeptResults, SearchTerms } from "../views/search/search-state.ts";

/** Hits of the first answer: more than a window shows, few enough to draw between two key presses. */
const firstHits = 20;
/** Hits that each further request brings. */
const moreHits = 50;
/** Most hits in one answer, by the contract. */
const mostHits = 100;

/** What was found, as far as it is known. */
export interface Results {
  readonly hits: readonly SearchHit[];
  readonly total: number;
  /** False when `total` is a lower bound. */
  readonly isExact: boolean;
}

type Question = Omit<SearchRequest, "offset" | "limit">;

/**
 * Searches the library as the reader types. One request is on its way at most,
 * and one waits: the latest. So nothing piles up behind a slow answer, and no
 * older answer is ever drawn over a newer one.
 */
export class SearchController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #question: Question | undefined;
  #results: Results | undefined;
  #failure: unknown;
  #waiting: SearchRequest | undefined;
  #isSearching = false;
  #isAtEnd = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#waiting = undefined;
  }

  /** What the last answer found; `undefined` before the first. */
  get results(): Results | undefined {
    return this.#results;
  }

  /** Why the last request got no answer; `undefined` when it did. */
  get failure(): unknown {
    return this.#failure;
  }

  get isSearching(): boolean {
    return this.#isSearching;
  }

  get hasMore(): boolean {
    return this.#results !== undefined && !this.#isAtEnd;
  }

  search({ query, isExact, isTyping }: SearchTerms, filter: ShelfFilter): void {
    this.#question = { query, isExact, isTyping, filter };
    this.#ask(0, firstHits);
  }

  /** Begin with what was found before, without asking. */
  restore({ query, isExact, isTyping }: SearchTerms, kept: KeptResults): void {
    this.#question = { query, isExact, isTyping, filter: kept.filter };
    this.#results = kept;
    this.#isAtEnd = kept.isExact && kept.hits.length >= kept.total;
    this.#host.requestUpdate();
  }

  /** Ask the same once more: the library changed, or there was no answer. */
  again(): void {
    const known = this.#results?.hits.length ?? 0;
    this.#ask(0, Math.min(mostHits, Math.max(firstHits, known)));
  }

  /** Bring the hits that follow. */
  more(): void {
    if (this.#isSearching || !this.hasMore) return;
    this.#ask(this.#results?.hits.length ?? 0, moreHits);
  }

  #ask(offset: number, limit: number): void {
    if (!this.#question) return;
    this.#waiting = { ...this.#question, offset, limit };
    if (!this.#isSearching) void this.#send();
  }

  async #send(): Promise<void> {
    this.#isSearching = true;
    while (this.#waiting) {
      const request = this.#waiting;
      this.#waiting = undefined;
      try {
        this.#take(request, await call("library.search", request));
        this.#failure = undefined;
      } catch (error) {
        this.#failure = error;
      }
      this.#host.requestUpdate();
    }
    this.#isSearching = false;
    this.#host.requestUpdate();
  }

  #take({ offset, limit }: SearchRequest, page: SearchPage): void {
    const before = this.#results?.hits.slice(0, offset) ?? [];
    const known = new Set(before.map(({ article }) => article.id));
    // The library may have changed between two answers and shifted their seam.
    const fresh = page.hits.filter(({ article }) => !known.has(article.id));
    this.#results = { ...page, hits: [...before, ...fresh] };
    this.#isAtEnd =
      page.hits.length < limit ||
      (page.isExact && offset + page.hits.length >= page.total);
  }
}

import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { ArticleSummary, ShelfFacets } from "../../src/library/records.ts";
import { call } from "../services/api.ts";

/** Articles on the row to go on reading. */
const mostToContinue = 8;

/** What stands above the shelf, whatever it is filtered by. */
export interface Overview {
  readonly facets: ShelfFacets;
  /** Begun and not finished, last read first. */
  readonly reading: readonly ArticleSummary[];
}

/** The numbers of the library and what is being read, kept up to date. */
export class ShelfOverviewController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #fail: (error: unknown) => void;
  #value: Overview | undefined;
  #isAsking = false;
  #isStale = false;

  constructor(
    host: ReactiveControllerHost,
    options: { readonly fail: (error: unknown) => void },
  ) {
    this.#host = host;
    this.#fail = options.fail;
    host.addController(this);
  }

  hostConnected(): void {
    void this.refresh();
  }

  get value(): Overview | undefined {
    return this.#value;
  }

  restore(overview: Overview | undefined): void {
    this.#value = overview;
  }

  /** However often it is called, one question is under way, and one more follows at most. */
  async refresh(): Promise<void> {
    this.#isStale = true;
    if (this.#isAsking) return;
    this.#isAsking = true;
    while (this.#isStale) {
      this.#isStale = false;
      try {
        await this.#ask();
      } catch (error) {
        this.#fail(error);
      }
    }
    this.#isAsking = false;
  }

  async #ask(): Promise<void> {
    const [facets, page] = await Promise.all([
      call("library.facets", {}),
      call("library.page", {
        filter: { states: ["reading"] },
        sort: "read",
        isDescending: true,
        offset: 0,
        limit: mostToContinue,
      }),
    ]);
    this.#value = { facets, reading: page.articles };
    this.#host.requestUpdate();
  }
}

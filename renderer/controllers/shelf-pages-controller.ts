import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { ShelfEntries } from "../components/shelf/shelf-entries.ts";
import type { ArticleSummary, ShelfPage } from "../../src/library/records.ts";
import type { ShelfOrder } from "../../src/library/shelf-query.ts";
import { call } from "../services/api.ts";

/** Articles asked for at once. */
const pageSize = 100;
/** Pages kept: what a reader may scroll back to without waiting. */
const mostPages = 60;
/** Questions under way at once; while the hand flies on, what it has passed is never asked for. */
const mostUnderWay = 2;

interface Page {
  readonly articles: readonly ArticleSummary[];
  /** Which state of the library it shows. */
  readonly revision: number;
}

/** What a shelf looked like when it was left. */
export interface KeptPages {
  readonly order: string;
  readonly total: number;
  readonly pages: ReadonlyMap<number, readonly ArticleSummary[]>;
}

/**
 * The shelf in one order, page by page as the window comes near. What is shown
 * stays until something newer has come: another order, or the library changed.
 */
export class ShelfPagesController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #fail: (error: unknown) => void;
  #order: ShelfOrder | undefined;
  #key = "";
  /** The order of what is shown; another one while its first page is on its way. */
  #shownKey = "";
  #revision = 0;
  #total = 0;
  #pages = new Map<number, Page>();
  #wanted = { from: 0, to: 0 };
  readonly #underWay = new Set<string>();
  #hasFailed = false;
  #entries: ShelfEntries | undefined;
  #ids: Promise<readonly string[]> | undefined;

  constructor(
    host: ReactiveControllerHost,
    options: { readonly fail: (error: unknown) => void },
  ) {
    this.#host = host;
    this.#fail = options.fail;
    host.addController(this);
  }

  hostConnected(): void {
    this.#pump();
  }

  /** `undefined` until the first page has come. */
  get entries(): ShelfEntries | undefined {
    return this.#entries;
  }
  get hasFailed(): boolean {
    return this.#hasFailed;
  }
  /** Another order has been asked for and has not come. */
  get isPending(): boolean {
    return this.#shownKey !== this.#key;
  }

  /** Show the shelf in this order. The same order again does nothing. */
  show(order: ShelfOrder): void {
    const key = JSON.stringify(order);
    if (key === this.#key) return;
    this.#order = order;
    this.#key = key;
    this.#hasFailed = false;
    this.#ids = undefined;
    this.#pump();
  }

  /** The library changed: ask again for what is in sight, quietly. */
  refresh(): void {
    this.#revision += 1;
    this.#ids = undefined;
    this.#hasFailed = false;
    this.#pump();
  }

  /** Another library: nothing of what is shown holds. */
  reset(): void {
    this.#shownKey = "";
    this.#entries = undefined;
    this.refresh();
    this.#host.requestUpdate();
  }

  /** Every article of the order. */
  ids(): Promise<readonly string[]> {
    const order = this.#order;
    if (!order) return Promise.resolve([]);
    this.#ids ??= call("library.ids", order).catch((error: unknown) => {
      this.#ids = undefined;
      throw error;
    });
    return this.#ids;
  }

  /** The ids between two entries, both inclusive. Asks for what is not here. */
  async idsBetween(from: number, to: number): Promise<readonly string[]> {
    const first = Math.min(from, to);
    const last = Math.max(from, to);
    const near: string[] = [];
    for (let index = first; index <= last; index += 1) {
      const id = this.#at(index)?.id;
      if (id === undefined) return (await this.ids()).slice(first, last + 1);
      near.push(id);
    }
    return near;
  }

  keep(): KeptPages {
    return {
      order: this.#shownKey,
      total: this.#total,
      pages: new Map(
        [...this.#pages].map(([at, { articles }]) => [at, articles]),
      ),
    };
  }

  /** Show what was kept at once, and ask whether it still holds. */
  restore({ order, total, pages }: KeptPages): void {
    if (order === "") return;
    this.#shownKey = order;
    this.#total = total;
    this.#pages = new Map(
      [...pages].map(([at, articles]) => [at, { articles, revision: -1 }]),
    );
    this.#changed();
  }

  #at(index: number): ArticleSummary | undefined {
    return this.#pages.get(Math.floor(index / pageSize))?.articles[
      index % pageSize
    ];
  }

  readonly #want = (from: number, to: number): void => {
    this.#wanted = { from, to };
    this.#pump();
  };

  #changed(): void {
    this.#entries = {
      total: this.#total,
      at: (index) => this.#at(index),
      want: this.#want,
    };
    this.#host.requestUpdate();
  }

  /** Ask for the next page that is missing or out of date. */
  #pump(): void {
    if (!this.#order || this.#hasFailed) return;
    for (const page of this.#pagesToAsk()) {
      if (this.#underWay.size >= mostUnderWay) return;
      void this.#ask(page, this.#order, this.#key);
    }
  }

  #pagesToAsk(): readonly number[] {
    if (this.isPending) return this.#isUnderWay(0) ? [] : [0];
    const first = Math.floor(this.#wanted.from / pageSize);
    const last = Math.max(first, Math.ceil(this.#wanted.to / pageSize) - 1);
    return Array.from(
      { length: last - first + 1 },
      (_, at) => first + at,
    ).filter(
      (page) =>
        this.#pages.get(page)?.revision !== this.#revision &&
        !this.#isUnderWay(page),
    );
  }

  #isUnderWay(page: number): boolean {
    return this.#underWay.has(`${page} ${this.#key}`);
  }

  async #ask(page: number, order: ShelfOrder, key: string): Promise<void> {
    const name = `${page} ${key}`;
    const revision = this.#revision;
    this.#underWay.add(name);
    try {
      const answer = await call("library.page", {
        ...order,
        offset: page * pageSize,
        limit: pageSize,
      });
      if (key === this.#key) this.#receive(page, answer, revision);
    } catch (error) {
      if (key === this.#key) {
        this.#hasFailed = true;
        this.#host.requestUpdate();
        this.#fail(error);
      }
    } finally {
      this.#underWay.delete(name);
      this.#pump();
    }
  }

  #receive(page: number, answer: ShelfPage, revision: number): void {
    if (this.isPending) {
      this.#pages.clear();
      this.#shownKey = this.#key;
    }
    this.#total = answer.total;
    // Last in, last out: the map keeps its order.
    this.#pages.delete(page);
    this.#pages.set(page, { articles: answer.articles, revision });
    const [oldest] = this.#pages.keys();
    if (this.#pages.size > mostPages && oldest !== undefined)
      this.#pages.delete(oldest);
    this.#changed();
  }
}

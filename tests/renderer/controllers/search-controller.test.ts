import type { ReactiveControllerHost } from "lit";
import { beforeEach, describe, expect, it } from "vitest";
import { SearchController } from "../../../renderer/controllers/search-controller.ts";
import type { SearchPage } from "../../../src/library/records.ts";
import type { SearchRequest } from "../../../src/library/shelf-query.ts";
import { answers } from "../answering-bridge.ts";
import { hitsFrom } from "../views/search/search-hits.ts";

const host: ReactiveControllerHost = {
  addController: () => undefined,
  removeController: () => undefined,
  requestUpdate: () => undefined,
  updateComplete: Promise.resolve(true),
};

interface Asked {
  readonly request: SearchRequest;
  readonly answer: (page: SearchPage) => void;
  readonly fail: () => void;
}
let asked: Asked[];
let search: SearchController;

const typed = (query: string) =>
  search.search({ query, isExact: false, isTyping: true }, {});
/** All that was asked has been answered, and nothing more follows. */
const answered = async () => {
  await expect.poll(() => search.isSearching).toBe(false);
};
const page = (offset: number, limit: number, total: number): SearchPage => ({
  hits: hitsFrom(offset, limit),
  total,
  isExact: true,
});

beforeEach(() => {
  asked = [];
  answers["library.search"] = (request) =>
    new Promise((resolve, reject) => {
      asked.push({ request, answer: resolve, fail: () => reject(new Error()) });
    });
  search = new SearchController(host);
});

describe("searching while the reader types", () => {
  it("has one request on its way, and then only the latest", async () => {
    for (const query of ["ك", "كت", "كتا", "كتاب"]) typed(query);
    expect(asked.map(({ request }) => request.query)).toEqual(["ك"]);
    asked[0]?.answer(page(0, 20, 400));
    await expect.poll(() => asked.length).toBe(2);
    expect(asked.map(({ request }) => request.query)).toEqual(["ك", "كتاب"]);
    asked[1]?.answer(page(0, 3, 3));
    await answered();
    expect(asked).toHaveLength(2);
    expect(search.results?.total).toBe(3);
    expect(search.isSearching).toBe(false);
  });

  it("brings what follows, without doubles where the library shifted", async () => {
    typed("كتاب");
    asked[0]?.answer(page(0, 20, 60));
    await answered();
    expect(search.hasMore).toBe(true);
    search.more();
    search.more();
    expect(asked).toHaveLength(2);
    expect(asked[1]?.request).toMatchObject({ offset: 20, limit: 50 });
    asked[1]?.answer({ ...page(19, 41, 60) });
    await answered();
    const ids = search.results?.hits.map(({ article }) => article.id) ?? [];
    expect(ids).toHaveLength(60);
    expect(new Set(ids).size).toBe(60);
    expect(search.hasMore).toBe(false);
  });

  it("goes on past a total that is a lower bound", async () => {
    typed("في");
    asked[0]?.answer({ ...page(0, 20, 20), isExact: false });
    await answered();
    expect(search.hasMore).toBe(true);
  });

  it("keeps what was found when an answer fails, and asks again", async () => {
    typed("كتاب");
    asked[0]?.answer(page(0, 2, 2));
    await answered();
    typed("كتابا");
    asked[1]?.fail();
    await answered();
    expect(search.failure).toBeDefined();
    search.again();
    asked[2]?.answer(page(0, 1, 1));
    await answered();
    expect(search.failure).toBeUndefined();
    expect(search.results?.total).toBe(1);
  });
});

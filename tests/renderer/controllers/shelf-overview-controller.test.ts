import { LitElement } from "lit";
import { customElement } from "lit/decorators.js";
import { afterEach, expect, it } from "vitest";
import { ShelfOverviewController } from "../../../renderer/controllers/shelf-overview-controller.ts";
import { answers } from "../answering-bridge.ts";
import { refusedOnce } from "./refused-once.ts";

const failures: unknown[] = [];

@customElement("test-overview-view")
class View extends LitElement {
  readonly overview = new ShelfOverviewController(this, {
    fail: (error) => failures.push(error),
  });
}

afterEach(() => document.body.replaceChildren());

it("is asked for again when the library changed while it could not be had", async () => {
  const { ask, refuse } = refusedOnce();
  const states = { unread: 0, reading: 0, finished: 0, archived: 0 };
  const facets = {
    all: 0,
    states,
    favourites: 0,
    tags: [],
    collections: [],
    sources: [],
    languages: [],
    trash: 3,
  };
  answers["library.facets"] = async () => {
    await ask("library.facets");
    return facets;
  };
  answers["library.page"] = () => Promise.resolve({ total: 0, articles: [] });
  const { overview } = document.body.appendChild(new View());
  void overview.refresh();
  refuse();
  await expect.poll(() => overview.value?.facets).toEqual(facets);
  expect(failures).toMatchObject([{ code: "disk-full" }]);
});

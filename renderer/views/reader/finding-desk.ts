import { html, type LitElement } from "lit";
import {
  comparePositions,
  type Position,
} from "../../../src/article/position.ts";
import type { Article } from "../../../src/article/article.ts";
import type { Settings } from "../../../src/settings/settings.ts";
import type { CommandActs } from "../../commands/command-acts.ts";
import type { QariArticle } from "../../components/article/article.ts";
import "../../components/find-bar/find-bar.ts";
import type {
  FindQueryEvent,
  FindStepEvent,
} from "../../components/find-bar/find-bar.ts";
import "../../components/hit-strip/hit-strip.ts";
import type { HitPickEvent } from "../../components/hit-strip/hit-strip.ts";
import { FindController } from "../../controllers/find-controller.ts";
import { HitController } from "../../controllers/hit-controller.ts";
import type { MovingController } from "../../controllers/moving-controller.ts";
import type { PanelController } from "../../controllers/panel-controller.ts";
import type { PlaceController } from "../../controllers/place-controller.ts";
import type { HitTarget } from "../navigation-events.ts";
import { plainQuery } from "../search/plain-query.ts";

interface Options {
  readonly element: () => QariArticle | undefined;
  readonly article: () => Article | undefined;
  readonly settings: () => Settings;
  readonly place: PlaceController;
  readonly panel: () => PanelController;
  readonly moving: () => MovingController;
}

/**
 * All that has to do with finding in the reading view: the find bar, the hits
 * on the scroll bar, and the passage that a search of the library led to. Part
 * of the view, apart from it so that each can be read.
 */
export class FindingDesk {
  readonly #options: Options;
  readonly #find: FindController;
  readonly #hit: HitController;
  /** What the find bar looks for when it opens. */
  #sought = "";

  constructor(view: LitElement, options: Options) {
    const { element } = options;
    this.#options = options;
    this.#find = new FindController(view, {
      element,
      goTo: (position) => options.moving().visit(position),
    });
    this.#hit = new HitController(view, { element });
  }

  /** What can be done now. */
  get acts(): CommandActs {
    return {
      "find.show": () => void this.#options.panel().show("find"),
      "find.next": () => this.#step(1),
      "find.previous": () => this.#step(-1),
    };
  }

  /** Nothing is looked for any longer. */
  clear(): void {
    this.#find.clear();
    this.#hit.clear();
  }

  /** The find bar is closed: it opens empty. */
  close(): void {
    this.clear();
    this.#sought = "";
  }

  /** Where a search led: in view, marked, and with its words in the find bar when they can be stepped through. */
  async showHit(hit: HitTarget): Promise<void> {
    const { article: open, place, panel } = this.#options;
    place.visit(hit.start);
    this.#hit.show(hit);
    const article = open();
    const words = plainQuery(hit.query);
    if (!article || words === undefined) return;
    const { isExact, start: from } = hit;
    const search = { article, query: words, isExact, from };
    if (!(await this.#find.adopt(search))) return;
    this.#sought = words;
    panel().place("find");
  }

  /** What only the title says is seen from any place. */
  async begin(hit: HitTarget): Promise<void> {
    if (comparePositions(hit.start, hit.end) < 0) await this.showHit(hit);
  }

  /** Open the find bar with a text. */
  seek(text: string): void {
    const article = this.#options.article();
    if (!article) return;
    this.#sought = text;
    this.#find.search({
      article,
      query: text,
      isExact: false,
      from: this.#here,
    });
    void this.#options.panel().show("find");
  }

  /** Where the hits stand, along the scroll bar. */
  strip() {
    return html`<qari-hit-strip
      .places=${this.#find.places}
      .current=${this.#find.hits?.current ?? 0}
      @qari-hit-pick=${(event: HitPickEvent) => this.#find.goTo(event.index)}
    ></qari-hit-strip>`;
  }

  panel(article: Article, hit: HitTarget | undefined) {
    const moving = this.#options.moving();
    return html`<qari-find-bar
      data-panel
      .settings=${this.#options.settings()}
      .hits=${this.#find.hits}
      .query=${this.#sought}
      .exact=${hit?.isExact ?? false}
      .hasChapters=${moving.contents.length > 1}
      @qari-find-query=${(event: FindQueryEvent) =>
        this.#find.search({
          article,
          query: event.query,
          isExact: event.isExact,
          from: this.#here,
          within: event.isInChapter ? moving.chapter : undefined,
        })}
      @qari-find-step=${(event: FindStepEvent) => void this.#find.step(event.by)}
    ></qari-find-bar>`;
  }

  get #here(): Position | undefined {
    return this.#options.place.current;
  }

  /** On to another hit; where nothing is looked for, ask for what. */
  #step(by: 1 | -1): void {
    if (this.#find.hits) void this.#find.step(by);
    else void this.#options.panel().show("find");
  }
}

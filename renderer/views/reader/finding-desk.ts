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

/** What the find bar looks for, and how. */
type Sought = Pick<FindQueryEvent, "query" | "isExact" | "isInChapter">;
const soughtNothing: Sought = {
  query: "",
  isExact: false,
  isInChapter: false,
};

/**
 * All that has to do with finding in the reading view: the find bar, the hits
 * on the scroll bar, and the passage that a search of the library led to. Part
 * of the view, apart from it so that each can be read.
 */
export class FindingDesk {
  readonly #view: LitElement;
  readonly #options: Options;
  readonly #find: FindController;
  readonly #hit: HitController;
  #sought = soughtNothing;

  constructor(view: LitElement, options: Options) {
    const { element } = options;
    this.#view = view;
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

  /** Nothing is marked any longer. */
  clear(): void {
    this.#find.clear();
    this.#hit.clear();
  }

  /** The find bar is closed: it opens empty. */
  close(): void {
    this.clear();
    this.#sought = soughtNothing;
  }

  /** Another text is here: at the passage that a search led to, else with what the find bar looks for. */
  async begin(hit: HitTarget | undefined): Promise<void> {
    if (isInText(hit)) {
      this.#options.place.visit(hit.start);
      this.#hit.show(hit);
    }
    await this.goOn(hit);
  }

  /** The rest of a text is here. Its reader may have left the passage meanwhile, and put its mark away. */
  async goOn(hit: HitTarget | undefined): Promise<void> {
    if (!(isInText(hit) && (await this.#adopt(hit)))) await this.#seekAgain();
  }

  /**
   * The words that a search came by in the find bar, when they can be stepped through.
   *
   * @returns Whether the find bar looks for them.
   */
  async #adopt(hit: HitTarget): Promise<boolean> {
    const { article: open, panel } = this.#options;
    const article = open();
    const query = plainQuery(hit.query);
    if (!article || query === undefined) return false;
    const { isExact, start: from } = hit;
    if (!(await this.#find.adopt({ article, query, isExact, from })))
      return false;
    this.#sought = { query, isExact, isInChapter: false };
    panel().place("find");
    return true;
  }

  /** What the open find bar says is what is looked for, in this text too. */
  async #seekAgain(): Promise<void> {
    const article = this.#options.article();
    if (this.#options.panel().open !== "find") this.#sought = soughtNothing;
    // A chapter was one of another text.
    this.#sought = { ...this.#sought, isInChapter: false };
    const { query, isExact } = this.#sought;
    // A long text says nothing until its rest has come; then it is asked again.
    const isHere = article !== undefined && article.sections.length > 0;
    if (!isHere || query.trim() === "") return;
    const from = this.#here;
    await this.#find.renew({ article, query, isExact, from });
  }

  /** Open the find bar with a text. */
  seek(query: string): void {
    const article = this.#options.article();
    if (!article) return;
    this.#search(article, { ...soughtNothing, query });
    void this.#options.panel().show("find");
  }

  #search(article: Article, { query, isExact, isInChapter }: Sought): void {
    this.#sought = { query, isExact, isInChapter };
    const within = isInChapter ? this.#options.moving().chapter : undefined;
    this.#find.search({ article, query, isExact, from: this.#here, within });
    this.#view.requestUpdate();
  }

  /** Where the hits stand, along the scroll bar. */
  strip() {
    return html`<qari-hit-strip
      .places=${this.#find.places}
      .current=${this.#find.hits?.current ?? 0}
      @qari-hit-pick=${(event: HitPickEvent) => this.#find.goTo(event.index)}
    ></qari-hit-strip>`;
  }

  panel(article: Article) {
    const { query, isExact, isInChapter } = this.#sought;
    return html`<qari-find-bar
      data-panel
      .settings=${this.#options.settings()}
      .hits=${this.#find.hits}
      .query=${query}
      .exact=${isExact}
      .inChapter=${isInChapter}
      .hasChapters=${this.#options.moving().contents.length > 1}
      @qari-find-query=${(event: FindQueryEvent) => this.#search(article, event)}
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

/** What only the title says is seen from any place. */
const isInText = (hit: HitTarget | undefined): hit is HitTarget =>
  hit !== undefined && comparePositions(hit.start, hit.end) < 0;

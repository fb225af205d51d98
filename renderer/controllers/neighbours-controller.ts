import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Neighbours, OpenedArticle } from "../../src/library/records.ts";
import type { CommandActs } from "../commands/command-acts.ts";
import { call } from "../services/api.ts";
import { ArticleOpenEvent } from "../views/navigation-events.ts";

/** What is read before and after the open article, and the way there. */
export class NeighboursController implements ReactiveController {
  readonly #host: ReactiveControllerHost & EventTarget;
  #id: string | undefined;
  /** While it is asked what they are. */
  #asking: Promise<void> | undefined;
  neighbours: Neighbours = {};

  constructor(host: ReactiveControllerHost & EventTarget) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#id = undefined;
    this.neighbours = {};
    this.#asking = undefined;
  }

  get acts(): CommandActs {
    return {
      "article.next": this.#opening("next"),
      "article.previous": this.#opening("previous"),
    };
  }

  load({ article, kept }: OpenedArticle): void {
    if (article.id === this.#id) return;
    this.#id = article.id;
    this.neighbours = {};
    this.#asking = kept ? this.#ask(article.id) : undefined;
  }

  async #ask(id: string): Promise<void> {
    let neighbours: Neighbours = {};
    try {
      neighbours = await call("article.neighbours", { id });
    } catch {
      // Without them the article is read all the same: nothing is offered then.
    }
    if (id !== this.#id) return;
    this.neighbours = neighbours;
    this.#asking = undefined;
    this.#host.requestUpdate();
  }

  /** A key may be pressed before the answer is here: it waits for it. */
  #opening(which: "next" | "previous"): (() => void) | undefined {
    const id = this.#id;
    const go = (): void => {
      const article = this.neighbours[which];
      if (article && id === this.#id)
        this.#host.dispatchEvent(new ArticleOpenEvent(article.id));
    };
    const asking = this.#asking;
    if (asking) return () => void asking.then(go);
    return this.neighbours[which] ? go : undefined;
  }
}

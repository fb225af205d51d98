import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Neighbours, OpenedArticle } from "../../src/library/records.ts";
import type { CommandActs } from "../commands/command-acts.ts";
import { call } from "../services/api.ts";
import { ArticleOpenEvent } from "../views/navigation-events.ts";

/** What is read before and after the open article, and the way there. */
export class NeighboursController implements ReactiveController {
  readonly #host: ReactiveControllerHost & EventTarget;
  #id: string | undefined;
  /** What the reader came from. */
  #collection: string | undefined;
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

  /** @param collection The one that the article was opened from, if it was. */
  load({ article, kept }: OpenedArticle, collection: string | undefined): void {
    if (article.id === this.#id && collection === this.#collection) return;
    this.#id = article.id;
    this.#collection = collection;
    this.neighbours = {};
    this.#asking = kept ? this.#ask(article.id) : undefined;
  }

  async #ask(id: string): Promise<void> {
    let neighbours: Neighbours = {};
    try {
      const collection = this.#collection;
      neighbours = await call("article.neighbours", {
        id,
        ...(collection !== undefined && { collection }),
      });
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
      const { [which]: article, collection } = this.neighbours;
      if (article && id === this.#id)
        this.#host.dispatchEvent(
          new ArticleOpenEvent(article.id, { collection: collection?.id }),
        );
    };
    const asking = this.#asking;
    if (asking) return () => void asking.then(go);
    return this.neighbours[which] ? go : undefined;
  }
}

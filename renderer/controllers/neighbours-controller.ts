import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Neighbours, OpenedArticle } from "../../src/library/records.ts";
import type { CommandActs } from "../commands/command-acts.ts";
import { call } from "../services/api.ts";
import { ArticleOpenEvent } from "../views/navigation-events.ts";

/** What is read before and after the open article, and the way there. */
export class NeighboursController implements ReactiveController {
  readonly #host: ReactiveControllerHost & EventTarget;
  #id: string | undefined;
  neighbours: Neighbours = {};

  constructor(host: ReactiveControllerHost & EventTarget) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#id = undefined;
    this.neighbours = {};
  }

  get acts(): CommandActs {
    return {
      "article.next": this.#opening(this.neighbours.next?.id),
      "article.previous": this.#opening(this.neighbours.previous?.id),
    };
  }

  load({ article, kept }: OpenedArticle): void {
    if (article.id === this.#id) return;
    this.#id = article.id;
    this.neighbours = {};
    if (kept) void this.#ask(article.id);
  }

  async #ask(id: string): Promise<void> {
    try {
      const neighbours = await call("article.neighbours", { id });
      if (id !== this.#id) return;
      this.neighbours = neighbours;
      this.#host.requestUpdate();
    } catch {
      // Without them the article is read all the same: nothing is offered then.
    }
  }

  #opening(id: string | undefined): (() => void) | undefined {
    return id === undefined
      ? undefined
      : () => void this.#host.dispatchEvent(new ArticleOpenEvent(id));
  }
}

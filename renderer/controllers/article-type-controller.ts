import type { Input } from "../../src/ipc/contract.ts";
import type { OpenedArticle } from "../../src/library/records.ts";
import { settingsForArticle } from "../../src/settings/article-reading.ts";
import type { ReadingPatch } from "../../src/settings/reading-settings.ts";
import type { Settings } from "../../src/settings/settings.ts";
import { call } from "../services/api.ts";

interface Options {
  /** What the open article has of its own has changed. */
  readonly apply: () => void;
  readonly fail: (error: unknown) => void;
}

/**
 * What the open article has of its own: how its text alone is set. A change
 * shows at once and is then sent; while one is on its way, only the last of
 * further ones to the same article is.
 */
export class ArticleTypeController {
  readonly #options: Options;
  #articleId: string | undefined;
  #own: ReadingPatch | undefined;
  /** By the ids of the articles; what was changed first is sent first. */
  readonly #unsent = new Map<string, Input<"article.reading">>();
  #isSending = false;

  constructor(options: Options) {
    this.#options = options;
  }

  /** `undefined` where the reader's settings hold. */
  get own(): ReadingPatch | undefined {
    return this.#own;
  }

  /** An article was opened, or none is. Applies nothing. */
  load(opened: OpenedArticle | undefined): void {
    this.#articleId = opened?.kept ? opened.article.id : undefined;
    this.#own = opened?.reading;
  }

  /** The settings that the open article is read with. */
  over(settings: Settings): Settings {
    return settingsForArticle(settings, this.#own);
  }

  /** @returns Takes it back, in the same article, whichever is open by then. */
  change(own: ReadingPatch | undefined): () => void {
    const id = this.#articleId;
    const before = this.#own;
    this.#set(id, own);
    return () => this.#set(id, before);
  }

  /** The window goes: what waits for its turn is sent at once. */
  leave(): void {
    for (const input of this.#unsent.values())
      call("article.reading", input).catch(this.#options.fail);
    this.#unsent.clear();
  }

  #set(id: string | undefined, own: ReadingPatch | undefined): void {
    if (id === this.#articleId) {
      this.#own = own;
      this.#options.apply();
    }
    if (id === undefined) return;
    this.#unsent.set(id, { id, reading: own ?? null });
    void this.#send();
  }

  async #send(): Promise<void> {
    if (this.#isSending) return;
    this.#isSending = true;
    // What is added meanwhile is walked too.
    for (const [id, input] of this.#unsent) {
      this.#unsent.delete(id);
      try {
        await call("article.reading", input);
      } catch (error) {
        this.#options.fail(error);
      }
    }
    this.#isSending = false;
  }
}

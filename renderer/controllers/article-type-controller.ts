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
 * further ones is.
 */
export class ArticleTypeController {
  readonly #options: Options;
  #articleId: string | undefined;
  #own: ReadingPatch | undefined;
  #unsent: Input<"article.reading"> | undefined;
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

  change(own: ReadingPatch | undefined): void {
    this.#own = own;
    this.#options.apply();
    if (this.#articleId === undefined) return;
    this.#unsent = { id: this.#articleId, reading: own ?? null };
    void this.#send();
  }

  async #send(): Promise<void> {
    if (this.#isSending) return;
    this.#isSending = true;
    try {
      while (this.#unsent) {
        const input = this.#unsent;
        this.#unsent = undefined;
        await call("article.reading", input);
      }
    } catch (error) {
      this.#options.fail(error);
    } finally {
      this.#isSending = false;
    }
  }
}

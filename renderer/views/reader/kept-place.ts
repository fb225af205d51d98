import type { LitElement } from "lit";
import type { Position } from "../../../src/article/position.ts";
import {
  progressIn,
  type ReadableText,
} from "../../../src/article/readable-text.ts";
import type { OpenedArticle } from "../../../src/library/records.ts";
import type { ListeningController } from "../../controllers/listening-controller.ts";
import { call } from "../../services/api.ts";
import { report } from "../message-event.ts";

interface Options {
  readonly opened: () => OpenedArticle | undefined;
  /** What is here of it. */
  readonly text: () => ReadableText | undefined;
  readonly listening: () => ListeningController;
}

/** Where to come back to in an article that the library keeps. Part of the view, apart from it. */
export class KeptPlace {
  readonly #view: LitElement;
  readonly #options: Options;

  constructor(view: LitElement, options: Options) {
    this.#view = view;
    this.#options = options;
  }

  /** What is read; the word of the voice instead, while the page stands with it. */
  async read(position: Position, progress: number): Promise<void> {
    const { isWithVoice, heard } = this.#options.listening();
    if (isWithVoice && heard) await this.heard(heard);
    else await this.save(position, progress);
  }

  async heard(position: Position): Promise<void> {
    const text = this.#options.text();
    if (text) await this.save(position, progressIn(text, position));
  }

  /** @param progress How far that is, 0–1 of the text. */
  async save(position: Position, progress: number): Promise<void> {
    const opened = this.#options.opened();
    if (!opened?.kept) return;
    try {
      await call("position.save", {
        articleId: opened.article.id,
        position,
        progress,
      });
    } catch (error) {
      report(this.#view, error);
    }
  }
}

import { html, type LitElement } from "lit";
import type { OpenedArticle } from "../../../src/library/records.ts";
import type { Settings } from "../../../src/settings/settings.ts";
import type { CommandActs } from "../../commands/command-acts.ts";
import { call } from "../../services/api.ts";
import { report } from "../message-event.ts";

interface Options {
  readonly opened: () => OpenedArticle | undefined;
  readonly settings: () => Settings;
}

/** Exporting the open article: asking how, and setting main to work. Part of the view, apart from it. */
export class ExportDesk {
  readonly #view: LitElement;
  readonly #options: Options;

  constructor(view: LitElement, options: Options) {
    this.#view = view;
    this.#options = options;
  }

  /** What can be done now: main writes what the library keeps. */
  get acts(): CommandActs {
    const isKept = this.#options.opened()?.kept;
    return {
      "article.export": isKept ? () => void this.#export() : undefined,
      "article.print": isKept ? () => void this.#print() : undefined,
    };
  }

  render() {
    return html`<qari-export-dialog
      .settings=${this.#options.settings()}
    ></qari-export-dialog>`;
  }

  async #print(): Promise<void> {
    const article = this.#options.opened()?.article;
    if (!article) return;
    try {
      await call("article.print", { id: article.id });
    } catch (error) {
      report(this.#view, error);
    }
  }

  async #export(): Promise<void> {
    const article = this.#options.opened()?.article;
    if (!article) return;
    try {
      await import("../../components/export-dialog/export-dialog.ts");
      const choice = await this.#view.renderRoot
        .querySelector("qari-export-dialog")
        ?.ask({ title: article.title });
      if (choice)
        await call("articles.export", { articles: [article.id], ...choice });
    } catch (error) {
      report(this.#view, error);
    }
  }
}

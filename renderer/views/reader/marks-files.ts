import { msg } from "@lit/localize";
import type { LitElement } from "lit";
import type { TakenMarks } from "../../../src/ipc/contract.ts";
import type { OpenedArticle } from "../../../src/library/records.ts";
import type { Settings } from "../../../src/settings/settings.ts";
import type { MarksExportEvent } from "../../components/marks/mark-events.ts";
import type { MarksController } from "../../controllers/marks-controller.ts";
import { marksAdded, marksKnown, marksStrange } from "../../i18n/counts.ts";
import { call } from "../../services/api.ts";
import { MessageEvent, report } from "../message-event.ts";

interface Options {
  readonly opened: () => OpenedArticle | undefined;
  readonly settings: () => Settings;
  readonly marks: () => MarksController;
}

/** Marks out to files and in from them. Part of the view, apart from it. */
export class MarksFiles {
  readonly #view: LitElement;
  readonly #options: Options;

  constructor(view: LitElement, options: Options) {
    this.#view = view;
    this.#options = options;
  }

  readonly export = ({ format, scope }: MarksExportEvent): void => {
    const id = this.#options.opened()?.article.id;
    void this.#try(async () => {
      const { path } = await call("marks.export", {
        format,
        ...(scope === "article" && id !== undefined && { articleId: id }),
      });
      if (path !== undefined)
        this.#view.dispatchEvent(new MessageEvent(msg("صُدّرت العلامات.")));
    });
  };

  readonly import = (): void => {
    void this.#try(async () => {
      const { taken } = await call("marks.import", {});
      if (!taken) return;
      await this.#reload();
      const undo = {
        label: msg("تراجع"),
        run: () => this.#takeBack(taken.added),
      };
      this.#view.dispatchEvent(
        new MessageEvent(
          takenText(taken, this.#options.settings()),
          taken.added.length > 0 ? undo : undefined,
        ),
      );
    });
  };

  #takeBack(added: TakenMarks["added"]): void {
    void this.#try(async () => {
      for (const { kind, id } of added) await call(`${kind}.remove`, { id });
      await this.#reload();
    });
  }

  /** The marks of the open article, as the library has them now. */
  async #reload(): Promise<void> {
    const opened = this.#options.opened();
    if (!opened) return;
    const { id } = opened.article;
    const { bookmarks, highlights } = await call("article.open", { id });
    this.#options.marks().load({ ...opened, bookmarks, highlights });
  }

  async #try(act: () => Promise<unknown>): Promise<void> {
    try {
      await act();
    } catch (error) {
      report(this.#view, error);
    }
  }
}

const takenText = (
  { added, known, strange }: TakenMarks,
  settings: Settings,
): string =>
  [
    marksAdded(added.length, settings),
    ...(known > 0 ? [marksKnown(known, settings)] : []),
    ...(strange > 0 ? [marksStrange(strange, settings)] : []),
  ].join("\n");

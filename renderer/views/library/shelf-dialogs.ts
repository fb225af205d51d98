import { html, LitElement } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import type { ArticleEdit } from "../../../src/library/article-change.ts";
import type { ArticleSummary } from "../../../src/library/records.ts";
import {
  defaultSettings,
  type Settings,
} from "../../../src/settings/settings.ts";
import "../../components/article-editor/article-editor.ts";
import type { QariArticleEditor } from "../../components/article-editor/article-editor.ts";
import "../../components/shelf/confirm-dialog.ts";
import type {
  Confirmation,
  QariConfirmDialog,
} from "../../components/shelf/confirm-dialog.ts";
import "../../components/shelf/menu.ts";
import type {
  MenuItem,
  MenuPlace,
  QariMenu,
} from "../../components/shelf/menu.ts";
import "../../components/shelf/set-dialog.ts";
import type {
  QariSetDialog,
  SetQuestion,
} from "../../components/shelf/set-dialog.ts";
import type {
  QariSoundDialog,
  SoundChoice,
  SoundQuestion,
} from "../../components/sound-dialog/sound-dialog.ts";
import type {
  ExportChoice,
  ExportQuestion,
  QariExportDialog,
} from "../../components/export-dialog/export-dialog.ts";
import { call } from "../../services/api.ts";
import { report } from "../message-event.ts";

declare global {
  interface HTMLElementTagNameMap {
    "qari-shelf-dialogs": QariShelfDialogs;
  }
}

/** What the shelf can ask its reader. Each answers `undefined` when it was left. */
export interface ShelfDialogs {
  confirm(question: Confirmation): Promise<true | undefined>;
  set(
    question: SetQuestion,
  ): Promise<{ readonly name: string; readonly id?: string } | undefined>;
  edit(article: ArticleSummary): Promise<ArticleEdit | undefined>;
  sound(question: SoundQuestion): Promise<SoundChoice | undefined>;
  export(question: ExportQuestion): Promise<ExportChoice | undefined>;
  menu<Id extends string>(
    items: readonly MenuItem<Id>[],
    place: MenuPlace,
  ): Promise<Id | undefined>;
}

/** The menu and the dialogs of the shelf, one of each, shown when asked for. */
@customElement("qari-shelf-dialogs")
export class QariShelfDialogs extends LitElement implements ShelfDialogs {
  @property({ attribute: false }) settings: Settings = defaultSettings;

  @query("qari-menu") private readonly menuElement!: QariMenu;
  @query("qari-confirm-dialog")
  private readonly confirmDialog!: QariConfirmDialog;
  @query("qari-set-dialog") private readonly setDialog!: QariSetDialog;
  @query("qari-sound-dialog") private readonly soundDialog!: QariSoundDialog;
  @query("qari-export-dialog")
  private readonly exportDialog!: QariExportDialog;
  @query("qari-article-editor") private readonly editor!: QariArticleEditor;

  confirm(question: Confirmation): Promise<true | undefined> {
    return this.confirmDialog.ask(question);
  }

  set(question: SetQuestion) {
    return this.setDialog.ask(question);
  }

  edit(article: ArticleSummary): Promise<ArticleEdit | undefined> {
    return this.editor.ask(article);
  }

  async sound(question: SoundQuestion): Promise<SoundChoice | undefined> {
    await import("../../components/sound-dialog/sound-dialog.ts");
    return this.soundDialog.ask(question);
  }

  async export(question: ExportQuestion): Promise<ExportChoice | undefined> {
    await import("../../components/export-dialog/export-dialog.ts");
    return this.exportDialog.ask(question);
  }

  menu<Id extends string>(
    items: readonly MenuItem<Id>[],
    place: MenuPlace,
  ): Promise<Id | undefined> {
    return this.menuElement.open(items, place);
  }

  override render() {
    return html`
      <qari-menu></qari-menu>
      <qari-confirm-dialog></qari-confirm-dialog>
      <qari-set-dialog></qari-set-dialog>
      <qari-article-editor
        .settings=${this.settings}
        .chooseCover=${this.#chooseCover}
      ></qari-article-editor>
      <qari-sound-dialog .settings=${this.settings}></qari-sound-dialog>
      <qari-export-dialog .settings=${this.settings}></qari-export-dialog>
    `;
  }

  #chooseCover = async (): Promise<string | undefined> => {
    try {
      return (await call("cover.choose", {})).cover;
    } catch (error) {
      report(this, error);
      return undefined;
    }
  };
}

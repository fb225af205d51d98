import { msg } from "@lit/localize";
import { html, nothing, type LitElement } from "lit";
import type { Article } from "../../../src/article/article.ts";
import type { Position } from "../../../src/article/position.ts";
import { progressAt } from "../../../src/article/progress.ts";
import {
  highlightColors,
  type HighlightColor,
  type OpenedArticle,
} from "../../../src/library/records.ts";
import { withCitation } from "../../../src/marks/citation.ts";
import type { Span } from "../../../src/marks/layer-marks.ts";
import type { Mark } from "../../../src/marks/mark.ts";
import type { Settings } from "../../../src/settings/settings.ts";
import { isInField } from "../../commands/is-in-field.ts";
import type { CommandActs } from "../../commands/command-acts.ts";
import type { QariArticle } from "../../components/article/article.ts";
import type { QariMarkCard } from "../../components/marks/mark-card.ts";
import type {
  MarkAnchorEvent,
  MarkChangeEvent,
  MarkJumpEvent,
  MarkRemoveEvent,
  MarksExportEvent,
  SelectionActEvent,
} from "../../components/marks/mark-events.ts";
import "../../components/marks/mark-sheet.ts";
import "../../components/marks/marks-panel.ts";
import type { MarksTurnEvent } from "../../components/marks/marks-panel.ts";
import "../../components/marks/selection-menu.ts";
import { SearchChangeEvent } from "../../components/search-field/search-events.ts";
import { MarksController } from "../../controllers/marks-controller.ts";
import {
  isInControl,
  SelectionController,
} from "../../controllers/selection-controller.ts";
import { formatPercent } from "../../i18n/format.ts";
import { HighlightLayer } from "../../reading/highlight-layer.ts";
import { drawnRange } from "../../reading/selected-span.ts";
import { call } from "../../services/api.ts";
import { copyText } from "../../services/clipboard.ts";
import { MessageEvent, report } from "../message-event.ts";
import { LibraryShowEvent } from "../navigation-events.ts";
import { LookUpDesk } from "./look-up-desk.ts";

interface Options {
  readonly element: () => QariArticle | undefined;
  readonly opened: () => OpenedArticle | undefined;
  readonly settings: () => Settings;
  /** Where the reader is: what a bookmark is set at. */
  readonly here: () => Position | undefined;
  readonly goTo: (position: Position) => void;
  readonly reveal: (position: Position) => void;
  /** Look for a text in the article. */
  readonly find: (text: string) => void;
  readonly speakFrom: (position: Position) => void;
}

/** What the sheet beside the text is about: marks that are there, or a note to be made. */
interface Sheet {
  readonly box: DOMRect;
  readonly ids: readonly string[];
  /** For a new note. */
  readonly span?: Span;
}

/**
 * All that has to do with marks in the reading view: selecting, the menu
 * beside the selection, the sheet beside a mark, and the list. Part of the
 * view, apart from it so that each can be read.
 */
export class MarksDesk {
  readonly #view: LitElement;
  readonly #options: Options;
  readonly marks: MarksController;
  readonly selection: SelectionController;
  readonly #lookUp: LookUpDesk;
  readonly #draft: HighlightLayer;
  #sheet: Sheet | undefined;
  #saving: QariMarkCard["state"] = "idle";
  /** The colour that was chosen last is the one that a key gives. */
  #color: HighlightColor = highlightColors[0];

  constructor(view: LitElement, options: Options) {
    this.#view = view;
    this.#options = options;
    view.addController({
      hostConnected: () => {
        addEventListener("keydown", this.#keydown);
        addEventListener("pointerdown", this.#pressed);
        addEventListener("scroll", this.#moved, { passive: true });
        addEventListener("resize", this.#moved);
      },
      hostDisconnected: () => {
        removeEventListener("keydown", this.#keydown);
        removeEventListener("pointerdown", this.#pressed);
        removeEventListener("scroll", this.#moved);
        removeEventListener("resize", this.#moved);
        this.#sheet = undefined;
      },
    });
    this.marks = new MarksController(view, options);
    this.#draft = new HighlightLayer(view, {
      name: "qari-mark-draft",
      element: options.element,
      priority: 1,
    });
    this.selection = new SelectionController(view, {
      element: options.element,
      article: () => options.opened()?.article,
      reveal: options.reveal,
    });
    this.#lookUp = new LookUpDesk(view, {
      selection: () => this.selection,
      settings: options.settings,
      lang: () => options.opened()?.article.lang ?? "ar",
      leave: () => this.#leave(),
    });
  }

  load(opened: OpenedArticle): void {
    this.marks.load(opened);
    this.selection.clear();
    this.#sheet = undefined;
  }

  /** What can be done now. */
  get acts(): CommandActs {
    const { marks, selection } = this;
    const isSelected = selection.span !== undefined;
    const isKept = this.#options.opened()?.kept === true;
    return {
      ...this.#lookUp.acts,
      "bookmark.toggle": () => void this.toggleBookmark(),
      "selection.start": () => selection.startByKeys(this.#options.here()),
      "highlight.add":
        isSelected && isKept ? () => this.#highlight(this.#color) : undefined,
      "note.add": isSelected && isKept ? () => this.#startNote() : undefined,
      "copy.citation": isSelected ? () => this.#copy(true) : undefined,
      "marks.undo": marks.canUndo ? () => void this.#turn("undo") : undefined,
      "marks.redo": marks.canRedo ? () => void this.#turn("redo") : undefined,
    };
  }

  /** Open what lies over a place that was clicked. @returns False when nothing does. */
  open(position: Position): boolean {
    const over = this.marks.over(position);
    const [top] = over;
    const box = top?.place && this.#boxOf(top.place);
    if (!box) return false;
    this.#show({ box, ids: over.map(({ mark }) => mark.id) });
    return true;
  }

  async toggleBookmark(): Promise<void> {
    const here = this.#options.here();
    if (!here) return;
    const existing = this.marks.bookmarkAt(here);
    if (existing) await this.#remove(existing);
    else
      await this.#try(async () => {
        await this.marks.addBookmark(here);
        this.#say(msg("حُفظت الإشارة."));
      });
  }

  /** The menu beside the selection and the sheet beside a mark. */
  render() {
    const opened = this.#options.opened();
    const sheet = this.#sheet;
    const box =
      this.selection.isResting && !sheet && !this.#lookUp.isOpen
        ? this.selection.box
        : undefined;
    return html`<qari-selection-menu
        .box=${box}
        .kept=${opened?.kept ?? false}
        .dictionary=${this.#lookUp.isThere}
        @qari-selection-act=${this.#act}
        @keydown=${this.#leaveMenu}
      ></qari-selection-menu>
      ${this.#lookUp.render()}
      <p class="visually-hidden" role="status">${this.#announcement()}</p>
      ${
        sheet
          ? html`<qari-mark-sheet
              .box=${sheet.box}
              .marks=${sheet.ids.flatMap((id) => this.marks.find(id) ?? [])}
              .articleLang=${opened?.article.lang ?? "ar"}
              .saving=${this.#saving}
              @qari-mark-change=${this.#change}
              @qari-mark-remove=${(event: MarkRemoveEvent) =>
                void this.#remove(event.mark)}
              @qari-card-close=${this.#closeSheet}
            ></qari-mark-sheet>`
          : nothing
      }`;
  }

  panel(article: Article) {
    const { marks } = this;
    return html`<qari-marks-panel
      data-panel
      .settings=${this.#options.settings()}
      .article=${article}
      .marks=${marks.placed}
      .canUndo=${marks.canUndo}
      .canRedo=${marks.canRedo}
      .selecting=${this.selection.span !== undefined}
      .saving=${this.#saving}
      @qari-mark-jump=${(event: MarkJumpEvent) => this.#jump(event.mark)}
      @qari-mark-change=${this.#change}
      @qari-mark-anchor=${this.#anchor}
      @qari-mark-remove=${(event: MarkRemoveEvent) =>
        void this.#remove(event.mark)}
      @qari-bookmark-toggle=${() => void this.toggleBookmark()}
      @qari-marks-turn=${(event: MarksTurnEvent) => void this.#turn(event.way)}
      @qari-marks-export=${this.#export}
    ></qari-marks-panel>`;
  }

  /** Keys that lead from the selection to its menu, and close what stands by the text. */
  readonly #keydown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || isInField(event) || isInControl(event))
      return;
    if (event.key === "Escape" && this.selection.span && !this.#sheet) {
      event.preventDefault();
      this.selection.clear();
      return;
    }
    const leadsToMenu =
      event.key === "ContextMenu" ||
      (event.key === "F10" && (event.shiftKey || event.altKey)) ||
      (event.key === "Enter" && this.selection.isByKeys && !event.ctrlKey);
    if (!leadsToMenu || !this.selection.isResting) return;
    event.preventDefault();
    this.#view.renderRoot
      .querySelector<HTMLElement>("qari-selection-menu")
      ?.focus();
  };

  /** A click beside the sheet is done with it. */
  readonly #pressed = (event: Event): void => {
    if (!this.#sheet) return;
    const isInside = event
      .composedPath()
      .some(
        (target) =>
          target instanceof HTMLElement && target.matches("qari-mark-sheet"),
      );
    if (!isInside) this.#closeSheet();
  };

  /** What stands by the text goes with it. */
  readonly #moved = (): void => {
    if (this.selection.isResting && !this.#sheet) this.#view.requestUpdate();
  };

  #announcement(): string {
    if (!this.selection.isByKeys) return "";
    const { text } = this.selection;
    const shown =
      text.length > 120 ? `${text.slice(0, 60)}… ${text.slice(-50)}` : text;
    return `${msg("المحدد")}: ${shown}`;
  }

  readonly #act = ({ act }: SelectionActEvent): void => {
    const { span, text } = this.selection;
    if (!span) return;
    switch (act.kind) {
      case "highlight":
        this.#highlight(act.color);
        break;
      case "note":
        this.#startNote();
        break;
      case "copy":
        this.#copy(false);
        break;
      case "copy-citation":
        this.#copy(true);
        break;
      case "find":
        this.#leave();
        this.#options.find(oneLine(text));
        break;
      case "search":
        this.#view.dispatchEvent(
          new SearchChangeEvent({
            query: `"${oneLine(text).replaceAll('"', " ")}"`,
            isExact: false,
            isTyping: false,
          }),
        );
        this.#view.dispatchEvent(new LibraryShowEvent());
        break;
      case "speak":
        this.#leave();
        this.#options.speakFrom(span.start);
        break;
      case "look-up":
        void this.#lookUp.lookUp();
        break;
    }
  };

  #highlight(color: HighlightColor): void {
    const { span } = this.selection;
    if (!span) return;
    this.#color = color;
    void this.#try(async () => {
      await this.marks.addHighlight(span, { color });
      this.#leave();
    });
  }

  #startNote(): void {
    const { span, box } = this.selection;
    if (span && box) this.#show({ box, ids: [], span });
  }

  /** The selection has served; the focus goes back to the text. */
  #leave(): void {
    this.selection.clear();
    this.#view.renderRoot.querySelector("main")?.focus({ preventScroll: true });
  }

  #show(sheet: Sheet): void {
    this.#sheet = sheet;
    this.#draft.show(sheet.span ? [sheet.span] : []);
    this.#saving = "idle";
    this.#view.requestUpdate();
  }

  readonly #closeSheet = (): void => {
    if (!this.#sheet) return;
    this.#sheet = undefined;
    this.#draft.show([]);
    this.#leave();
    this.#view.requestUpdate();
  };

  readonly #leaveMenu = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    this.#view.renderRoot.querySelector("main")?.focus({ preventScroll: true });
  };

  readonly #change = ({ mark, change }: MarkChangeEvent): void => {
    const sheet = this.#sheet;
    void this.#save(async () => {
      if (mark) {
        await this.marks.change(mark, change);
        return;
      }
      const span = sheet?.span;
      const isEmpty = !change.text && !change.color && !change.tags?.length;
      if (!span || isEmpty) return;
      const made = await this.marks.addHighlight(span, change);
      // The sheet goes on with the note that it has made.
      if (this.#sheet === sheet) {
        this.#sheet = { box: sheet.box, ids: [made.id] };
        this.#draft.show([]);
      } else this.#say(msg("حُفظت الملاحظة."));
    });
  };

  async #save(work: () => Promise<void>): Promise<void> {
    this.#saving = "saving";
    this.#view.requestUpdate();
    try {
      await work();
      this.#saving = "saved";
    } catch (error) {
      this.#saving = "failed";
      report(this.#view, error);
    }
    this.#view.requestUpdate();
  }

  readonly #anchor = ({ mark, to }: MarkAnchorEvent): void => {
    const span =
      to === "selection"
        ? this.selection.span
        : this.marks.find(mark.id)?.place;
    if (!span) return;
    void this.#try(async () => {
      await this.marks.change(mark, { span });
      this.#say(msg("حُفظ موضع العلامة."));
    });
  };

  async #remove(mark: Mark): Promise<void> {
    await this.#try(async () => {
      await this.marks.remove(mark);
      this.#closeSheet();
      this.#view.dispatchEvent(
        new MessageEvent(
          mark.kind === "bookmark"
            ? msg("حُذفت الإشارة.")
            : msg("حُذفت العلامة."),
          { label: msg("تراجع"), run: () => void this.#turn("undo") },
        ),
      );
    });
  }

  async #turn(way: "undo" | "redo"): Promise<void> {
    await this.#try(async () => {
      const done = await this.marks[way]();
      if (done)
        this.#say(
          way === "undo" ? msg("تُراجع عن التغيير.") : msg("أُعيد التغيير."),
        );
    });
  }

  #jump(mark: Mark): void {
    const place = this.marks.find(mark.id)?.place;
    if (place) this.#options.goTo(place.start);
  }

  #copy(isCited: boolean): void {
    const opened = this.#options.opened();
    const { span, text } = this.selection;
    if (!opened || !span) return;
    const { article } = opened;
    const settings = this.#options.settings();
    const copied = isCited
      ? withCitation(article, {
          text,
          place: formatPercent(progressAt(article, span.start), settings),
          language: settings.language,
        })
      : text;
    if (copyText(copied)) this.#say(msg("نُسخ النص."));
  }

  readonly #export = ({ format, scope }: MarksExportEvent): void => {
    const id = this.#options.opened()?.article.id;
    void this.#try(async () => {
      const { path } = await call("marks.export", {
        format,
        ...(scope === "article" && id !== undefined && { articleId: id }),
      });
      if (path !== undefined) this.#say(msg("صُدّرت العلامات."));
    });
  };

  #boxOf({ start, end }: Span): DOMRect | undefined {
    const element = this.#options.element();
    return (
      element && drawnRange(element, { start, end })?.getBoundingClientRect()
    );
  }

  #say(text: string): void {
    this.#view.dispatchEvent(new MessageEvent(text));
  }

  async #try(act: () => Promise<unknown>): Promise<void> {
    try {
      await act();
    } catch (error) {
      report(this.#view, error);
    }
  }
}

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, " ").trim();

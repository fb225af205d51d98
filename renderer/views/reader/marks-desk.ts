import { msg } from "@lit/localize";
import { html, type LitElement } from "lit";
import type { Article } from "../../../src/article/article.ts";
import { addsVowels } from "../../../src/arabic/displayed-text.ts";
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
import { readPronunciation } from "../../../src/speech/pronunciation.ts";
import { SettingsChangeEvent } from "../../components/type-drawer/type-drawer.ts";
import { isInField } from "../../commands/is-in-field.ts";
import type { CommandActs } from "../../commands/command-acts.ts";
import type {
  QariArticle,
  SignOpenEvent,
} from "../../components/article/article.ts";
import type {
  MarkAnchorEvent,
  MarkJumpEvent,
  MarkRemoveEvent,
  SelectionActEvent,
} from "../../components/marks/mark-events.ts";
import { SpanSpeakEvent } from "../../components/marks/mark-events.ts";
import "../../components/marks/marks-panel.ts";
import type { MarksTurnEvent } from "../../components/marks/marks-panel.ts";
import "../../components/marks/selection-menu.ts";
import { PronunciationsShowEvent } from "../../components/pronunciations/pronunciation-events.ts";
import { SearchChangeEvent } from "../../components/search-field/search-events.ts";
import { MarksController } from "../../controllers/marks-controller.ts";
import {
  isInControl,
  SelectionController,
} from "../../controllers/selection-controller.ts";
import { formatPercent } from "../../i18n/format.ts";
import { copyText } from "../../services/clipboard.ts";
import { MessageEvent, report } from "../message-event.ts";
import { LibraryShowEvent } from "../navigation-events.ts";
import { LookUpDesk } from "./look-up-desk.ts";
import { MarkCards } from "./mark-cards.ts";
import { MarksFiles } from "./marks-files.ts";
import { MarkWalk } from "./mark-walk.ts";

interface Options {
  readonly element: () => QariArticle | undefined;
  readonly opened: () => OpenedArticle | undefined;
  readonly settings: () => Settings;
  /** Where the reader is: what a bookmark is set at. */
  readonly here: () => Position | undefined;
  readonly goTo: (position: Position) => void;
  /** The same for one of many: all of them are one step back. */
  readonly visit: (position: Position) => void;
  readonly reveal: (position: Position) => void;
  /** Look for a text in the article. */
  readonly find: (text: string) => void;
  /** Keep what is selected as sound. */
  readonly saveSound: () => void;
  /** What stands in a span, as it is copied, with its short vowels; `undefined` where they could not be had this time. @throws QariError `vowels-damaged`. */
  readonly vocalise: (span: Span) => Promise<string | undefined>;
  readonly speakFrom: (position: Position) => void;
}

interface Left {
  readonly opener?: HTMLElement | undefined;
  /** The selection that has served; the one there is now, if none is said. */
  readonly turn?: number;
}

/**
 * All that has to do with marks in the reading view: selecting, the menu
 * beside the selection, the sheet beside a mark (`MarkCards`), from mark to
 * mark (`MarkWalk`), and the list. Part of the view, apart from it so that each
 * can be read.
 */
export class MarksDesk {
  readonly #view: LitElement;
  readonly #options: Options;
  readonly marks: MarksController;
  readonly selection: SelectionController;
  readonly #files: MarksFiles;
  readonly #lookUp: LookUpDesk;
  readonly #cards: MarkCards;
  readonly #walk: MarkWalk;
  /** The colour that was chosen last is the one that a key gives. */
  #color: HighlightColor = highlightColors[0];
  /** What was loaded last. */
  #article: Article | undefined;
  /** The selection whose highlight is on its way to the library. */
  #marking: number | undefined;
  /** Settles once the bookmark is as the last press wants it. */
  #toggled: Promise<void> = Promise.resolve();

  constructor(view: LitElement, options: Options) {
    this.#view = view;
    this.#options = options;
    view.addController({
      hostConnected: () => {
        addEventListener("keydown", this.#keydown);
        addEventListener("scroll", this.moved, { passive: true });
        addEventListener("resize", this.moved);
        view.addEventListener("qari-article-window", this.moved);
        view.addEventListener("contextmenu", this.#askedFor);
      },
      hostDisconnected: () => {
        removeEventListener("keydown", this.#keydown);
        removeEventListener("scroll", this.moved);
        removeEventListener("resize", this.moved);
        view.removeEventListener("qari-article-window", this.moved);
        view.removeEventListener("contextmenu", this.#askedFor);
      },
    });
    this.marks = new MarksController(view, {
      element: options.element,
      isShown: () => options.settings().showMarks,
      onAdd: () => {
        if (!options.settings().showMarks)
          view.dispatchEvent(new SettingsChangeEvent({ showMarks: true }));
      },
    });
    this.selection = new SelectionController(view, {
      element: options.element,
      article: () => options.opened()?.article,
      reveal: options.reveal,
    });
    this.#files = new MarksFiles(view, {
      opened: options.opened,
      settings: options.settings,
      marks: () => this.marks,
    });
    this.#lookUp = new LookUpDesk(view, {
      selection: () => this.selection,
      settings: options.settings,
      lang: () => options.opened()?.article.lang ?? "ar",
      leave: (turn) => this.#leave({ turn }),
    });
    this.#cards = new MarkCards(view, {
      element: options.element,
      article: () => options.opened()?.article,
      marks: () => this.marks,
      remove: ({ mark }) => void this.#remove(mark),
      onClose: (opener) => this.#leave({ opener }),
    });
    this.#walk = new MarkWalk(view, {
      element: options.element,
      marks: this.marks,
      selected: () => this.selection.span,
      here: options.here,
      visit: options.visit,
      open: (ids, opener) => this.#cards.open(ids, opener),
    });
  }

  load(opened: OpenedArticle): void {
    const { id, contentHash } = opened.article;
    const isSameText =
      id === this.#article?.id && contentHash === this.#article.contentHash;
    this.#article = opened.article;
    this.marks.load(opened);
    // The rest of a text changes nothing for what stands by its beginning.
    if (isSameText) return;
    this.selection.clear();
    this.#cards.forget();
  }

  /** What can be done now. */
  get acts(): CommandActs {
    const { marks, selection } = this;
    const isSelected = selection.span !== undefined;
    return {
      ...this.#lookUp.acts,
      // Where nothing can be kept, the reader is told why, and not met with silence.
      "bookmark.toggle": () => void this.toggleBookmark(),
      "selection.start": () => selection.startByKeys(this.#options.here()),
      "highlight.add": isSelected
        ? () => this.#highlight(this.#color)
        : undefined,
      "note.add": isSelected ? () => this.#startNote() : undefined,
      "speech.selection": isSelected ? () => this.#speakSelection() : undefined,
      "copy.citation": isSelected ? () => this.#copy(true) : undefined,
      "copy.vowels": isSelected ? () => void this.#copyVocalised() : undefined,
      "marks.import": this.#options.opened()?.kept
        ? this.#files.import
        : undefined,
      "marks.undo": marks.canUndo ? () => void this.#turn("undo") : undefined,
      "marks.redo": marks.canRedo ? () => void this.#turn("redo") : undefined,
      ...this.#walk.acts,
    };
  }

  /** Open what lies over a place. @returns False when nothing does. */
  open(position: Position): boolean {
    return this.#cards.open(
      this.marks.over(position).map(({ mark }) => mark.id),
    );
  }

  /** Open the marks that a sign stands for. */
  readonly openSign = ({ ids, sign }: SignOpenEvent): void => {
    this.#cards.open(ids, sign);
  };

  async toggleBookmark(): Promise<void> {
    const here = this.#options.here();
    const id = this.#article?.id;
    if (!here || !id) return;
    // What the press before made may still be on its way to the library.
    this.#toggled = this.#toggled.then(async () => {
      if (id === this.#article?.id) await this.#toggleBookmark(here);
    });
    await this.#toggled;
  }

  async #toggleBookmark(here: Position): Promise<void> {
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
    // Of a text whose rest is still to come, nothing can be taken yet.
    const isWhole = opened?.excerpt === undefined;
    const isFree = !this.#cards.isOpen && !this.#lookUp.isOpen;
    const box =
      isWhole && isFree && this.selection.isResting
        ? this.selection.box
        : undefined;
    return html`<qari-selection-menu
        .box=${box}
        .kept=${opened?.kept ?? false}
        .vocalised=${addsVowels(this.#options.settings().vowels)}
        .dictionary=${this.#lookUp.isThere}
        .short=${box !== undefined && isShort(this.selection.text)}
        .marked=${box !== undefined && this.#walk.isOverSelection}
        @qari-selection-act=${this.#act}
        @keydown=${this.#leaveMenu}
      ></qari-selection-menu>
      ${this.#lookUp.render()}
      <p class="visually-hidden" role="status">${this.#announcement()}</p>
      ${this.#cards.render()}`;
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
      .place=${this.#options.here()}
      .selecting=${this.selection.span !== undefined}
      .saving=${this.#cards.saving}
      @qari-mark-jump=${(event: MarkJumpEvent) => this.#jump(event.mark)}
      @qari-mark-change=${this.#cards.change}
      @qari-mark-anchor=${this.#anchor}
      @qari-mark-remove=${(event: MarkRemoveEvent) =>
        void this.#remove(event.mark)}
      @qari-bookmark-toggle=${() => void this.toggleBookmark()}
      @qari-marks-turn=${(event: MarksTurnEvent) => void this.#turn(event.way)}
      @qari-marks-export=${this.#files.export}
      @qari-marks-import=${this.#files.import}
    ></qari-marks-panel>`;
  }

  /** Keys that lead from the selection to its menu, and close what stands by the text. */
  readonly #keydown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || isInField(event) || isInControl(event))
      return;
    if (event.key === "Escape" && this.selection.span && !this.#cards.isOpen) {
      event.preventDefault();
      this.selection.clear();
      return;
    }
    const leadsToMenu =
      event.key === "ContextMenu" ||
      (event.key === "F10" && (event.shiftKey || event.altKey)) ||
      (event.key === "Enter" &&
        this.selection.isByKeys &&
        !event.ctrlKey &&
        !event.altKey);
    if (!leadsToMenu || !this.selection.isResting) return;
    event.preventDefault();
    this.#view.renderRoot
      .querySelector<HTMLElement>("qari-selection-menu")
      ?.focus();
  };

  /** What stands by the text goes with it, by scrolling or from page to page. */
  readonly moved = (): void => {
    this.#cards.follow();
    if (this.selection.isResting) this.#view.requestUpdate();
  };

  /** The secondary button, or a long press: it opens a mark while a click has another meaning. */
  readonly #askedFor = (event: MouseEvent): void => {
    const element = this.#options.element();
    if (event.defaultPrevented || !element || this.selection.span) return;
    if (!event.composedPath().includes(element)) return;
    const at = element.textMap.positionAt(event.clientX, event.clientY);
    if (at && this.open(at)) event.preventDefault();
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
      case "open":
        this.#walk.openHere();
        break;
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
      case "copy-vowels":
        void this.#copyVocalised();
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
      case "speak-selection":
        this.#speakSelection();
        break;
      case "pronounce":
        this.#leave();
        this.#view.dispatchEvent(new PronunciationsShowEvent(oneLine(text)));
        break;
      case "save-sound":
        this.#options.saveSound();
        break;
      case "look-up":
        void this.#lookUp.lookUp();
        break;
    }
  };

  #speakSelection(): void {
    const { span } = this.selection;
    if (!span) return;
    this.#leave();
    this.#view.dispatchEvent(new SpanSpeakEvent(span));
  }

  #highlight(color: HighlightColor): void {
    const { span, turn } = this.selection;
    // It is there until its highlight is kept: a second press is the same one.
    if (!span || turn === this.#marking) return;
    this.#color = color;
    this.#marking = turn;
    void this.#try(async () => {
      await this.marks.addHighlight(span, { color });
      if (turn === this.selection.turn) this.#leave();
    }).finally(() => {
      if (turn === this.#marking) this.#marking = undefined;
    });
  }

  #startNote(): void {
    const { span } = this.selection;
    if (span) this.#cards.begin(span);
  }

  /** The selection has served; the focus goes back to the text, or to what it came from. */
  #leave({ opener, turn }: Left = {}): void {
    this.selection.clear(turn);
    const main = this.#view.renderRoot.querySelector("main");
    (opener?.isConnected ? opener : main)?.focus({ preventScroll: true });
  }

  readonly #leaveMenu = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    this.#view.renderRoot.querySelector("main")?.focus({ preventScroll: true });
  };

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
      const takeBack = await this.marks.remove(mark);
      this.#cards.close();
      this.#view.dispatchEvent(
        new MessageEvent(
          mark.kind === "bookmark"
            ? msg("حُذفت الإشارة.")
            : msg("حُذفت العلامة."),
          {
            label: msg("تراجع"),
            run: () => void this.#turned("undo", takeBack),
          },
        ),
      );
    });
  }

  async #turn(way: "undo" | "redo"): Promise<void> {
    await this.#turned(way, () => this.marks[way]());
  }

  async #turned(
    way: "undo" | "redo",
    turn: () => Promise<boolean>,
  ): Promise<void> {
    await this.#try(async () => {
      if (await turn())
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
    const { span, copied: text } = this.selection;
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

  async #copyVocalised(): Promise<void> {
    const { span } = this.selection;
    if (!span) return;
    let isOvertaken = false;
    const overtake = (): void => void (isOvertaken = true);
    addEventListener("copy", overtake, { capture: true, once: true });
    await this.#try(async () => {
      const text = await this.#options.vocalise(span);
      removeEventListener("copy", overtake, { capture: true });
      // It may have taken a while, in which the reader went on.
      if (isOvertaken || this.selection.span !== span) return;
      if (text === undefined)
        this.#say(msg("تعذّر تشكيل النص، فلم يُنسخ. أعد المحاولة."));
      else
        this.#say(
          copyText(text)
            ? msg("نُسخ النص مشكولًا.")
            : msg("لم يقبل النظام النسخ. أعد المحاولة."),
        );
    });
    removeEventListener("copy", overtake, { capture: true });
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

/** Few enough words to be one entry of the list of pronunciations. */
const isShort = (text: string): boolean =>
  typeof readPronunciation(text, text) !== "string";

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, " ").trim();

import { msg } from "@lit/localize";
import { html, nothing, type LitElement } from "lit";
import { keyed } from "lit/directives/keyed.js";
import type { Article } from "../../../src/article/article.ts";
import type { Mark } from "../../../src/marks/mark.ts";
import type { Span } from "../../../src/marks/layer-marks.ts";
import type { QariArticle } from "../../components/article/article.ts";
import type { QariMarkCard } from "../../components/marks/mark-card.ts";
import type {
  MarkChangeEvent,
  MarkRemoveEvent,
} from "../../components/marks/mark-events.ts";
import "../../components/marks/mark-sheet.ts";
import type {
  MarkChange,
  MarksController,
} from "../../controllers/marks-controller.ts";
import { HighlightLayer } from "../../reading/highlight-layer.ts";
import { seenBox } from "../../reading/selected-span.ts";
import { report, tell } from "../message-event.ts";

interface Options {
  readonly element: () => QariArticle | undefined;
  readonly article: () => Article | undefined;
  readonly marks: () => MarksController;
  readonly remove: (event: MarkRemoveEvent) => void;
  /** The sheet is gone; the focus belongs to the text, or to what opened it. */
  readonly onClose: (opener: HTMLElement | undefined) => void;
}

/** What the sheet beside the text is about: marks that are there, or a note to be made. */
interface Sheet {
  ids: readonly string[];
  /** What it stands by. */
  readonly span: Span;
  /** The article that is. */
  readonly article: Article;
  readonly isNew: boolean;
  /** The note that is made here; what is written on meanwhile waits for it. */
  made?: Promise<Mark> | undefined;
  /** What was written and could not be kept. */
  unsaved?: MarkChange | undefined;
  /** Has the focus again in the end. */
  readonly opener: HTMLElement | undefined;
  /** Where that was last seen. */
  box: DOMRect;
}

/**
 * Marks that are written on: in a sheet that stands by the text and goes with
 * it, or in the list. Notes save themselves, however their sheet is closed; it
 * comes back with what could not be kept.
 */
export class MarkCards {
  readonly #view: LitElement;
  readonly #options: Options;
  readonly #draft: HighlightLayer;
  #sheet: Sheet | undefined;
  #saving: QariMarkCard["state"] = "idle";

  constructor(view: LitElement, options: Options) {
    this.#view = view;
    this.#options = options;
    view.addController({
      hostConnected: () => addEventListener("pointerdown", this.#pressed),
      hostDisconnected: () => {
        removeEventListener("pointerdown", this.#pressed);
        this.forget();
      },
    });
    this.#draft = new HighlightLayer(view, {
      name: "qari-mark-draft",
      element: options.element,
      priority: 1,
    });
  }

  get isOpen(): boolean {
    return this.#sheet !== undefined;
  }

  /** How the last change stands. */
  get saving(): QariMarkCard["state"] {
    return this.#saving;
  }

  /**
   * Open marks beside the text.
   *
   * @param ids The topmost first.
   * @param opener What has the focus again in the end.
   * @returns False when none of them is seen.
   */
  open(ids: readonly string[], opener?: HTMLElement): boolean {
    const [top] = ids;
    const place = top === undefined ? undefined : this.#find(top)?.place;
    const box =
      place && (this.#boxOf(place) ?? opener?.getBoundingClientRect());
    const article = this.#options.article();
    if (!box || !article) return false;
    this.#show({ ids, span: place, article, isNew: false, opener, box });
    return true;
  }

  /** A note on a stretch of the text, to be written. */
  begin(span: Span): void {
    const box = this.#boxOf(span);
    const article = this.#options.article();
    if (box && article)
      this.#show({
        ids: [],
        span,
        article,
        isNew: true,
        opener: undefined,
        box,
      });
  }

  /** Another article: what stands by the text of this one goes, and is kept. */
  forget(): void {
    this.#commit();
    this.#sheet = undefined;
    this.#draft.show([]);
  }

  /**
   * The text has moved under the sheet. A card that is only looked at closes
   * when its text is out of sight; one that has the focus is not taken from
   * the hand.
   */
  follow(): void {
    const sheet = this.#sheet;
    if (!sheet) return;
    const box = this.#boxOf(sheet.span);
    if (box) sheet.box = box;
    else if (!this.#hasFocus) {
      this.close();
      return;
    }
    this.#view.requestUpdate();
  }

  readonly close = (): void => {
    const sheet = this.#sheet;
    if (!sheet) return;
    this.forget();
    this.#options.onClose(sheet.opener);
    this.#view.requestUpdate();
  };

  render() {
    const sheet = this.#sheet;
    if (!sheet) return nothing;
    return keyed(
      sheet,
      html`<qari-mark-sheet
        .box=${sheet.box}
        .marks=${sheet.ids.flatMap((id) => this.#find(id) ?? [])}
        .articleLang=${sheet.article.lang}
        .saving=${this.#saving}
        .unsaved=${sheet.unsaved}
        @qari-mark-change=${({ mark, change }: MarkChangeEvent) =>
          void this.#keep(mark, change, sheet)}
        @qari-mark-remove=${this.#options.remove}
        @qari-card-close=${this.close}
      ></qari-mark-sheet>`,
    );
  }

  /** What was written on a card in the list is kept. */
  readonly change = ({ mark, change }: MarkChangeEvent): void =>
    void this.#keep(mark, change);

  async #keep(
    mark: Mark | undefined,
    change: MarkChange,
    sheet?: Sheet,
  ): Promise<void> {
    const before = sheet?.unsaved;
    if (sheet) sheet.unsaved = undefined;
    this.#saving = "saving";
    this.#view.requestUpdate();
    try {
      await this.#write(mark, change, sheet);
      this.#saving = "saved";
    } catch (error) {
      this.#saving = "failed";
      const isSeen =
        sheet !== undefined &&
        this.#giveBack(sheet, { ...sheet.unsaved, ...change }, !before);
      report(
        this.#view,
        error,
        isSeen
          ? undefined
          : {
              label: msg("أعد المحاولة"),
              run: () => void this.#keep(mark, change, sheet),
            },
      );
    }
    this.#view.requestUpdate();
  }

  async #write(
    mark: Mark | undefined,
    change: MarkChange,
    sheet: Sheet | undefined,
  ): Promise<void> {
    const marks = this.#options.marks();
    const known = mark ?? (sheet?.made && (await sheet.made));
    if (known) {
      await marks.change(this.#find(known.id)?.mark ?? known, change);
      return;
    }
    const isEmpty = !change.text && !change.color && !change.tags?.length;
    if (!sheet?.isNew || isEmpty) return;
    const { span, article } = sheet;
    try {
      sheet.made = marks.addHighlight(span, change, article);
      sheet.ids = [(await sheet.made).id];
    } catch (error) {
      sheet.made = undefined;
      throw error;
    }
    // The sheet goes on with the note that it has made.
    if (this.#sheet === sheet) this.#draft.show([]);
    else tell(this.#view, msg("حُفظت الملاحظة."));
  }

  /**
   * What could not be kept stands in its sheet again.
   *
   * @param reopen Whether a closed sheet is opened for it: once, as the reader may have no other way to be rid of it.
   * @returns False when there is no such sheet.
   */
  #giveBack(sheet: Sheet, unsaved: MarkChange, reopen: boolean): boolean {
    const isHere = sheet.article.id === this.#options.article()?.id;
    if (this.#sheet !== sheet && (this.#sheet || !isHere || !reopen))
      return false;
    sheet.unsaved = unsaved;
    if (this.#sheet !== sheet) this.#show(sheet);
    this.#saving = "failed";
    return true;
  }

  /** What is written in the sheet is handed on before it goes. */
  #commit(): void {
    this.#view.renderRoot.querySelector("qari-mark-sheet")?.commit();
  }

  get #hasFocus(): boolean {
    return (
      this.#view.shadowRoot?.activeElement?.localName === "qari-mark-sheet"
    );
  }

  #find(id: string) {
    return this.#options.marks().find(id);
  }

  #show(sheet: Sheet): void {
    this.#commit();
    this.#sheet = sheet;
    this.#draft.show(sheet.isNew && !sheet.made ? [sheet.span] : []);
    this.#saving = "idle";
    this.#view.requestUpdate();
  }

  #boxOf({ start, end }: Span): DOMRect | undefined {
    const element = this.#options.element();
    return element && seenBox(element, { start, end });
  }

  /** A press beside the sheet is done with it. */
  readonly #pressed = (event: Event): void => {
    if (!this.#sheet) return;
    const isInside = event
      .composedPath()
      .some(
        (target) =>
          target instanceof HTMLElement && target.matches("qari-mark-sheet"),
      );
    if (!isInside) this.close();
  };
}

import { msg } from "@lit/localize";
import { html, nothing, type LitElement } from "lit";
import type { Span } from "../../../src/marks/layer-marks.ts";
import type { QariArticle } from "../../components/article/article.ts";
import type { QariMarkCard } from "../../components/marks/mark-card.ts";
import type {
  MarkChangeEvent,
  MarkRemoveEvent,
} from "../../components/marks/mark-events.ts";
import "../../components/marks/mark-sheet.ts";
import type { MarksController } from "../../controllers/marks-controller.ts";
import { HighlightLayer } from "../../reading/highlight-layer.ts";
import { seenBox } from "../../reading/selected-span.ts";
import { MessageEvent, report } from "../message-event.ts";

interface Options {
  readonly element: () => QariArticle | undefined;
  readonly marks: () => MarksController;
  readonly articleLang: () => string | undefined;
  readonly remove: (event: MarkRemoveEvent) => void;
  /** The sheet is gone; the focus belongs to the text, or to what opened it. */
  readonly onClose: (opener: HTMLElement | undefined) => void;
}

/** What the sheet beside the text is about: marks that are there, or a note to be made. */
interface Sheet {
  readonly ids: readonly string[];
  /** What it stands by. */
  readonly span: Span;
  readonly isNew: boolean;
  /** Has the focus again in the end. */
  readonly opener: HTMLElement | undefined;
  /** Where that was last seen. */
  box: DOMRect;
}

/**
 * Marks that are written on: in a sheet that stands by the text and goes with
 * it, or in the list. Notes save themselves.
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
        this.#sheet = undefined;
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
    if (!box) return false;
    this.#show({ ids, span: place, isNew: false, opener, box });
    return true;
  }

  /** A note on a stretch of the text, to be written. */
  begin(span: Span): void {
    const box = this.#boxOf(span);
    if (box) this.#show({ ids: [], span, isNew: true, opener: undefined, box });
  }

  /** Another article: what stood by the text of this one is gone. */
  forget(): void {
    this.#sheet = undefined;
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
    this.#sheet = undefined;
    this.#draft.show([]);
    this.#options.onClose(sheet.opener);
    this.#view.requestUpdate();
  };

  render() {
    const sheet = this.#sheet;
    if (!sheet) return nothing;
    return html`<qari-mark-sheet
      .box=${sheet.box}
      .marks=${sheet.ids.flatMap((id) => this.#find(id) ?? [])}
      .articleLang=${this.#options.articleLang() ?? "ar"}
      .saving=${this.#saving}
      @qari-mark-change=${this.change}
      @qari-mark-remove=${this.#options.remove}
      @qari-card-close=${this.close}
    ></qari-mark-sheet>`;
  }

  /** What was written on a card is kept. */
  readonly change = ({ mark, change }: MarkChangeEvent): void => {
    const sheet = this.#sheet;
    void this.#save(async () => {
      const marks = this.#options.marks();
      if (mark) {
        await marks.change(mark, change);
        return;
      }
      const isEmpty = !change.text && !change.color && !change.tags?.length;
      if (!sheet?.isNew || isEmpty) return;
      const made = await marks.addHighlight(sheet.span, change);
      // The sheet goes on with the note that it has made.
      if (this.#sheet === sheet) {
        this.#sheet = { ...sheet, ids: [made.id], isNew: false };
        this.#draft.show([]);
      } else this.#view.dispatchEvent(new MessageEvent(msg("حُفظت الملاحظة.")));
    });
  };

  get #hasFocus(): boolean {
    return (
      this.#view.shadowRoot?.activeElement?.localName === "qari-mark-sheet"
    );
  }

  #find(id: string) {
    return this.#options.marks().find(id);
  }

  #show(sheet: Sheet): void {
    this.#sheet = sheet;
    this.#draft.show(sheet.isNew ? [sheet.span] : []);
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
}

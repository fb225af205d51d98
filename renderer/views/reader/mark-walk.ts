import { msg } from "@lit/localize";
import type { LitElement } from "lit";
import {
  comparePositions,
  type Position,
} from "../../../src/article/position.ts";
import type { Span } from "../../../src/marks/layer-marks.ts";
import type { PlacedMark } from "../../../src/marks/place-marks.ts";
import type { CommandActs } from "../../commands/command-acts.ts";
import { isSeen } from "../../reading/selected-span.ts";
import { signsTogether } from "../../reading/sign-placer.ts";
import type { QariArticle } from "../../components/article/article.ts";
import type { MarksController } from "../../controllers/marks-controller.ts";
import { MessageEvent } from "../message-event.ts";

interface Options {
  readonly element: () => QariArticle | undefined;
  readonly marks: MarksController;
  readonly selected: () => Span | undefined;
  /** Where the reader is. */
  readonly here: () => Position | undefined;
  /** Bring a mark into view. */
  readonly visit: (position: Position) => void;
  readonly open: (ids: readonly string[], opener?: HTMLElement) => boolean;
}

/** From mark to mark by the keyboard, and into the one where the reader is. */
export class MarkWalk {
  readonly #view: LitElement;
  readonly #options: Options;

  constructor(view: LitElement, options: Options) {
    this.#view = view;
    this.#options = options;
  }

  /** What can be done now. */
  get acts(): CommandActs {
    const hasMarks = this.#options.marks.seen.some(({ place }) => place);
    const here = this.#here();
    return {
      "mark.next": hasMarks ? () => this.#step(1) : undefined,
      "mark.previous": hasMarks ? () => this.#step(-1) : undefined,
      "mark.open": here.length > 0 ? () => void this.openHere() : undefined,
    };
  }

  /** Whether marks lie over what is selected. */
  get isOverSelection(): boolean {
    return this.#overSelection().length > 0;
  }

  /** Open the marks where the reader is. @returns False where there are none. */
  openHere(): boolean {
    return this.#options.open(this.#here(), this.#sign);
  }

  get #sign(): HTMLElement | undefined {
    return this.#options.element()?.focusedSign;
  }

  /**
   * On to the sign of the next mark, or of the one before: it says what the
   * mark is, and Enter opens it. Around the ends.
   */
  #step(by: 1 | -1): void {
    const placed = this.#options.marks.seen.filter(({ place }) => place);
    const to = this.#from(placed, by);
    const target = placed[(to + placed.length) % placed.length];
    if (!target?.place) return;
    if (to < 0 || to >= placed.length)
      this.#view.dispatchEvent(
        new MessageEvent(
          by === 1
            ? msg("لا علامات بعد تلك؛ هذه أولى العلامات.")
            : msg("لا علامات قبل تلك؛ هذه آخر العلامات."),
        ),
      );
    const { start } = target.place;
    const element = this.#options.element();
    // What is in view stays where it is.
    if (!element || !isSeen(element, start)) this.#options.visit(start);
    element?.signOf(target.mark.id)?.focus({ preventScroll: true });
  }

  /** Index of the next mark in a direction; outside of the list past its ends. */
  #from(placed: readonly PlacedMark[], by: 1 | -1): number {
    const current = this.#sign?.dataset["mark"];
    const at = placed.findIndex(({ mark }) => mark.id === current);
    if (at !== -1) return at + by;
    const here = this.#options.here();
    if (!here) return by === 1 ? 0 : -1;
    const isBefore = ({ place }: PlacedMark) =>
      place !== undefined && comparePositions(place.start, here) < 0;
    return by === 1
      ? placed.filter(isBefore).length
      : placed.findLastIndex(isBefore);
  }

  /** The marks where the reader is: of the sign that has the focus, else over the selection, else in the paragraph. */
  #here(): readonly string[] {
    const sign = this.#sign;
    if (sign)
      return signsTogether(sign).flatMap((each) => each.dataset["mark"] ?? []);
    if (this.#options.selected()) return idsOf(this.#overSelection());
    const here = this.#options.here();
    if (!here) return [];
    const { marks } = this.#options;
    const { begun, reaching } = marks.marksOf(here);
    return [...new Set(idsOf([...marks.over(here), ...begun, ...reaching]))];
  }

  #overSelection(): readonly PlacedMark[] {
    const span = this.#options.selected();
    if (!span) return [];
    return this.#options.marks.seen
      .filter(
        ({ mark, place }) =>
          mark.kind === "highlight" &&
          place &&
          comparePositions(place.start, span.end) < 0 &&
          comparePositions(span.start, place.end) < 0,
      )
      .toSorted((a, b) => b.mark.createdAt.localeCompare(a.mark.createdAt));
  }
}

const idsOf = (placed: readonly PlacedMark[]): readonly string[] =>
  placed.map(({ mark }) => mark.id);

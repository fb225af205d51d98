import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Article } from "../../src/article/article.ts";
import { copiedText } from "../../src/article/copied-text.ts";
import { comparePositions, type Position } from "../../src/article/position.ts";
import { textBetween } from "../../src/article/range.ts";
import {
  stepPosition,
  wholeOf,
  wordAt,
  type StepUnit,
} from "../../src/article/step-position.ts";
import { stepSpan } from "../../src/article/step-span.ts";
import type { Span } from "../../src/marks/layer-marks.ts";
import { isInField } from "../commands/is-in-field.ts";
import type { QariArticle } from "../components/article/article.ts";
import {
  isSeen,
  seenBox,
  selectedSpan,
  selectSpan,
} from "../reading/selected-span.ts";

/** Rest after which a selection counts as made, in ms: handles are still dragged, keys still held. */
const restMs = 180;

/** Within this time the page tells of a selection that was made from here, in ms. */
const ownMs = 60;

interface Options {
  readonly element: () => QariArticle | undefined;
  readonly article: () => Article | undefined;
  /** Bring a place into view. */
  readonly reveal: (position: Position) => void;
}

/**
 * What is selected of the article, by mouse, touch or keys of our own. Copying
 * gives the text of the model, of what is not drawn too.
 */
export class SelectionController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: Options;
  #span: Span | undefined;
  #turn = 0;
  #isResting = false;
  #isPressed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Selecting by keys: where it began and where it now ends. */
  #keys: { readonly anchor: Position; readonly focus: Position } | undefined;
  /** Set while a selection is made from here: what the page holds of it may be less. */
  #isOurs = false;

  constructor(host: ReactiveControllerHost, options: Options) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener("selectionchange", this.#changed);
    document.addEventListener("copy", this.#copy);
    addEventListener("pointerdown", this.#press, { capture: true });
    addEventListener("pointerup", this.#release, { capture: true });
    addEventListener("pointercancel", this.#release, { capture: true });
    addEventListener("keydown", this.#keydown, { capture: true });
  }

  hostDisconnected(): void {
    document.removeEventListener("selectionchange", this.#changed);
    document.removeEventListener("copy", this.#copy);
    removeEventListener("pointerdown", this.#press, { capture: true });
    removeEventListener("pointerup", this.#release, { capture: true });
    removeEventListener("pointercancel", this.#release, { capture: true });
    removeEventListener("keydown", this.#keydown, { capture: true });
    clearTimeout(this.#timer);
    this.#span = undefined;
    this.#keys = undefined;
  }

  /** What is selected; `undefined` for nothing. */
  get span(): Span | undefined {
    return this.#span;
  }
  /** Whether the selection is made, so that something may be shown beside it. */
  get isResting(): boolean {
    return this.#isResting && this.#span !== undefined;
  }
  /** Whether arrows select, until Escape. */
  get isByKeys(): boolean {
    return this.#keys !== undefined;
  }

  /**
   * Counts the selections. What is done with one may end after the next was
   * begun, which is then not to be cleared.
   */
  get turn(): number {
    return this.#turn;
  }

  /** The selected text, as the article has it. */
  get text(): string {
    const article = this.#options.article();
    return this.#span && article
      ? textBetween(article, this.#span.start, this.#span.end)
      : "";
  }

  /** The same as it is copied: with the titles that it goes over. */
  get copied(): string {
    const article = this.#options.article();
    return this.#span && article ? copiedText(article, this.#span) : "";
  }

  /** Heights between which selected lines are seen, and the middle of them; CSS px of the window. */
  get box(): DOMRect | undefined {
    const span = this.#span;
    const element = this.#options.element();
    return span && element && seenBox(element, span);
  }

  /** From now on arrows select, from a place on. */
  startByKeys(place: Position | undefined): void {
    const article = this.#options.article();
    if (!article) return;
    const { start, end } = this.#span ?? wordAt(article, place ?? beginning);
    this.#keys = { anchor: start, focus: end };
    this.#take({ start, end });
  }

  selectAll(): void {
    const article = this.#options.article();
    if (article) this.#take(wholeOf(article));
  }

  /** @param turn Clear that selection alone. */
  clear(turn = this.#turn): void {
    if (turn !== this.#turn) return;
    this.#keys = undefined;
    this.#set(undefined);
    document.getSelection()?.removeAllRanges();
  }

  /** Select from here: on the page as much as is drawn. */
  #take(span: Span): void {
    const element = this.#options.element();
    this.#turn += 1;
    this.#isOurs = true;
    setTimeout(() => (this.#isOurs = false), ownMs);
    if (element) selectSpan(element, span);
    this.#set(span);
    this.#rest();
  }

  #set(span: Span | undefined): void {
    if (
      span &&
      this.#span &&
      comparePositions(span.start, this.#span.start) === 0 &&
      comparePositions(span.end, this.#span.end) === 0
    )
      return;
    if (span) this.#turn += 1;
    this.#span = span;
    this.#isResting = false;
    this.#host.requestUpdate();
  }

  #rest(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#isPressed || !this.#span) return;
      this.#isResting = true;
      this.#host.requestUpdate();
    }, restMs);
  }

  readonly #changed = (): void => {
    // The event of our own selection comes later, and may show less of it.
    if (this.#isOurs) return;
    const element = this.#options.element();
    // A field that takes the focus takes the page's selection with it.
    if (isFieldFocused()) return;
    this.#set(element && selectedSpan(element));
    if (this.#span) this.#rest();
    else this.#keys = undefined;
  };

  readonly #press = (): void => {
    this.#isPressed = true;
  };
  readonly #release = (): void => {
    this.#isPressed = false;
    this.#rest();
  };

  readonly #copy = (event: ClipboardEvent): void => {
    if (event.defaultPrevented || isInField(event)) return;
    const { copied } = this;
    if (copied === "") return;
    event.clipboardData?.setData("text/plain", copied);
    event.preventDefault();
  };

  readonly #keydown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || isInField(event) || isInControl(event))
      return;
    const isMain = event.ctrlKey || event.metaKey;
    if (isMain && !event.altKey && !event.shiftKey && event.code === "KeyA") {
      event.preventDefault();
      this.selectAll();
      return;
    }
    if (!this.#keys) return;
    if (event.key === "Escape") {
      event.preventDefault();
      this.clear();
      return;
    }
    const step = this.#stepOf(event);
    const article = this.#options.article();
    if (!step || !article) return;
    event.preventDefault();
    event.stopPropagation();
    const { unit, by } = step;
    const { anchor, focus } = this.#keys;
    if (event.shiftKey)
      this.#keys = { anchor, focus: stepPosition(article, focus, unit, by) };
    else {
      const led = stepSpan(article, ordered(anchor, focus), unit, by);
      this.#keys = { anchor: led.start, focus: led.end };
    }
    const { start, end } = ordered(this.#keys.anchor, this.#keys.focus);
    const to = this.#keys.focus;
    this.#reveal(to, comparePositions(start, to) < 0);
    this.#take({ start, end });
  };

  /** The page moves only for what is not seen; the end of a selection is seen by its last letter. */
  #reveal(focus: Position, isEnd: boolean): void {
    const element = this.#options.element();
    const letter =
      isEnd && focus.offset > 0
        ? { ...focus, offset: focus.offset - 1 }
        : focus;
    if (!element || !isSeen(element, letter)) this.#options.reveal(letter);
  }

  /** Onward in the text is where its lines run to. */
  #stepOf({
    key,
    ctrlKey,
    metaKey,
    altKey,
  }: KeyboardEvent): { unit: StepUnit; by: 1 | -1 } | undefined {
    const onward = this.#isRtl() ? "ArrowLeft" : "ArrowRight";
    switch (key) {
      case "ArrowLeft":
      case "ArrowRight":
        return {
          unit: altKey ? "character" : ctrlKey || metaKey ? "sentence" : "word",
          by: key === onward ? 1 : -1,
        };
      case "ArrowDown":
        return { unit: "sentence", by: 1 };
      case "ArrowUp":
        return { unit: "sentence", by: -1 };
      case "End":
        return { unit: "block", by: 1 };
      case "Home":
        return { unit: "block", by: -1 };
      default:
        return undefined;
    }
  }

  #isRtl(): boolean {
    const article = this.#options.article();
    const at = this.#keys?.focus;
    const block = at && article?.sections[at.section]?.blocks[at.block];
    return (block?.dir ?? article?.dir) === "rtl";
  }
}

const beginning: Position = { section: 0, block: 0, offset: 0 };

const ordered = (anchor: Position, focus: Position): Span =>
  comparePositions(anchor, focus) <= 0
    ? { start: anchor, end: focus }
    : { start: focus, end: anchor };

/** Buttons and menus have keys of their own. */
export const isInControl = (event: Event): boolean =>
  event
    .composedPath()
    .some(
      (target) =>
        target instanceof Element &&
        target.matches(
          "[role=toolbar], [role=menu], [role=dialog], [data-panel], dialog",
        ),
    );

function isFieldFocused(): boolean {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement)
    active = active.shadowRoot.activeElement;
  return (
    active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement
  );
}

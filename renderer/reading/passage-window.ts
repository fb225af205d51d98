import type { ReadableText } from "../../src/article/readable-text.ts";
import type { Position } from "../../src/article/position.ts";
import {
  estimatedLines,
  passageAt,
  passagesOf,
  type Passage,
} from "./passages.ts";

/** How far from the window passages are drawn, and how far they are taken away again, as shares of its height. */
const drawnWithin = 1;
const keptWithin = 3;
/** Drawing changes heights, and so what is near; it settles in one or two turns. */
const mostTurns = 6;
/** Characters in an em of running Arabic, for heights of what was never drawn: the mean of the bundled faces. */
const charactersInEm = 2.65;
/** Room after a block, in lines. */
const gapLines = 0.5;

interface Options {
  /** Draw the blocks of a passage into its element, or draw them anew. */
  readonly draw: (passage: Passage, element: HTMLElement) => void;
  readonly clear: (element: HTMLElement) => void;
  /** Other passages are drawn than before. */
  readonly onChange: () => void;
}

/** A stretch of passages, by index; `to` is exclusive. */
export interface PassageRun {
  readonly from: number;
  readonly to: number;
}

/**
 * The passages of a text as elements, of which only those near the window hold
 * their blocks: a book costs no more than the pages around the reader.
 *
 * In scroll layout the others keep the room they took, or will take as far as
 * can be told. In page layout (`showRun`) they take none.
 */
export class PassageWindow {
  readonly #root: HTMLElement;
  readonly #options: Options;
  readonly #drawn = new Set<number>();
  #elements: readonly HTMLElement[] = [];
  #text: ReadableText | undefined;
  #pinned: ReadonlySet<number> = new Set();
  #run: PassageRun | undefined;
  #width = 0;
  passages: readonly Passage[] = [];

  constructor(root: HTMLElement, options: Options) {
    this.#root = root;
    this.#options = options;
  }

  /**
   * Show another text, or more of the same one.
   *
   * @param begin Where it will be read first: drawn at once, so that all of it
   *   is laid out together.
   */
  load(text: ReadableText, begin: Position): void {
    const isSame = this.#text?.sections === text.sections;
    this.#text = text;
    if (isSame) return;
    for (const index of this.#drawn) this.#clear(index);
    this.#root.replaceChildren();
    this.#pinned = new Set();
    this.#run = undefined;
    this.passages = passagesOf(text);
    this.#elements = this.passages.map(({ kind }) => {
      const element = document.createElement("div");
      element.className = `passage ${kind} away`;
      return element;
    });
    this.#width = 0;
    this.#estimate();
    const first = passageAt(this.passages, begin);
    for (const [index, { kind }] of this.passages.entries())
      if (kind !== "text" || (index >= first - 1 && index <= first + 1))
        this.#draw(index);
    this.#root.replaceChildren(...this.#elements);
    this.#options.onChange();
  }

  element(index: number): HTMLElement | undefined {
    return this.#elements[index];
  }

  /** Draw what is drawn once more: it looks different now. */
  redraw(): void {
    for (const index of this.#drawn) this.#draw(index);
    this.#options.onChange();
  }

  /** Keep these drawn wherever the window goes: the ends of a selection. */
  pin(indexes: ReadonlySet<number>): void {
    this.#pinned = indexes;
  }

  /** Draw a passage now, wherever it is. */
  ensure(index: number): void {
    if (this.#run || this.#drawn.has(index) || !this.#draw(index)) return;
    this.#options.onChange();
  }

  /** Scroll layout: draw what is near the window and take away what is far. */
  drawNear(): void {
    this.#run = undefined;
    this.#estimate();
    let isChanged = false;
    for (let turn = 0; turn < mostTurns; turn += 1) {
      const near = this.#within(drawnWithin);
      let isMore = false;
      for (let index = near.from; index < near.to; index += 1)
        if (!this.#drawn.has(index)) isMore = this.#draw(index) || isMore;
      if (!isMore) break;
      isChanged = true;
    }
    if (this.#keepOnly(this.#within(keptWithin))) isChanged = true;
    if (isChanged) this.#options.onChange();
  }

  /** Page layout: show this run of passages and nothing else. */
  showRun(run: PassageRun): void {
    if (this.#run?.from === run.from && this.#run.to === run.to) return;
    this.#run = run;
    for (const [index, element] of this.#elements.entries()) {
      const isIn = index >= run.from && index < run.to;
      element.classList.toggle("out", !isIn);
      if (isIn && !this.#drawn.has(index)) this.#draw(index);
    }
    this.#keepOnly(run);
    this.#options.onChange();
  }

  get run(): PassageRun | undefined {
    return this.#run;
  }

  /** Back to scroll layout. */
  leaveRun(): void {
    if (!this.#run) return;
    this.#run = undefined;
    for (const element of this.#elements) element.classList.remove("out");
  }

  /** @returns Whether it is drawn now: its blocks may not have come yet. */
  #draw(index: number): boolean {
    const passage = this.passages[index];
    const element = this.#elements[index];
    if (!passage || !element || !this.#isHere(passage)) return false;
    this.#options.draw(passage, element);
    element.classList.remove("away");
    element.style.blockSize = "";
    this.#drawn.add(index);
    return true;
  }

  #isHere({ section, from, to }: Passage): boolean {
    for (let block = from; block < to; block += 1)
      if (!this.#text?.block(section, block)) return false;
    return true;
  }

  #clear(index: number): void {
    const element = this.#elements[index];
    if (element) this.#options.clear(element);
    element?.classList.add("away");
    this.#drawn.delete(index);
  }

  #keepOnly({ from, to }: PassageRun): boolean {
    const far = [...this.#drawn].filter(
      (index) =>
        (index < from || index >= to) &&
        this.passages[index]?.kind === "text" &&
        !this.#pinned.has(index),
    );
    if (far.length === 0) return false;
    // All heights are read before any is written: one layout, not one each.
    const lineHeight = this.#lineHeight();
    const lines = far.map(
      (index) => (this.#elements[index]?.offsetHeight ?? 0) / lineHeight,
    );
    for (const [at, index] of far.entries()) {
      this.#clear(index);
      this.#setLines(index, lines[at] ?? 0);
    }
    return true;
  }

  /** The passages within so many windows' heights of the window. */
  #within(windows: number): PassageRun {
    const room = windows * innerHeight;
    return {
      from: this.#firstEndingBelow(-room),
      to: this.#firstEndingBelow(innerHeight + room) + 1,
    };
  }

  #firstEndingBelow(height: number): number {
    let low = 0;
    let high = this.#elements.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const bottom = this.#elements[middle]?.getBoundingClientRect().bottom;
      if (bottom !== undefined && bottom <= height) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Give what was never drawn the room it will take. Again when lines hold more or less than before. */
  #estimate(): void {
    const text = this.#text;
    const width = this.#root.clientWidth;
    if (!text || width === this.#width) return;
    this.#width = width;
    const em = Number.parseFloat(getComputedStyle(this.#root).fontSize);
    const perLine = Math.max(8, (width / em) * charactersInEm);
    for (const [index, passage] of this.passages.entries())
      if (passage.kind === "text" && !this.#drawn.has(index))
        this.#setLines(
          index,
          estimatedLines(text, passage, { perLine, gap: gapLines }),
        );
  }

  /** In lines, so that a change of size moves nothing out of proportion. */
  #setLines(index: number, lines: number): void {
    const element = this.#elements[index];
    if (element) element.style.blockSize = `${lines.toFixed(2)}lh`;
  }

  #lineHeight(): number {
    return Number.parseFloat(getComputedStyle(this.#root).lineHeight);
  }
}

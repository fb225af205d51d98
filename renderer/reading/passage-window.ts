import type { ReadableText } from "../../src/article/readable-text.ts";
import type { Position } from "../../src/article/position.ts";
import {
  estimatedLines,
  passageAt,
  passagesOf,
  type Passage,
} from "./passages.ts";
import {
  groupLength,
  PassagesAround,
  type PassageRun,
} from "./passages-around.ts";

/** No passage waits longer than that for time, in ms. */
const caughtUpWithinMs = 100;
/** Drawing changes heights, and so what is near; it settles in one or two turns. */
const mostTurns = 6;
/** And no group longer than that: its headings are how a screen reader moves. In ms. */
const filledWithinMs = 1000;
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

/**
 * The passages of a text as elements, of which only those near the window hold
 * their blocks: a book costs no more than the pages around the reader.
 *
 * In scroll layout the others keep the room they took, or will take as far as
 * can be told. In page layout (`showRun`) they take none.
 *
 * Passages stand in groups. The browser passes over a group that is far from
 * the window (`content-visibility`), headings and all, yet a screen reader
 * finds them there. A group gets its elements when it comes near or when there
 * is time, whichever is first.
 */
export class PassageWindow {
  readonly #root: HTMLElement;
  readonly #options: Options;
  readonly #drawn = new Set<number>();
  #groups: readonly HTMLElement[] = [];
  /** Of passages whose group has been filled. */
  #elements = new Map<number, HTMLElement>();
  /** Of each passage, what it takes or will take. */
  #lines: number[] = [];
  #text: ReadableText | undefined;
  #pinned: ReadonlySet<number> = new Set();
  #run: PassageRun | undefined;
  #perLine = 0;
  #idle = 0;
  #catchingUp = 0;
  readonly #around = new PassagesAround({
    count: () => this.passages.length,
    groups: () => this.#groups,
    element: (index) => this.element(index),
  });
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
    this.#endCatchUp();
    for (const index of this.#drawn) this.#clear(index);
    this.#drawn.clear();
    this.#elements.clear();
    this.#pinned = new Set();
    this.#run = undefined;
    this.passages = passagesOf(text);
    this.#groups = Array.from(
      { length: Math.ceil(this.passages.length / groupLength) },
      () => {
        const group = document.createElement("div");
        group.className = "group";
        return group;
      },
    );
    this.#perLine = 0;
    this.#estimate();
    const first = passageAt(this.passages, begin);
    for (let index = first - 1; index <= first + 1; index += 1)
      this.#draw(index);
    this.#root.replaceChildren(...this.#groups);
    this.#options.onChange();
    this.#fillInTime();
  }

  /** Nothing more is done in time to come. */
  stop(): void {
    cancelIdleCallback(this.#idle);
    this.#endCatchUp();
  }

  /** What is drawn, in reading order. */
  get drawn(): readonly HTMLElement[] {
    return [...this.#drawn]
      .toSorted((a, b) => a - b)
      .flatMap((index) => this.#elements.get(index) ?? []);
  }

  element(index: number): HTMLElement | undefined {
    if (!this.passages[index]) return undefined;
    this.#fill(groupOf(index));
    return this.#elements.get(index);
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

  /** Scroll layout: draw what is near the window and take away what is far, now. */
  drawNear(): void {
    this.#endCatchUp();
    this.#run = undefined;
    this.#estimate();
    let isChanged = false;
    for (let turn = 0; turn < mostTurns; turn += 1) {
      const { near } = this.#around.measure();
      let isMore = false;
      for (let index = near.from; index < near.to; index += 1)
        if (!this.#drawn.has(index)) isMore = this.#draw(index) || isMore;
      if (!isMore) break;
      isChanged = true;
    }
    if (this.#keepOnly(this.#around.measure().kept)) isChanged = true;
    if (isChanged) this.#options.onChange();
  }

  /**
   * Scroll layout: the text went by. What is seen is drawn now; what is only
   * near, and what is far, waits until a frame has time left, so that frames
   * find the text laid out.
   */
  scrolled(): void {
    const { from, to } = this.#around.measure().seen;
    for (let index = from; index < to; index += 1)
      if (!this.#drawn.has(index) && this.#canDraw(index)) {
        this.drawNear();
        return;
      }
    this.#catchUpInTime();
  }

  /** A passage at a time: what the reader does next is not to wait for more. */
  #catchUpInTime(): void {
    if (this.#catchingUp !== 0) return;
    this.#catchingUp = requestIdleCallback(
      () => {
        this.#catchingUp = 0;
        if (this.#catchUp()) this.#catchUpInTime();
      },
      { timeout: caughtUpWithinMs },
    );
  }

  /** Draw one passage, or take one away. @returns Whether there may be more. */
  #catchUp(): boolean {
    const { seen, near, kept } = this.#around.measure();
    const [far] = this.#farFrom(kept);
    const missing = this.#nearestMissing(near, seen);
    if (missing === undefined && far === undefined) return false;
    if (missing !== undefined) this.#draw(missing);
    else if (far !== undefined) this.#takeAway(far, this.#linesOf(far));
    this.#options.onChange();
    // Here, and not in the frame that comes.
    void this.#root.offsetHeight;
    return true;
  }

  #nearestMissing(near: PassageRun, seen: PassageRun): number | undefined {
    let nearest: number | undefined;
    for (let index = near.from; index < near.to; index += 1) {
      if (this.#drawn.has(index) || !this.#canDraw(index)) continue;
      const isNearer =
        nearest === undefined ||
        distance(index, seen) < distance(nearest, seen);
      if (isNearer) nearest = index;
    }
    return nearest;
  }

  #endCatchUp(): void {
    cancelIdleCallback(this.#catchingUp);
    this.#catchingUp = 0;
  }

  /** Page layout: show this run of passages and nothing else. */
  showRun(run: PassageRun): void {
    if (this.#run?.from === run.from && this.#run.to === run.to) return;
    this.#endCatchUp();
    this.#run = run;
    for (let index = run.from; index < run.to; index += 1)
      if (!this.#drawn.has(index)) this.#draw(index);
    for (const [at, group] of this.#groups.entries()) {
      const from = at * groupLength;
      group.classList.toggle(
        "out",
        from >= run.to || from + groupLength <= run.from,
      );
    }
    for (const [index, element] of this.#elements)
      element.classList.toggle("out", index < run.from || index >= run.to);
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
    for (const element of [...this.#groups, ...this.#elements.values()])
      element.classList.remove("out");
  }

  /** @returns Whether it is drawn now: its blocks may not have come yet. */
  #draw(index: number): boolean {
    const passage = this.passages[index];
    const element = this.element(index);
    if (!passage || !element || !this.#canDraw(index)) return false;
    this.#options.draw(passage, element);
    element.classList.remove("away");
    element.style.blockSize = "";
    this.#drawn.add(index);
    return true;
  }

  /** Whether its blocks have come. */
  #canDraw(index: number): boolean {
    const passage = this.passages[index];
    if (!passage) return false;
    const { section, from, to } = passage;
    for (let block = from; block < to; block += 1)
      if (!this.#text?.block(section, block)) return false;
    return true;
  }

  #clear(index: number): void {
    const element = this.#elements.get(index);
    if (element) this.#options.clear(element);
    element?.classList.add("away");
    this.#drawn.delete(index);
  }

  /** Give a group its elements. Titles and headings are drawn from then on. */
  #fill(at: number): void {
    const group = this.#groups[at];
    if (!group || group.firstChild) return;
    const from = at * groupLength;
    const passages = this.passages.slice(from, from + groupLength);
    group.append(
      ...passages.map(({ kind }, offset) => {
        const element = document.createElement("div");
        element.className = `passage ${kind} away`;
        const index = from + offset;
        if (this.#run)
          element.classList.toggle(
            "out",
            index < this.#run.from || index >= this.#run.to,
          );
        this.#elements.set(index, element);
        return element;
      }),
    );
    for (const [offset, { kind }] of passages.entries())
      if (kind === "text") this.#setLines(from + offset);
      else this.#draw(from + offset);
    this.#setGroupLines(at);
  }

  /** The groups not yet filled, one at a time, when there is nothing else to do. */
  #fillInTime(): void {
    cancelIdleCallback(this.#idle);
    const at = this.#groups.findIndex((group) => !group.firstChild);
    if (at === -1) return;
    this.#idle = requestIdleCallback(
      () => {
        const before = this.#drawn.size;
        this.#fill(at);
        if (this.#drawn.size > before) this.#options.onChange();
        this.#fillInTime();
      },
      { timeout: filledWithinMs },
    );
  }

  #farFrom({ from, to }: PassageRun): readonly number[] {
    return [...this.#drawn].filter(
      (index) =>
        (index < from || index >= to) &&
        this.passages[index]?.kind === "text" &&
        !this.#pinned.has(index),
    );
  }

  /** @param lines The room that it took, and keeps. */
  #takeAway(index: number, lines: number): void {
    this.#lines[index] = lines;
    this.#clear(index);
    this.#setLines(index);
  }

  /** The room that a drawn passage takes. */
  #linesOf(index: number): number {
    const lineHeight = Number.parseFloat(
      getComputedStyle(this.#root).lineHeight,
    );
    return (this.#elements.get(index)?.offsetHeight ?? 0) / lineHeight;
  }

  #keepOnly(run: PassageRun): boolean {
    const far = this.#farFrom(run);
    if (far.length === 0) return false;
    // All heights are read before any is written: one layout, not one each.
    const lines = far.map((index) => this.#linesOf(index));
    for (const [at, index] of far.entries())
      this.#takeAway(index, lines[at] ?? 0);
    return true;
  }

  /** Give what is not drawn the room it will take. Again when lines hold more or less than before. */
  #estimate(): void {
    const text = this.#text;
    if (!text) return;
    const em = Number.parseFloat(getComputedStyle(this.#root).fontSize);
    const perLine = Math.max(
      8,
      Math.round((this.#root.clientWidth / em) * charactersInEm),
    );
    if (perLine === this.#perLine) return;
    this.#perLine = perLine;
    this.#lines = this.passages.map((passage) =>
      estimatedLines(text, passage, { perLine, gap: gapLines }),
    );
    for (const index of this.#elements.keys())
      if (!this.#drawn.has(index)) this.#setLines(index);
    for (const at of this.#groups.keys()) this.#setGroupLines(at);
  }

  /** In lines, so that a change of size moves nothing out of proportion. */
  #setLines(index: number): void {
    const element = this.#elements.get(index);
    if (element) element.style.blockSize = inLines(this.#lines[index]);
  }

  /** A group that was never laid out takes the room of all its passages. */
  #setGroupLines(at: number): void {
    const group = this.#groups[at];
    if (!group) return;
    const from = at * groupLength;
    const lines = this.#lines
      .slice(from, from + groupLength)
      .reduce((sum, each) => sum + each, 0);
    const isFilled = group.firstChild !== null;
    group.style.blockSize = isFilled ? "" : inLines(lines);
    group.style.containIntrinsicBlockSize = `auto ${inLines(lines)}`;
  }
}

/** In passages. */
const distance = (index: number, { from, to }: PassageRun): number =>
  index < from ? from - index : Math.max(0, index - to + 1);

const groupOf = (index: number): number => Math.floor(index / groupLength);

const inLines = (lines = 0): string => `${lines.toFixed(2)}lh`;

import { firstPosition, type Position } from "../../src/article/position.ts";
import type { TextSpan } from "../../src/speech/utterance.ts";
import type { QariArticle } from "../components/article/article.ts";
import { pageBox } from "./page-box.ts";
import { isTop, rectOf, type Flow, type FlowOptions } from "./flow.ts";

/** Passages that a run grows by: some ten pages. */
const growth = 8;
/** Passages beyond which a run begins anew: a long one is laid out more slowly. */
const longestRun = 80;
/** Pages that stand ready after the one that is shown. */
const pagesAhead = 2;
/** Half a CSS px: what edges of columns may differ by. */
const slack = 0.5;

/**
 * The text as pages of one or two columns. A run of passages is laid out as
 * columns beside each other, and the window shows one page of them. Pages go
 * the way the lines do: in Arabic the next one lies to the left.
 *
 * Going on never moves what was laid out before. Going back beyond the run
 * lays it out from an earlier passage; the page then shown ends with what was
 * just left, so that nothing is passed over.
 */
export class PageFlow implements Flow {
  readonly #options: FlowOptions;
  #page = 0;

  constructor(options: FlowOptions) {
    this.#options = options;
  }

  connect(): void {
    // Pages are turned by `step`; nothing goes by unasked.
  }

  disconnect(): void {
    this.#page = 0;
  }

  get isAtEnd(): boolean {
    const article = this.#options.article();
    const run = article?.run;
    return (
      article !== undefined &&
      run?.to === article.passages.length &&
      this.#page >= this.#pagesOf(article) - 1
    );
  }

  find(): Position | undefined {
    const article = this.#options.article();
    return article && this.#firstOn(article);
  }

  keep(position: Position): void {
    const article = this.#options.article();
    if (!article || article.layout === "scroll") return;
    const at = article.passageOf(position);
    const { run } = article;
    const isIn = run && at >= run.from && at < run.to;
    // A run begins where a page does: with its section, when that is near.
    if (!isIn || run.to - run.from > longestRun)
      article.showRun({
        from: isTop(position) ? 0 : beginningNear(article, at),
        to: Math.min(article.passages.length, at + growth),
      });
    this.#show(article, this.#pageOf(article, position));
  }

  reveal(position: Position): void {
    this.keep(position);
  }

  follow({ start }: TextSpan, always: boolean): void {
    const article = this.#options.article();
    if (!article) return;
    const at = article.passageOf(start);
    const { run } = article;
    const isIn = run && at >= run.from && at < run.to;
    if (!always && isIn && this.#pageOf(article, start) === this.#page) return;
    this.keep(start);
  }

  step(by: 1 | -1): boolean {
    const article = this.#options.article();
    if (!article) return false;
    const isMoved = by === 1 ? this.#next(article) : this.#previous(article);
    if (isMoved) this.#options.onMove();
    return isMoved;
  }

  layOut(position: Position): void {
    // The title may fill a page of its own; the text's beginning is the next.
    const isPastTitle = isTop(position) && this.#page > 0;
    this.keep(position);
    const article = this.#options.article();
    if (isPastTitle && article)
      this.#show(article, this.#pageOfText(article, position));
  }

  #next(article: QariArticle): boolean {
    if (this.#page + 1 >= this.#pagesOf(article)) return false;
    this.#show(article, this.#page + 1);
    return true;
  }

  #previous(article: QariArticle): boolean {
    if (this.#page > 0) {
      this.#show(article, this.#page - 1);
      return true;
    }
    const { run } = article;
    const first = this.#firstOn(article);
    if (!run || run.from === 0 || !first) return false;
    article.showRun({
      from: Math.max(0, run.from - growth),
      to: Math.min(run.to, run.from + longestRun),
    });
    const page = this.#pageOf(article, first);
    const isBegunBefore = this.#columnTop(article, first) > slack;
    this.#show(article, Math.max(0, isBegunBefore ? page : page - 1));
    return true;
  }

  /** How far down its column a position stands, in CSS px; 0 at the top of it. */
  #columnTop(article: QariArticle, position: Position): number {
    const { pageElement } = article;
    const box = pageElement && pageBox(pageElement);
    const rect = rectOf(article, position);
    const line = Number.parseFloat(getComputedStyle(article).lineHeight);
    return box && rect ? Math.max(0, rect.top - box.top - line) : 0;
  }

  #show(article: QariArticle, page: number): void {
    this.#page = page;
    this.#growAhead(article);
    const { pageElement } = article;
    if (!pageElement) return;
    const isRtl = getComputedStyle(pageElement).direction === "rtl";
    this.#page = Math.min(page, this.#pagesOf(article) - 1);
    pageElement.scrollTo({
      // Scrolling knows no logical side: in right-to-left text it counts below zero (CSSOM View).
      left: (isRtl ? -1 : 1) * this.#page * stepOf(pageElement),
      behavior: "instant",
    });
    this.#options.onJump();
  }

  /** Text after the page that is shown, so that turning it waits for nothing. */
  #growAhead(article: QariArticle): void {
    for (;;) {
      const { run, passages } = article;
      if (!run || run.to >= passages.length) break;
      if (this.#pagesOf(article) > this.#page + pagesAhead) break;
      article.showRun({
        from: run.from,
        to: Math.min(passages.length, run.to + growth),
      });
    }
    article.evenOut();
  }

  #pagesOf({ pageElement }: QariArticle): number {
    if (!pageElement) return 1;
    const { whole, width, gap } = pageBox(pageElement);
    return Math.max(1, Math.ceil((whole + gap - 2) / (width + gap)));
  }

  #pageOf(article: QariArticle, position: Position): number {
    return isTop(position) ? 0 : this.#pageOfText(article, position);
  }

  #pageOfText(article: QariArticle, position: Position): number {
    const { pageElement } = article;
    // A section may be a title alone, without a block.
    const rect =
      rectOf(article, position) ??
      article.passageElement(position)?.getClientRects()[0];
    if (!pageElement || !rect) return 0;
    const box = pageBox(pageElement);
    const isRtl = getComputedStyle(pageElement).direction === "rtl";
    const before = isRtl ? box.right - rect.right : rect.left - box.left;
    return Math.max(
      0,
      Math.floor(
        (before + Math.abs(pageElement.scrollLeft) + slack) /
          (box.width + box.gap),
      ),
    );
  }

  /** The first position of the page that is shown. */
  #firstOn(article: QariArticle): Position | undefined {
    const { pageElement, textMap, run } = article;
    if (!pageElement || !run) return undefined;
    if (run.from === 0 && this.#page === 0) return firstPosition;
    const box = pageBox(pageElement);
    for (const { element, section, block } of textMap.drawn)
      for (const rect of element.getClientRects()) {
        const isShown =
          rect.right > box.left + slack && rect.left < box.right - slack;
        if (!isShown || rect.height === 0) continue;
        const isRtl = getComputedStyle(element).direction === "rtl";
        return (
          textMap.positionAt(
            isRtl ? rect.right - 2 : rect.left + 2,
            rect.top + Math.min(8, rect.height / 2),
          ) ?? { section, block, offset: 0 }
        );
      }
    return undefined;
  }
}

/** The section's own beginning when it is near, else a little before: the page of a jump has something above it. */
function beginningNear({ passages }: QariArticle, at: number): number {
  for (let from = at; from > at - growth && from >= 0; from -= 1)
    if (passages[from]?.kind === "title" || from === 0) return from;
  return Math.max(0, at - 1);
}

/** From one page to the next, in CSS px. */
const stepOf = (page: HTMLElement): number => {
  const { width, gap } = pageBox(page);
  return width + gap;
};

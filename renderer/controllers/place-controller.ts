import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Position } from "../../src/article/position.ts";
import { progressAt } from "../../src/article/progress.ts";
import type { QariArticle } from "../components/article/article.ts";

/** Where the line being read stands below the top of the window, in CSS px: clear of the top bar. */
const readingLine = 88;
/** Where a place that is looked for is brought to, as a share of the window's height: clear of every bar. */
const revealedAt = 0.35;
/** Quiet time after scrolling before a position is sent, in ms. */
const settleMs = 300;

interface Options {
  /** The article element, once it has rendered. */
  readonly article: () => QariArticle | undefined;
  /** Keep this position, and how far that is, 0–1 of the text: called when scrolling has settled and when the page is hidden. */
  readonly save: (position: Position, progress: number) => void;
  /** Called after each scroll of ours. */
  readonly onJump: () => void;
}

/**
 * The reading position: found from the scroll, kept through every change of
 * size, face or window (the line stays where it was), saved when it settles.
 */
export class PlaceController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: Options;
  readonly #resize = new ResizeObserver(() => this.#layOut());
  #observed: QariArticle | undefined;
  #current: Position | undefined;
  #saved: Position | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The scroll offset that our own jump led to: its scroll event is not the reader's. */
  #ownScroll: number | undefined;
  /** How the article was set at that time: a scroll event that comes with another setting is the layout's. */
  #setting = "";
  progress = 0;

  constructor(host: ReactiveControllerHost, options: Options) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** The first position on the reading line; `undefined` before the article is drawn. */
  get current(): Position | undefined {
    return this.#current;
  }

  hostConnected(): void {
    addEventListener("scroll", this.#scroll, { passive: true });
    document.addEventListener("visibilitychange", this.#flush);
    addEventListener("pagehide", this.#flush);
  }

  hostDisconnected(): void {
    removeEventListener("scroll", this.#scroll);
    document.removeEventListener("visibilitychange", this.#flush);
    removeEventListener("pagehide", this.#flush);
    this.#flush();
    this.#resize.disconnect();
    this.#observed = undefined;
  }

  /** Begin with an article just drawn: at `position`, or at its top. */
  start(position: Position | undefined): void {
    const article = this.#options.article();
    if (!article) return;
    this.#saved = position;
    this.#current = position ?? { section: 0, block: 0, offset: 0 };
    if (this.#observed !== article) {
      this.#resize.disconnect();
      this.#resize.observe(article);
      this.#observed = article;
    }
    this.#keep();
  }

  /** Bring a position to the reading line. */
  goTo(position: Position): void {
    this.#current = position;
    this.#keep();
    this.#settle();
  }

  /** Bring a position where it is seen with what stands around it. */
  reveal(position: Position): void {
    this.#reveal(position);
    this.#settle();
  }

  /** The same for a passing look: the place that is kept stays until the reader moves on from here. */
  visit(position: Position): void {
    this.#reveal(position);
    this.#saved = this.#current;
  }

  #reveal(position: Position): void {
    const article = this.#options.article();
    const top = article && this.#topOf(article, position);
    if (top === undefined) return;
    this.#scrollTo(top + readingLine - innerHeight * revealedAt);
    this.#current = this.#find() ?? position;
    this.#measure();
  }

  /** The article took another size: hold the line where we put it, or where another setting moved it from. */
  #layOut(): void {
    const isOurs = this.#ownScroll !== undefined;
    if (isOurs || settingOf(this.#options.article()) !== this.#setting)
      this.#keep();
  }

  #keep(): void {
    const position = this.#current;
    const article = this.#options.article();
    if (!position || !article) return;
    const isTop =
      position.section === 0 && position.block === 0 && position.offset === 0;
    const top = isTop ? 0 : this.#topOf(article, position);
    if (top !== undefined) this.#scrollTo(top);
  }

  #scrollTo(top: number): void {
    scrollTo({ top, behavior: "instant" });
    this.#ownScroll = scrollY;
    this.#setting = settingOf(this.#options.article());
    this.#options.onJump();
    this.#measure();
  }

  #topOf(article: QariArticle, position: Position): number | undefined {
    const range = article.textMap.domRange(position, {
      ...position,
      offset: position.offset + 1,
    });
    const rect =
      range?.getClientRects()[0] ??
      article.textMap.blockElement(position)?.getBoundingClientRect();
    return rect && Math.max(0, scrollY + rect.top - readingLine);
  }

  #scroll = (): void => {
    if (
      this.#ownScroll !== undefined &&
      Math.abs(scrollY - this.#ownScroll) < 2
    )
      return;
    if (settingOf(this.#options.article()) !== this.#setting) {
      this.#keep();
      return;
    }
    this.#ownScroll = undefined;
    this.#current = this.#find() ?? this.#current;
    this.#measure();
    this.#settle();
  };

  #find(): Position | undefined {
    const map = this.#options.article()?.textMap;
    if (!map) return undefined;
    if (scrollY < 8) return { section: 0, block: 0, offset: 0 };
    const [place] = map.blocksBetween(readingLine, innerHeight);
    const block = place && map.blockElement(place);
    if (!block) return undefined;
    const rect = block.getBoundingClientRect();
    const isRtl = getComputedStyle(block).direction === "rtl";
    const found = map.positionAt(
      isRtl ? rect.right - 2 : rect.left + 2,
      Math.max(rect.top + 2, readingLine + 4),
    );
    return found ?? place;
  }

  #measure(): void {
    const article = this.#options.article()?.article;
    const room = document.documentElement.scrollHeight - innerHeight;
    const isAtEnd = scrollY >= room - 1;
    const progress =
      isAtEnd || !article || !this.#current
        ? Number(isAtEnd)
        : progressAt(article, this.#current);
    if (progress === this.progress) return;
    this.progress = progress;
    this.#host.requestUpdate();
  }

  #settle(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#flush, settleMs);
  }

  #flush = (): void => {
    clearTimeout(this.#timer);
    const position = this.#current;
    if (!position || isSame(position, this.#saved)) return;
    this.#saved = position;
    this.#options.save(position, this.progress);
  };
}

const isSame = (a: Position, b: Position | undefined): boolean =>
  b !== undefined &&
  a.section === b.section &&
  a.block === b.block &&
  a.offset === b.offset;

/** All that the lines depend on. Not the height: blocks away from the window are guessed at until they come near. */
function settingOf(article: QariArticle | undefined): string {
  if (!article) return "";
  const { fontFamily, fontSize, lineHeight } = getComputedStyle(article);
  return [article.offsetWidth, fontFamily, fontSize, lineHeight].join();
}

import type { QariArticle } from "../components/article/article.ts";
import { firstPosition, type Position } from "../../src/article/position.ts";
import { hasOwnKeys } from "../commands/has-own-keys.ts";
import type { TextSpan } from "../../src/speech/utterance.ts";
import {
  isTop,
  rectOf,
  settingOf,
  type Flow,
  type FlowOptions,
} from "./flow.ts";

/** Where the line being read stands below the top of the window, in CSS px: clear of the top bar. */
const readingLine = 88;
/** Scrolled by less than this, in CSS px, the text is still at its top. */
const topWithin = 8;
/** Where a place that is looked for is brought to, as a share of the window's height: clear of every bar. */
const revealedAt = 0.35;
/** The band of the window, as shares of its height, in which the spoken line may stand. */
const comfortable = { from: 0.15, to: 0.72 } as const;
/** Where a spoken line that has left the band is brought to, as a share of the height. */
const broughtTo = 0.3;
/** What a step leaves in view of the window before, in CSS px: a line or two, to go on from. */
const overlap = 64;
/** Drawing around a place moves it; it stands after one or two turns. */
const mostTurns = 5;

/** The text as one column that scrolls with the page. */
export class ScrollFlow implements Flow {
  readonly #options: FlowOptions;
  /** The scroll offset that our own jump led to: its scroll event is not the reader's. */
  #ownScroll: number | undefined;
  /** How the article was set at that time: a scroll event that comes with another setting is the layout's. */
  #setting = "";
  #kept: Position = firstPosition;
  /** A place that the page was too short to be brought to: what was just drawn has its height a frame later. */
  #ahead: Position | undefined;

  constructor(options: FlowOptions) {
    this.#options = options;
  }

  connect(): void {
    addEventListener("scroll", this.#scroll, { passive: true });
    addEventListener("keydown", this.#toEnd);
  }

  disconnect(): void {
    removeEventListener("scroll", this.#scroll);
    removeEventListener("keydown", this.#toEnd);
    this.#ownScroll = undefined;
  }

  get isAtEnd(): boolean {
    return scrollY >= document.documentElement.scrollHeight - innerHeight - 1;
  }

  find(): Position | undefined {
    if (this.#ahead && scrollY === this.#ownScroll) return this.#ahead;
    if (scrollY < topWithin) return firstPosition;
    const read = this.#blockRead();
    if (!read) return undefined;
    const { textMap, place, element, rect } = read;
    const isRtl = getComputedStyle(element).direction === "rtl";
    const found = textMap.positionAt(
      isRtl ? rect.right - 2 : rect.left + 2,
      Math.max(rect.top + 2, readingLine + 4),
    );
    this.#kept = found ?? place;
    return this.#kept;
  }

  /** What stands at a point costs the browser more than a frame has room for; how far down a block the line is does not. */
  findNear(): Position | undefined {
    if (scrollY < topWithin) return firstPosition;
    const read = this.#blockRead();
    if (!read) return undefined;
    const { place, length, rect } = read;
    // An empty paragraph has no height.
    const share =
      rect.height > 0 ? Math.max(0, readingLine - rect.top) / rect.height : 0;
    return { ...place, offset: Math.floor(length * Math.min(1, share)) };
  }

  /** The block on the reading line. */
  #blockRead() {
    const article = this.#options.article();
    if (!article) return undefined;
    const { textMap, text } = article;
    const [place] = textMap.blocksBetween(readingLine, innerHeight);
    const element = place && textMap.blockElement(place);
    if (!element) return undefined;
    const length = text?.sections[place.section]?.lengths[place.block] ?? 0;
    const rect = element.getBoundingClientRect();
    return { textMap, place, element, length, rect };
  }

  keep(position: Position): void {
    this.#kept = position;
    this.#ahead = undefined;
    if (isTop(position)) this.#scrollTo(() => 0);
    else this.#bring(position, readingLine, true);
  }

  reveal(position: Position): void {
    this.#bring(position, innerHeight * revealedAt);
    const article = this.#options.article();
    const top = article && rectOf(article, position)?.top;
    this.#ahead = top !== undefined && top > innerHeight ? position : undefined;
    this.#kept = this.find() ?? position;
  }

  follow({ start, end }: TextSpan, always: boolean): void {
    const article = this.#options.article();
    if (!article) return;
    article.ensure(start);
    const rect = article.textMap.domRange(start, end)?.getBoundingClientRect();
    if (!rect) return;
    const isComfortable =
      rect.top > innerHeight * comfortable.from &&
      rect.bottom < innerHeight * comfortable.to;
    if (isComfortable && !always) return;
    // Over a long way there is nothing to see go by.
    if (Math.abs(rect.top) > 2 * innerHeight) {
      this.#bring(start, innerHeight * broughtTo);
      return;
    }
    this.#options.onJump();
    const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
    scrollTo({
      top: scrollY + rect.top - innerHeight * broughtTo,
      behavior: isStill ? "instant" : "smooth",
    });
  }

  step(by: 1 | -1): boolean {
    const before = scrollY;
    // Going back calls the bars: what they will cover has to be seen once more.
    const kept = by === 1 ? overlap : overlap + readingLine;
    scrollBy({ top: by * (innerHeight - kept), behavior: "instant" });
    if (scrollY === before) return false;
    this.#options.article()?.drawNear();
    return true;
  }

  layOut(position: Position): void {
    const isOurs = this.#ownScroll !== undefined;
    if (!isOurs && settingOf(this.#options.article()) === this.#setting) return;
    this.keep(position);
  }

  /** @param withTitle At the beginning of a section, its title is what is brought there. */
  #bring(position: Position, line: number, withTitle = false): void {
    this.#scrollTo(() => {
      const article = this.#options.article();
      article?.ensure(position);
      const title = withTitle ? titleAbove(article, position) : undefined;
      const rect =
        title?.getBoundingClientRect() ??
        (article && rectOf(article, position)) ??
        article?.passageElement(position)?.getBoundingClientRect();
      return rect && Math.max(0, scrollY + rect.top - line);
    });
  }

  /** @param find Where to; asked again until drawing what is near there moves it no more. */
  #scrollTo(find: () => number | undefined): void {
    const article = this.#options.article();
    for (let turn = 0; turn < mostTurns; turn += 1) {
      const to = find();
      if (to === undefined) break;
      const before = scrollY;
      scrollTo({ top: to, behavior: "instant" });
      article?.drawNear();
      if (turn > 0 && Math.abs(scrollY - before) < 1) break;
    }
    this.#ownScroll = scrollY;
    this.#setting = settingOf(article);
    this.#options.onJump();
  }

  /** The browser would go to where the end was thought to be before it was drawn. */
  readonly #toEnd = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (key !== "End" || ctrlKey || metaKey || altKey || shiftKey) return;
    if (event.defaultPrevented || hasOwnKeys(event)) return;
    event.preventDefault();
    for (
      let turn = 0;
      turn < mostTurns && (turn === 0 || !this.isAtEnd);
      turn += 1
    ) {
      scrollTo({
        top: document.documentElement.scrollHeight,
        behavior: "instant",
      });
      this.#options.article()?.drawNear();
    }
  };

  readonly #scroll = (): void => {
    if (
      this.#ownScroll !== undefined &&
      Math.abs(scrollY - this.#ownScroll) < 2
    )
      return;
    if (settingOf(this.#options.article()) !== this.#setting) {
      this.keep(this.#kept);
      return;
    }
    this.#ownScroll = undefined;
    this.#kept = this.findNear() ?? this.#kept;
    this.#options.onMove();
  };
}

/** The title of the section that begins at a position. */
function titleAbove(
  article: QariArticle | undefined,
  { section, block, offset }: Position,
): Element | undefined {
  return block === 0 && offset === 0
    ? article?.titleElement(section)
    : undefined;
}

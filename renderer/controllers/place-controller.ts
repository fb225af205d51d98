import type { ReactiveController, ReactiveControllerHost } from "lit";
import { firstPosition, type Position } from "../../src/article/position.ts";
import { progressIn } from "../../src/article/readable-text.ts";
import type { ReadingSettings } from "../../src/settings/reading-settings.ts";
import type { TextSpan } from "../../src/speech/utterance.ts";
import {
  ArticleWindowEvent,
  type QariArticle,
} from "../components/article/article.ts";
import { settingOf, type Flow, type FlowOptions } from "../reading/flow.ts";
import { PageFlow } from "../reading/page-flow.ts";
import { ScrollFlow } from "../reading/scroll-flow.ts";

/** Quiet time after scrolling before a position is sent, in ms. */
const settleMs = 300;

/** Into how many parts a progress bar is worth drawing. */
const shownSteps = 1000;
/** And how often while the text goes by, in ms: the eye is on the text, and so is what a frame has room for. */
const showEveryMs = 100;

interface Options {
  /** The article element, once it has rendered. */
  readonly article: () => QariArticle | undefined;
  /** Keep this position, and how far that is, 0–1 of the text: called when scrolling has settled and when the page is hidden. */
  readonly save: (position: Position, progress: number) => void;
  /** Called after each movement of ours. */
  readonly onJump: () => void;
}

/**
 * The reading position: found from how the text has gone by, kept through every
 * change of size, face, layout or window (the line stays where it was), saved
 * when it settles.
 */
export class PlaceController implements ReactiveController {
  readonly #host: ReactiveControllerHost & EventTarget;
  readonly #options: Options;
  readonly #flows: Readonly<Record<"scroll" | "pages", Flow>>;
  readonly #resize = new ResizeObserver(() => this.#layOut());
  #flow: Flow;
  #layout: ReadingSettings["layout"] = "scroll";
  #observed: QariArticle | undefined;
  #current: Position | undefined;
  /** Its offset was only guessed at while the text went by. */
  #isGuess = false;
  #saved: Position | undefined;
  /** What the host last showed of the place: it is not asked to for less. */
  #shown = "";
  #timer: ReturnType<typeof setTimeout> | undefined;
  #showTimer: ReturnType<typeof setTimeout> | undefined;
  #isStale = false;
  /** How pages were set when they were last shown. */
  #setting = "";
  progress = 0;

  constructor(host: ReactiveControllerHost & EventTarget, options: Options) {
    this.#host = host;
    this.#options = options;
    const flow: FlowOptions = {
      article: options.article,
      onMove: () => this.#moved(),
      onJump: options.onJump,
    };
    this.#flows = { scroll: new ScrollFlow(flow), pages: new PageFlow(flow) };
    this.#flow = this.#flows.scroll;
    host.addController(this);
  }

  /** The first position that is being read; `undefined` before the article is drawn. */
  get current(): Position | undefined {
    if (this.#isGuess) this.#set(this.#flow.find() ?? this.#current);
    return this.#current;
  }

  /** The same block, at an offset that may be off: costs nothing while the text goes by. */
  get near(): Position | undefined {
    return this.#current;
  }

  get isPaged(): boolean {
    return this.#layout !== "scroll";
  }

  hostConnected(): void {
    this.#flow.connect();
    document.fonts.addEventListener("loadingdone", this.#setAnew);
    this.#host.addEventListener("qari-article-window", this.#windowChanged);
    document.addEventListener("visibilitychange", this.#flush);
    addEventListener("pagehide", this.#flush);
  }

  hostDisconnected(): void {
    this.#flow.disconnect();
    document.fonts.removeEventListener("loadingdone", this.#setAnew);
    this.#host.removeEventListener("qari-article-window", this.#windowChanged);
    document.removeEventListener("visibilitychange", this.#flush);
    removeEventListener("pagehide", this.#flush);
    this.#flush();
    clearTimeout(this.#showTimer);
    this.#showTimer = undefined;
    this.#resize.disconnect();
    this.#observed = undefined;
  }

  /** The article's own layout is another now: go on from the same place in it. */
  hostUpdated(): void {
    const layout = this.#options.article()?.layout ?? this.#layout;
    if (layout === this.#layout) {
      if (this.isPaged && settingOf(this.#options.article()) !== this.#setting)
        this.#layOut();
      return;
    }
    this.#layout = layout;
    this.#flow.disconnect();
    this.#flow = layout === "scroll" ? this.#flows.scroll : this.#flows.pages;
    this.#flow.connect();
    void this.#options.article()?.updateComplete.then(() => this.#keep());
  }

  /** Begin with an article just drawn: at `position`, or at its top. */
  start(position: Position | undefined): void {
    const article = this.#options.article();
    if (!article) return;
    this.#saved = position;
    this.#set(position ?? firstPosition);
    if (this.#observed !== article) {
      this.#resize.disconnect();
      this.#resize.observe(article);
      this.#observed = article;
    }
    this.#keep();
  }

  /** Bring a position to where reading goes on. */
  goTo(position: Position): void {
    this.#set(position);
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

  /** Keep what is spoken in view. */
  follow(span: TextSpan, always: boolean): void {
    this.#flow.follow(span, always);
  }

  /** One window or page on or back. @returns False where there is none. */
  step(by: 1 | -1): boolean {
    const isMoved = this.#flow.step(by);
    // At once: a key pressed right after means what is there now, and no event has told of it yet.
    if (isMoved) this.#moved();
    return isMoved;
  }

  /** More of the text has come: what stands here is the text's own now. */
  refresh(): void {
    this.#keep();
  }

  #reveal(position: Position): void {
    this.#flow.reveal(position);
    this.#set(this.#flow.find() ?? position);
    this.#measure();
  }

  /** A face that came late sets pages anew without changing their size. */
  readonly #setAnew = (): void => {
    if (this.isPaged) this.#layOut();
  };

  readonly #windowChanged = (event: Event): void => {
    if (event instanceof ArticleWindowEvent && event.isSetAnew) this.#setAnew();
  };

  #layOut(): void {
    if (!this.#current) return;
    // Set anew, the text says nothing of where the guess was made.
    this.#isGuess = false;
    this.#setting = settingOf(this.#options.article());
    this.#flow.layOut(this.#current);
    this.#measure();
  }

  #keep(): void {
    if (!this.#current) return;
    this.#isGuess = false;
    this.#setting = settingOf(this.#options.article());
    this.#flow.keep(this.#current);
    this.#measure();
  }

  #set(position: Position | undefined): void {
    this.#current = position;
    this.#isGuess = false;
  }

  #moved(): void {
    const near = this.#flow.findNear?.();
    this.#set(near ?? this.#flow.find() ?? this.#current);
    this.#isGuess = near !== undefined;
    this.#measure();
    this.#settle();
  }

  #measure(): void {
    const text = this.#options.article()?.text;
    const isAtEnd = this.#flow.isAtEnd;
    const progress =
      isAtEnd || !text || !this.#current
        ? Number(isAtEnd)
        : progressIn(text, this.#current);
    this.progress = progress;
    const { section, block } = this.#current ?? firstPosition;
    const shown = [section, block, Math.round(progress * shownSteps)].join();
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#show();
  }

  /** At once, and then again once the time is over if more has changed. */
  #show(): void {
    this.#isStale = this.#showTimer !== undefined;
    if (this.#isStale) return;
    this.#host.requestUpdate();
    this.#showTimer = setTimeout(() => {
      this.#showTimer = undefined;
      if (this.#isStale) this.#show();
    }, showEveryMs);
  }

  #settle(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#flush, settleMs);
  }

  readonly #flush = (): void => {
    clearTimeout(this.#timer);
    const position = this.current;
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

import type { ReactiveController, ReactiveControllerHost } from "lit";

/** Distance from the window's edge, in CSS px, at which a pointer calls the bars back. */
const edge = 96;
/** Travel, in CSS px, after which scrolling on puts the bars away. */
const travel = 24;

interface Options {
  /** The reader wants to see the text alone. */
  readonly isUndisturbed: () => boolean;
}

/**
 * Whether the reading bars are shown. They step back while the reader scrolls
 * on, and return on scrolling back, on a move towards an edge, on a tap, on any
 * focus inside them. They lie over the page, so it never moves when they do.
 * Where nothing is to disturb, only a move to the edge, a tap and the focus
 * bring them, and they go with the pointer.
 */
export class BarsController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: Options;
  #isShown = true;
  #lastScroll = 0;

  constructor(host: ReactiveControllerHost & HTMLElement, options: Options) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get isShown(): boolean {
    return this.#isShown;
  }

  hostConnected(): void {
    this.#lastScroll = scrollY;
    addEventListener("scroll", this.#scroll, { passive: true });
    addEventListener("pointermove", this.#pointer, { passive: true });
    // A move within the view is heard inside it alone.
    this.#host.shadowRoot?.addEventListener("focusin", this.#focused);
  }

  hostDisconnected(): void {
    removeEventListener("scroll", this.#scroll);
    removeEventListener("pointermove", this.#pointer);
    this.#host.shadowRoot?.removeEventListener("focusin", this.#focused);
  }

  readonly show = (): void => this.#set(true);

  hide(): void {
    this.#set(false);
  }

  /** A page was turned: on the way on the bars step back, as they do while scrolling. */
  turned(by: 1 | -1): void {
    this.#set(by < 0 && !this.#options.isUndisturbed());
  }

  /** A jump of ours is no reader's scroll: the bars stay as they are. */
  ignoreJump(): void {
    this.#lastScroll = scrollY;
  }

  #scroll = (): void => {
    const moved = scrollY - this.#lastScroll;
    if (Math.abs(moved) < travel && scrollY > travel) return;
    this.#lastScroll = scrollY;
    const isBack = moved < 0 || scrollY <= travel;
    this.#set(isBack && !this.#options.isUndisturbed());
  };

  #focused = ({ target }: Event): void => {
    if (target instanceof Element && target.closest(".bar, .foot")) this.show();
  };

  #pointer = (event: PointerEvent): void => {
    if (event.pointerType === "touch") return;
    const isAtEdge = event.clientY < edge || event.clientY > innerHeight - edge;
    if (isAtEdge) this.show();
    else if (this.#options.isUndisturbed() && !this.#hasFocus) this.#set(false);
  };

  /** What the keyboard is at stays in sight. */
  get #hasFocus(): boolean {
    const bars = ".bar :focus-visible, .foot :focus-within";
    return (this.#host.shadowRoot?.querySelector(bars) ?? null) !== null;
  }

  #set(isShown: boolean): void {
    if (this.#isShown === isShown) return;
    this.#isShown = isShown;
    this.#host.requestUpdate();
  }
}

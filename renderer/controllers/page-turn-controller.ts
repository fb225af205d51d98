import type { ReactiveController, ReactiveControllerHost } from "lit";
import { hasOwnKeys } from "../commands/has-own-keys.ts";
import type { QariArticle } from "../components/article/article.ts";

/** Wheel travel that turns a page, in CSS px, and the rest after which a new turn begins, in ms: a touchpad sends one gesture as many events. */
const wheelTravel = 40;
const wheelRest = 160;
/** A swipe is at least so long, in CSS px, and so much more along than across. */
const swipeTravel = 48;
const swipeSlant = 1.5;
/** The outer share of the page on either side where a click turns it. */
const edgeShare = 0.18;

interface Options {
  readonly element: () => QariArticle | undefined;
  readonly isPaged: () => boolean;
  readonly turn: (by: 1 | -1) => void;
}

/**
 * Turns pages by keys, wheel, swipe and clicks at the edges. "On" is where the
 * lines go: in Arabic the left arrow, the left edge, a swipe to the right.
 */
export class PageTurnController implements ReactiveController {
  readonly #options: Options;
  #travel = 0;
  #wheeledAt = -Infinity;
  #hasTurned = false;
  #hearsWheel = false;
  #touched: { readonly x: number; readonly y: number } | undefined;

  constructor(host: ReactiveControllerHost, options: Options) {
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener("keydown", this.#key);
    addEventListener("touchstart", this.#touch, { passive: true });
    addEventListener("touchend", this.#lift, { passive: true });
  }

  hostDisconnected(): void {
    removeEventListener("keydown", this.#key);
    this.#hearWheel(false);
    removeEventListener("touchstart", this.#touch);
    removeEventListener("touchend", this.#lift);
  }

  hostUpdated(): void {
    this.#hearWheel(this.#options.isPaged());
  }

  /** Where anyone hears the wheel, the browser asks at every turn what lies under it: only over pages. */
  #hearWheel(hears: boolean): void {
    if (hears === this.#hearsWheel) return;
    this.#hearsWheel = hears;
    if (hears) addEventListener("wheel", this.#wheel, { passive: true });
    else removeEventListener("wheel", this.#wheel);
  }

  /** A click beside the text. @returns Whether it turned the page. */
  click(event: MouseEvent): boolean {
    const page = this.#page;
    if (!page || event.defaultPrevented || event.button !== 0) return false;
    if (document.getSelection()?.type === "Range") return false;
    const share = event.clientX / innerWidth;
    const isFirstHalf = share < edgeShare;
    if (!isFirstHalf && share <= 1 - edgeShare) return false;
    const box = page.getBoundingClientRect();
    // Text that reaches into the edge is text.
    if (event.clientX > box.left && event.clientX < box.right) return false;
    this.#options.turn(isFirstHalf === this.#isRtl ? 1 : -1);
    return true;
  }

  get #page(): HTMLElement | undefined {
    return this.#options.isPaged()
      ? this.#options.element()?.pageElement
      : undefined;
  }

  get #isRtl(): boolean {
    const page = this.#page;
    return page ? getComputedStyle(page).direction === "rtl" : false;
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (!this.#page || event.defaultPrevented || isTaken(event)) return;
    const by = this.#keyTurns(event);
    if (by === undefined) return;
    event.preventDefault();
    this.#options.turn(by);
  };

  #keyTurns({ key, shiftKey }: KeyboardEvent): 1 | -1 | undefined {
    const left = this.#isRtl ? 1 : -1;
    switch (key) {
      case "ArrowLeft":
        return left;
      case "ArrowRight":
        return left === 1 ? -1 : 1;
      case "ArrowDown":
        return 1;
      case "ArrowUp":
        return -1;
      case " ":
        return shiftKey ? -1 : 1;
      default:
        return undefined;
    }
  }

  readonly #wheel = (event: WheelEvent): void => {
    if (!this.#page || event.ctrlKey || !isOverText(event)) return;
    if (event.timeStamp - this.#wheeledAt > wheelRest) {
      this.#travel = 0;
      this.#hasTurned = false;
    }
    this.#wheeledAt = event.timeStamp;
    const along = this.#isRtl ? -event.deltaX : event.deltaX;
    this.#travel +=
      Math.abs(event.deltaY) >= Math.abs(event.deltaX) ? event.deltaY : along;
    if (this.#hasTurned || Math.abs(this.#travel) < wheelTravel) return;
    this.#hasTurned = true;
    this.#options.turn(this.#travel > 0 ? 1 : -1);
  };

  readonly #touch = (event: TouchEvent): void => {
    const touch = event.touches.length === 1 ? event.touches[0] : undefined;
    this.#touched =
      touch && isOverText(event)
        ? { x: touch.clientX, y: touch.clientY }
        : undefined;
  };

  readonly #lift = (event: TouchEvent): void => {
    const from = this.#touched;
    const to = event.changedTouches[0];
    this.#touched = undefined;
    if (!this.#page || !from || !to) return;
    if (document.getSelection()?.type === "Range") return;
    const x = to.clientX - from.x;
    const y = to.clientY - from.y;
    if (Math.abs(x) < swipeTravel || Math.abs(x) < swipeSlant * Math.abs(y))
      return;
    this.#options.turn(x > 0 === this.#isRtl ? 1 : -1);
  };
}

/** Whether the key is some control's own, or a shortcut. */
const isTaken = (event: KeyboardEvent): boolean =>
  event.ctrlKey ||
  event.metaKey ||
  event.altKey ||
  (event.shiftKey && event.key !== " ") ||
  hasOwnKeys(
    event,
    // From the sign of a mark arrows go on through the pages.
    `${event.key.startsWith("Arrow") ? "button:not(.sign)" : "button"}, a, summary, [tabindex='0']`,
  );

const isOverText = (event: Event): boolean =>
  event
    .composedPath()
    .some((node) => node instanceof Element && node.localName === "main");

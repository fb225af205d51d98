import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { QariArticle } from "../components/article/article.ts";
import { rectOf } from "../reading/flow.ts";

/** Where the eye is taken to rest until the pointer says otherwise, as a share of the window's height. */
const restsAt = 0.38;
/** A line is looked for so far beyond the one before, in lines: past the space between two paragraphs, short of the line after next. */
const beyond = 0.75;
/** Between two paragraphs, and above the first, the line that is read is one so many lines away. */
const nearby = [0, 0.5, -0.5, 1, -1, 1.5, -1.5] as const;

interface Options {
  readonly element: () => QariArticle | undefined;
  readonly isRuled: () => boolean;
  readonly isFocused: () => boolean;
}

/**
 * Helps the eye to stay where it reads: a ruler that leaves a few lines clear,
 * or one paragraph in full colour. Both follow the pointer or, without one, a
 * place in the upper half of the window.
 */
export class FocusController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: Options;
  #pointer: { readonly x: number; readonly y: number } | undefined;
  #focused: HTMLElement | undefined;
  #frame = 0;

  constructor(host: ReactiveControllerHost & HTMLElement, options: Options) {
    this.#host = host;
    this.#options = options;
  }

  hostConnected(): void {
    addEventListener("pointermove", this.#move, { passive: true });
    addEventListener("scroll", this.#soon, { passive: true });
    addEventListener("resize", this.#soon);
    this.#host.addEventListener("qari-article-window", this.#soon);
  }

  hostDisconnected(): void {
    removeEventListener("pointermove", this.#move);
    removeEventListener("scroll", this.#soon);
    removeEventListener("resize", this.#soon);
    this.#host.removeEventListener("qari-article-window", this.#soon);
    cancelAnimationFrame(this.#frame);
    this.#focus(undefined);
  }

  hostUpdated(): void {
    this.#soon();
  }

  readonly #move = (event: PointerEvent): void => {
    if (event.pointerType === "touch") return;
    this.#pointer = { x: event.clientX, y: event.clientY };
    this.#soon();
  };

  readonly #soon = (): void => {
    cancelAnimationFrame(this.#frame);
    if (!this.#options.isRuled() && !this.#options.isFocused()) {
      this.#focus(undefined);
      return;
    }
    this.#frame = requestAnimationFrame(this.#place);
  };

  readonly #place = (): void => {
    const element = this.#options.element();
    if (!element) return;
    const { from, to, middle } = clearBand(element, this.#pointer);
    this.#host.style.setProperty("--ruler-height", `${to - from}px`);
    this.#host.style.setProperty("--ruler-at", `${(from + to) / 2}px`);
    const block = this.#options.isFocused()
      ? blockAt(element, middle)
      : undefined;
    this.#focus(block);
  };

  #focus(block: HTMLElement | undefined): void {
    if (block === this.#focused) return;
    this.#focused?.classList.remove("focused");
    block?.classList.add("focused");
    this.#focused = block;
  }
}

interface Band {
  readonly from: number;
  readonly to: number;
  readonly middle: number;
}

/** What the ruler leaves clear, in CSS px of the window: the line that is read and its neighbours, all of them whole. */
function clearBand(
  element: QariArticle,
  pointer: { readonly x: number; readonly y: number } | undefined,
): Band {
  const page = element.getBoundingClientRect();
  const height = Number.parseFloat(getComputedStyle(element).lineHeight);
  const x = pointer?.x ?? (page.left + page.right) / 2;
  const y = pointer?.y ?? innerHeight * restsAt;
  const own = nearby
    .map((lines) => lineAt(element, x, y + lines * height, height))
    .find((line) => line !== undefined);
  if (!own) return { from: y - 1.5 * height, to: y + 1.5 * height, middle: y };
  const above = lineAt(element, x, own.from - beyond * height, height);
  const below = lineAt(element, x, own.to + beyond * height, height);
  return {
    from: above && above.to <= own.from + 1 ? above.from : own.from,
    to: below && below.from >= own.to - 1 ? below.to : own.to,
    middle: own.middle,
  };
}

/** The line at a place of the window, with the room that it has; `undefined` between two paragraphs. */
function lineAt(
  element: QariArticle,
  x: number,
  y: number,
  height: number,
): Band | undefined {
  const position = element.textMap.positionAt(x, y);
  const rect = position && rectOf(element, position);
  if (!rect) return undefined;
  // A rectangle of text is as high as its face; its line may be higher or lower.
  const middle = (rect.top + rect.bottom) / 2;
  const half = Math.max(height, rect.height) / 2;
  const isThere = Math.abs(middle - y) <= half + 1;
  return isThere
    ? { from: middle - half, to: middle + half, middle }
    : undefined;
}

/** The block at a height of the window, or the next one below. */
function blockAt(element: QariArticle, y: number): HTMLElement | undefined {
  const page = element.getBoundingClientRect();
  const isShown = ({ left, right, bottom }: DOMRect) =>
    bottom > y && right > page.left && left < page.right;
  return element.textMap.drawn.find(({ element: block }) =>
    [...block.getClientRects()].some(isShown),
  )?.element;
}

import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { QariArticle } from "../components/article/article.ts";
import { rectOf } from "../reading/flow.ts";

/** Where the eye is taken to rest until the pointer says otherwise, as a share of the window's height. */
const restsAt = 0.38;
/** Lines that the ruler leaves clear. */
const clearLines = 3;

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
    const y = lineAt(element, this.#pointer);
    const line = Number.parseFloat(getComputedStyle(element).lineHeight);
    this.#host.style.setProperty("--ruler-height", `${clearLines * line}px`);
    this.#host.style.setProperty("--ruler-at", `${y}px`);
    this.#focus(this.#options.isFocused() ? blockAt(element, y) : undefined);
  };

  #focus(block: HTMLElement | undefined): void {
    if (block === this.#focused) return;
    this.#focused?.classList.remove("focused");
    block?.classList.add("focused");
    this.#focused = block;
  }
}

/** The middle of the line at a place of the window, so that the ruler cuts none. */
function lineAt(
  element: QariArticle,
  pointer: { readonly x: number; readonly y: number } | undefined,
): number {
  const page = element.getBoundingClientRect();
  const x = pointer?.x ?? (page.left + page.right) / 2;
  const y = pointer?.y ?? innerHeight * restsAt;
  const position = element.textMap.positionAt(x, y);
  const rect = position && rectOf(element, position);
  const isNear =
    rect && rect.top - rect.height < y && rect.bottom + rect.height > y;
  return isNear ? (rect.top + rect.bottom) / 2 : y;
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

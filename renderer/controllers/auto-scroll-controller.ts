import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { QariArticle } from "../components/article/article.ts";

/** After a gap between frames longer than this the window was away, in ms: nothing is made up for. */
const longestFrame = 250;

/** By which the reader takes the page in hand. */
const endings = ["wheel", "touchstart", "pointerdown"] as const;

interface Options {
  readonly element: () => QariArticle | undefined;
  readonly isPaged: () => boolean;
  /** CSS px a second. */
  readonly speed: () => number;
  /** @returns False at the end. */
  readonly turn: () => boolean;
}

/**
 * Moves the text on by itself: scrolls, or turns each page in the time that its
 * height would take. Whatever the reader does to the page ends it.
 */
export class AutoScrollController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: Options;
  #frame = 0;
  #last: number | undefined;
  /** What is not moved yet, in CSS px: pages take whole ones only. */
  #owed = 0;

  constructor(host: ReactiveControllerHost, options: Options) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get isOn(): boolean {
    return this.#frame !== 0;
  }

  hostDisconnected(): void {
    this.stop();
  }

  toggle(): void {
    if (this.isOn) this.stop();
    else {
      this.#last = undefined;
      this.#owed = 0;
      for (const type of endings)
        addEventListener(type, this.stop, { passive: true });
      addEventListener("keydown", this.#key);
      this.#frame = requestAnimationFrame(this.#step);
      this.#host.requestUpdate();
    }
  }

  readonly stop = (): void => {
    if (!this.isOn) return;
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    for (const type of endings) removeEventListener(type, this.stop);
    removeEventListener("keydown", this.#key);
    this.#host.requestUpdate();
  };

  readonly #step = (time: number): void => {
    const passed = time - (this.#last ?? time);
    this.#last = time;
    if (passed < longestFrame)
      this.#owed += (passed / 1000) * this.#options.speed();
    if (this.#move()) this.#frame = requestAnimationFrame(this.#step);
    else this.stop();
  };

  /** @returns False at the end of the text. */
  #move(): boolean {
    if (this.#options.isPaged()) {
      const page = this.#options.element()?.pageElement;
      const columns = page ? Number(getComputedStyle(page).columnCount) : 1;
      if (!page || this.#owed < page.clientHeight * columns) return true;
      this.#owed = 0;
      return this.#options.turn();
    }
    const whole = Math.floor(this.#owed);
    if (whole === 0) return true;
    this.#owed -= whole;
    const before = scrollY;
    scrollBy({ top: whole, behavior: "instant" });
    return scrollY !== before;
  }

  readonly #key = (event: KeyboardEvent): void => {
    const ends = ["Escape", "ArrowUp", "ArrowDown", "PageUp", "Home", "End"];
    if (!this.isOn || event.altKey || !ends.includes(event.key)) return;
    // It has done its part: Escape is not to leave anything else.
    if (event.key === "Escape") event.preventDefault();
    this.stop();
  };
}

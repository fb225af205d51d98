/** Milliseconds between ticks while no frames are drawn. */
const hiddenInterval = 250;

/** Calls back once a frame while the page is drawn, and a few times a second while it is not: a hidden page gets no frames, but reading goes on. */
export class FrameTicker {
  readonly #tick: () => void;
  #cancel: (() => void) | undefined;

  constructor(tick: () => void) {
    this.#tick = tick;
  }

  start(): void {
    if (this.#cancel) return;
    document.addEventListener("visibilitychange", this.#arm);
    this.#arm();
  }

  stop(): void {
    document.removeEventListener("visibilitychange", this.#arm);
    this.#cancel?.();
    this.#cancel = undefined;
  }

  #arm = (): void => {
    this.#cancel?.();
    const next = (): void => {
      this.#tick();
      // The tick may have stopped us.
      if (this.#cancel) this.#arm();
    };
    if (document.visibilityState === "visible") {
      const frame = requestAnimationFrame(next);
      this.#cancel = () => cancelAnimationFrame(frame);
    } else {
      const timer = setTimeout(next, hiddenInterval);
      this.#cancel = () => clearTimeout(timer);
    }
  };
}

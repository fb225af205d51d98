/** Milliseconds after which a tick comes without a frame. */
const patience = 250;

/** Calls back once a frame, and a few times a second while none is drawn: a hidden or covered page gets no frames, but reading goes on. */
export class FrameTicker {
  readonly #tick: () => void;
  #frame: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(tick: () => void) {
    this.#tick = tick;
  }

  start(): void {
    if (this.#frame === undefined) this.#arm();
  }

  stop(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
    this.#frame = undefined;
  }

  /** Whichever comes first. */
  #arm(): void {
    this.#frame = requestAnimationFrame(this.#next);
    this.#timer = setTimeout(this.#next, patience);
  }

  #next = (): void => {
    this.stop();
    // Before the tick, which may stop us for good.
    this.#arm();
    this.#tick();
  };
}

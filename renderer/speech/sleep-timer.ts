/** When listening ends by itself. */
export type SleepAfter =
  | { readonly kind: "minutes"; readonly minutes: number }
  | { readonly kind: "section" };

/** The sound goes little by little, so that its end wakes nobody; seconds. */
const fadeSeconds = 8;

interface Options {
  /** Turn the sound down over so many seconds, then pause. Settles when that is done, or was given up. */
  readonly fadeOut: (seconds: number) => Promise<void>;
  /** The sound is wanted again: give up turning it down. */
  readonly fadeIn: () => void;
  /** Pause, at once. */
  readonly pause: () => void;
  readonly onChange: () => void;
  /** Milliseconds of a clock that never jumps. */
  readonly now?: () => number;
}

/** Ends listening after a time, or where a section ends. */
export class SleepTimer {
  readonly #options: Options;
  readonly #now: () => number;
  #after: SleepAfter | undefined;
  #ends = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The sound is being turned down. */
  #isFading = false;
  /** The section that was heard last. */
  #section: number | undefined;

  constructor(options: Options) {
    this.#options = options;
    this.#now = options.now ?? (() => performance.now());
  }

  get after(): SleepAfter | undefined {
    return this.#after;
  }

  /** Whole minutes until the end, rounded up; `undefined` where no time was set. */
  get minutesLeft(): number | undefined {
    return this.#after?.kind === "minutes"
      ? Math.max(0, Math.ceil((this.#ends - this.#now()) / 60_000))
      : undefined;
  }

  /** @param after `undefined` lets listening go on. */
  set(after: SleepAfter | undefined): void {
    clearTimeout(this.#timer);
    if (this.#isFading) this.#options.fadeIn();
    this.wake();
    this.#after = after;
    if (after?.kind === "minutes") {
      this.#ends = this.#now() + after.minutes * 60_000;
      this.#wait();
    }
    this.#options.onChange();
  }

  /** A sentence of this section is heard now. */
  hear(section: number): void {
    const isOver = this.#section !== undefined && section !== this.#section;
    this.#section = section;
    if (this.#after?.kind !== "section" || !isOver) return;
    this.#after = undefined;
    this.#options.pause();
    this.#options.onChange();
  }

  /** The listener went elsewhere: the next section that is heard did not follow on the last. */
  jump(): void {
    this.wake();
    this.#section = undefined;
  }

  /** Whoever listens is awake: a fade under way leads to no sleep any more. */
  wake(): void {
    this.#isFading = false;
  }

  /**
   * The text was heard to its end.
   *
   * @returns Whether listening ends with it: the sound was going, or its last
   *   section was to be the last. One that the listener left was not heard to its end.
   */
  end(): boolean {
    const isSection =
      this.#after?.kind === "section" && this.#section !== undefined;
    const isOver = isSection || this.#isFading;
    this.jump();
    if (isSection) this.set(undefined);
    return isOver;
  }

  close(): void {
    clearTimeout(this.#timer);
    this.wake();
    this.#after = undefined;
  }

  /** A timer may come early or, on a machine that slept, late: the clock decides. */
  #wait(): void {
    const left = this.#ends - fadeSeconds * 1000 - this.#now();
    this.#timer = setTimeout(
      () => {
        if (this.#ends - fadeSeconds * 1000 > this.#now()) this.#wait();
        else void this.#fade();
      },
      // A minute at a time, so that what is left can be shown.
      Math.min(60_000, Math.max(0, left)),
    );
    this.#options.onChange();
  }

  async #fade(): Promise<void> {
    this.#after = undefined;
    this.#isFading = true;
    const fading = this.#options.fadeOut(fadeSeconds);
    this.#options.onChange();
    await fading;
    this.wake();
  }
}

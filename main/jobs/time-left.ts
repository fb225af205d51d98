/** Before that, what is left is a guess; ms. */
const soonestMs = 1500;

/**
 * How long a piece of work still takes, told from how it went so far. What it
 * took to get ready says nothing about that: it counts from the first progress.
 */
export class TimeLeft {
  #first: { readonly at: number; readonly done: number } | undefined;

  /**
   * @param now Of a clock that only runs forward, in ms.
   * @returns Whole seconds, at least 1; `undefined` while it is too soon to tell, and at the end.
   */
  after(now: number, done: number, total: number): number | undefined {
    this.#first ??= { at: now, done };
    const passed = now - this.#first.at;
    const gone = done - this.#first.done;
    if (passed < soonestMs || gone <= 0 || done >= total) return undefined;
    return Math.max(1, Math.round((passed * (total - done)) / gone / 1000));
  }

  /** @returns How much is done in a second; `undefined` while it is too soon to tell. To be asked after `after`. */
  perSecond(now: number, done: number): number | undefined {
    if (!this.#first) return undefined;
    const passed = now - this.#first.at;
    const gone = done - this.#first.done;
    return passed < soonestMs || gone <= 0 ? undefined : (gone * 1000) / passed;
  }
}

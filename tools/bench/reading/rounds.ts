/** Acts that several rows take their figures from: act number `at` is done once, whichever row asks first. */
export class Rounds<T> {
  readonly #act: () => Promise<T>;
  readonly #done: T[] = [];

  constructor(act: () => Promise<T>) {
    this.#act = act;
  }

  /** A counter of its own for one row: each call is its next act. */
  forRow(): () => Promise<T> {
    let next = 0;
    return async () => {
      const at = next;
      next += 1;
      for (;;) {
        const done = this.#done[at];
        if (done !== undefined) return done;
        this.#done.push(await this.#act());
      }
    };
  }
}

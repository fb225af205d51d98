/** Something that was done, with the way back and forth. */
export interface Act {
  readonly undo: () => Promise<unknown>;
  readonly redo: () => Promise<unknown>;
}

/** Acts that are remembered at a time. */
const kept = 200;

/** What was done, in order, to be undone and done again. An act that fails stays where it was. */
export class ActHistory {
  #done: Act[] = [];
  #undone: Act[] = [];
  /** One at a time: a key held down must not undo the same act twice. */
  #running: Promise<unknown> = Promise.resolve();

  get canUndo(): boolean {
    return this.#done.length > 0;
  }
  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  did(act: Act): void {
    this.#done = [...this.#done, act].slice(-kept);
    this.#undone = [];
  }

  clear(): void {
    this.#done = [];
    this.#undone = [];
  }

  /**
   * @param act That one, whatever was done since: also one that was cleared.
   * @returns False when there is nothing to undo.
   */
  undo(act?: Act): Promise<boolean> {
    return this.#next(() => this.#turn("undo", act));
  }

  /** @returns False when there is nothing to do again. */
  redo(): Promise<boolean> {
    return this.#next(() => this.#turn("redo"));
  }

  async #turn(way: "undo" | "redo", which?: Act): Promise<boolean> {
    const [from, to] =
      way === "undo" ? [this.#done, this.#undone] : [this.#undone, this.#done];
    const act = which ?? from.at(-1);
    if (!act || to.includes(act)) return false;
    await act[way]();
    const at = from.lastIndexOf(act);
    if (at !== -1) to.push(...from.splice(at, 1));
    return true;
  }

  #next(work: () => Promise<boolean>): Promise<boolean> {
    const done = this.#running.then(work, work);
    this.#running = done.catch(() => undefined);
    return done;
  }
}

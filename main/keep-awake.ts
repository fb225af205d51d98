import type { PowerSaveBlocker } from "electron";

/**
 * Keeps the machine from falling asleep while an article is read aloud; the
 * screen may go dark.
 */
export class KeepAwake {
  readonly #blocker: Pick<PowerSaveBlocker, "start" | "stop">;
  #id: number | undefined;

  constructor(blocker: Pick<PowerSaveBlocker, "start" | "stop">) {
    this.#blocker = blocker;
  }

  set(isAwake: boolean): void {
    if (isAwake) this.#id ??= this.#blocker.start("prevent-app-suspension");
    else if (this.#id !== undefined) {
      this.#blocker.stop(this.#id);
      this.#id = undefined;
    }
  }
}

import { call } from "./api.ts";

/** The machine is not to fall asleep over a story, and may as soon as it is told no further. */
export class KeepAwake {
  #isAwake = false;

  set isAwake(isAwake: boolean) {
    if (isAwake === this.#isAwake) return;
    this.#isAwake = isAwake;
    // Listening goes on where the system refuses.
    void call("power.keepAwake", { isAwake }).catch(() => undefined);
  }
}

/**
 * Files that came from outside (command line, second instance, the system's
 * file manager). Those that come before the interface listens wait for it:
 * events are not repeated, and a result nobody heard is a file nobody finds.
 */
export class IncomingFiles {
  readonly #bringIn: (paths: readonly string[]) => void;
  #isReady = false;
  #waiting: string[] = [];

  constructor(bringIn: (paths: readonly string[]) => void) {
    this.#bringIn = bringIn;
  }

  take(paths: readonly string[]): void {
    this.#waiting.push(...paths);
    if (this.#isReady) this.#flush();
  }

  /** The interface listens from now on. */
  ready(): void {
    this.#isReady = true;
    this.#flush();
  }

  /** The interface is gone: wait for the next one. */
  hold(): void {
    this.#isReady = false;
  }

  #flush(): void {
    const paths = this.#waiting;
    this.#waiting = [];
    if (paths.length > 0) this.#bringIn(paths);
  }
}

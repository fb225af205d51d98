import { EventEmitter } from "node:events";
import { browser } from "../chromium/browser.ts";
import { createEvent } from "../electron-event.ts";
import { openWindows } from "../windows/open-windows.ts";

/** How the app ends; what it emits is the app's own events. @source https://www.electronjs.org/docs/latest/api/app#appquit */
class LifeCycle extends EventEmitter {
  /** Tells the app; returns whether it wants to decide for itself. */
  allWindowsClosed: () => boolean = () => false;
  #quitting = false;
  #ending = false;
  readonly #beforeEnd: (() => Promise<unknown>)[] = [];

  get isEnding(): boolean {
    return this.#ending;
  }

  /** Have something finished before the process ends. */
  beforeEnd(finish: () => Promise<unknown>): void {
    this.#beforeEnd.push(finish);
  }

  quit(): void {
    if (this.#quitting || this.#ending) return;
    const event = createEvent({});
    this.emit("before-quit", event);
    if (event.defaultPrevented) return;
    this.#quitting = true;
    if (openWindows.size === 0) this.#windowsGone();
    else for (const window of openWindows) window.close();
  }

  /** A window stays: the app does too. */
  windowRefused(): void {
    this.#quitting = false;
  }

  windowClosed(): void {
    if (openWindows.size > 0 || this.#ending) return;
    if (this.#quitting) this.#windowsGone();
    else if (!this.allWindowsClosed()) this.quit();
  }

  #windowsGone(): void {
    const event = createEvent({});
    this.emit("will-quit", event);
    if (event.defaultPrevented) this.#quitting = false;
    else void this.end(0);
  }

  /** End without asking anyone. */
  async end(exitCode: number): Promise<never> {
    if (this.#ending) return new Promise(() => {});
    this.#ending = true;
    for (const window of openWindows) window.destroy();
    this.emit("quit", createEvent({}), exitCode);
    await Promise.allSettled([
      browser.close(),
      ...this.#beforeEnd.map((finish) => finish()),
    ]);
    process.exit(exitCode);
  }
}

export const lifeCycle = new LifeCycle();

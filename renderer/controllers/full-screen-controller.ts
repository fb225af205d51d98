import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { CommandActs } from "../commands/command-acts.ts";
import { on } from "../services/api.ts";

interface Options {
  /** Ask for the whole screen, or give it back. */
  readonly change: (isFullScreen: boolean) => void;
}

/**
 * Whether the window fills the screen. Main says so, since the system has ways
 * of its own in and out of it. Escape leaves it when there is nothing else left
 * for Escape to close.
 */
export class FullScreenController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: Options;
  #isOn = false;
  #stop: () => void = () => undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: Options) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get isOn(): boolean {
    return this.#isOn;
  }

  get acts(): CommandActs {
    return { "fullscreen.toggle": () => this.#options.change(!this.#isOn) };
  }

  hostConnected(): void {
    this.#stop = on("window.fullscreen", (isOn) => this.receive(isOn));
    addEventListener("keydown", this.#keydown, { capture: true });
  }

  hostDisconnected(): void {
    this.#stop();
    removeEventListener("keydown", this.#keydown, { capture: true });
  }

  receive(isOn: boolean): void {
    if (isOn === this.#isOn) return;
    this.#isOn = isOn;
    this.#host.requestUpdate();
  }

  /** What is open is seen before it closes, and what takes the key for itself is heard after. */
  readonly #keydown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || !this.#isOn || event.isComposing) return;
    if (hasOpenLayer(this.#host)) return;
    setTimeout(() => {
      if (!event.defaultPrevented && this.#isOn) this.#options.change(false);
    });
  };
}

/** Whether a dialog, a pop-over or a panel stands over or beside the text. */
function hasOpenLayer(host: Element): boolean {
  const root = host.shadowRoot;
  if (!root) return false;
  if (root.querySelector(":modal, :popover-open, [data-panel]")) return true;
  return [...root.querySelectorAll("*")].some(hasOpenLayer);
}

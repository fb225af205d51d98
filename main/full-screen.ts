import type { BrowserWindow } from "electron";

/** Where a window is saved: as it is without full screen, and whether it was in it. */
interface Kept {
  readonly maximized: boolean;
  readonly fullScreen: boolean;
}

/** Follows whether a window fills the screen, and what it will go back to. */
export class FullScreen {
  readonly #window: BrowserWindow;
  /** A window in full screen says nothing of whether it was maximized. */
  #isMaximized = false;

  /** @param tell Called at each change, whoever made it: we, the system, its menu. */
  constructor(window: BrowserWindow, tell: (isFullScreen: boolean) => void) {
    this.#window = window;
    window.on("maximize", () => {
      this.#isMaximized = true;
    });
    window.on("unmaximize", () => {
      if (!window.isFullScreen()) this.#isMaximized = false;
    });
    window.on("enter-full-screen", () => tell(true));
    window.on("leave-full-screen", () => tell(false));
  }

  get kept(): Kept {
    const fullScreen = this.#window.isFullScreen();
    const maximized = fullScreen
      ? this.#isMaximized
      : this.#window.isMaximized();
    return { maximized, fullScreen };
  }
}

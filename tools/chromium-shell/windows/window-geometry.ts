import type { Rectangle } from "electron";
import type { OpenedPage } from "../chromium/browser.ts";
import { environment } from "../environment.ts";
import { screen } from "../screen.ts";

export type WindowState = "normal" | "minimized" | "maximized" | "fullscreen";

interface Change {
  readonly moved: boolean;
  readonly resized: boolean;
}

/**
 * Where a window stands: known here at once, as Electron answers at once, and
 * followed by Chromium's window. Without a screen the page is given the
 * window's size as it is; with one, Chromium's window rules.
 */
export class WindowGeometry {
  #bounds: Rectangle;
  #normal: Rectangle;
  #state: WindowState = "normal";
  #underFullScreen: WindowState = "normal";
  readonly #minimum: { width: number; height: number };
  readonly #page: () => Promise<OpenedPage>;

  constructor(
    wanted: Partial<Rectangle>,
    minimum: { width: number; height: number },
    page: () => Promise<OpenedPage>,
  ) {
    this.#minimum = minimum;
    this.#page = page;
    const { width = 800, height = 600 } = wanted;
    const size = this.#atLeastMinimum({ x: 0, y: 0, width, height });
    const room = screen.getPrimaryDisplay().workArea;
    this.#bounds = this.#normal = {
      ...size,
      x: wanted.x ?? room.x + Math.max(0, (room.width - size.width) >> 1),
      y: wanted.y ?? room.y + Math.max(0, (room.height - size.height) >> 1),
    };
  }

  get bounds(): Rectangle {
    return { ...this.#bounds };
  }

  get normalBounds(): Rectangle {
    return { ...this.#normal };
  }

  get state(): WindowState {
    return this.#state;
  }

  /** What leaving full screen goes back to. */
  get underFullScreen(): WindowState {
    return this.#underFullScreen;
  }

  setBounds(wanted: Partial<Rectangle>): Change {
    const next = this.#atLeastMinimum({ ...this.#bounds, ...wanted });
    const change = this.#become(next);
    void this.#page().then((page) => this.apply(page));
    return change;
  }

  setState(state: WindowState): Change {
    if (state === "fullscreen") this.#underFullScreen = this.#state;
    this.#state = state;
    const change = this.#take(
      state === "maximized" || state === "fullscreen"
        ? screen.getPrimaryDisplay().workArea
        : this.#normal,
    );
    void this.#page().then((page) => this.apply(page));
    return change;
  }

  /** The page's inner size changed, by the user's hand or a test's. */
  async follow(
    { width, height }: { width: number; height: number },
    { targetId, connection }: OpenedPage,
  ): Promise<Change> {
    if (environment.headless)
      return this.#become({ ...this.#bounds, width, height });
    const { bounds } = await connection.root.send(
      "Browser.getWindowForTarget",
      { targetId },
    );
    this.#state = bounds.windowState ?? "normal";
    const { left: x = 0, top: y = 0 } = bounds;
    return this.#become({
      x,
      y,
      width: bounds.width ?? width,
      height: bounds.height ?? height,
    });
  }

  /** Make Chromium's window, or without a screen its page, what is known here. */
  async apply({ session, targetId, connection }: OpenedPage): Promise<void> {
    const { x: left, y: top, width, height } = this.#bounds;
    if (environment.headless) {
      session.tell("Emulation.setDeviceMetricsOverride", {
        width,
        height,
        // The device's own.
        deviceScaleFactor: 0,
        mobile: false,
        screenWidth: screen.getPrimaryDisplay().size.width,
        screenHeight: screen.getPrimaryDisplay().size.height,
        positionX: left,
        positionY: top,
      });
      return;
    }
    const { windowId } = await connection.root.send(
      "Browser.getWindowForTarget",
      { targetId },
    );
    // A state can only be left for `normal`, and bounds only set in it.
    connection.root.tell("Browser.setWindowBounds", {
      windowId,
      bounds: { windowState: "normal" },
    });
    connection.root.tell("Browser.setWindowBounds", {
      windowId,
      bounds:
        this.#state === "normal"
          ? { left, top, width, height }
          : { windowState: this.#state },
    });
  }

  #become(next: Rectangle): Change {
    if (this.#state === "normal") this.#normal = next;
    return this.#take(next);
  }

  #take(next: Rectangle): Change {
    const was = this.#bounds;
    this.#bounds = { ...next };
    return {
      moved: was.x !== next.x || was.y !== next.y,
      resized: was.width !== next.width || was.height !== next.height,
    };
  }

  #atLeastMinimum(bounds: Rectangle): Rectangle {
    return {
      ...bounds,
      width: Math.max(bounds.width, this.#minimum.width),
      height: Math.max(bounds.height, this.#minimum.height),
    };
  }
}

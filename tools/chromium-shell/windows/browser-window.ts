import type {
  BrowserWindow as ElectronBrowserWindow,
  BrowserWindowConstructorOptions,
  Rectangle,
} from "electron";
import { lifeCycle } from "../app/life-cycle.ts";
import { requireReady } from "../app/readiness.ts";
import type { OpenedPage } from "../chromium/browser.ts";
import { createEvent } from "../electron-event.ts";
import { environment } from "../environment.ts";
import type { WindowNews } from "../in-page/watch-window.ts";
import { applicationKeys } from "../menu/application-keys.ts";
import { colorScheme } from "../native-theme.ts";
import { emitterRefusing } from "../not-implemented.ts";
import { checkOptions } from "./check-options.ts";
import { openWindows } from "./open-windows.ts";
import { WebContents } from "./web-contents.ts";
import { WindowGeometry, type WindowState } from "./window-geometry.ts";

type Offered = Pick<
  ElectronBrowserWindow,
  | "loadURL"
  | "show"
  | "hide"
  | "focus"
  | "close"
  | "destroy"
  | "isDestroyed"
  | "isVisible"
  | "isFocused"
  | "getBounds"
  | "getNormalBounds"
  | "isMaximized"
  | "isMinimized"
  | "isFullScreen"
  | "maximize"
  | "unmaximize"
  | "minimize"
  | "restore"
  | "setFullScreen"
  | "setBounds"
  | "setBackgroundColor"
  | "getTitle"
  | "setTitle"
>;

/** A window: one Chromium page. @source https://www.electronjs.org/docs/latest/api/browser-window */
export class BrowserWindow
  extends emitterRefusing("browserWindow")
  implements Offered
{
  static getAllWindows = (): BrowserWindow[] => [...openWindows];
  static getFocusedWindow = (): BrowserWindow | null => BrowserWindow.#focused;
  static fromWebContents = (contents: WebContents): BrowserWindow | null =>
    BrowserWindow.getAllWindows().find(
      ({ webContents }) => webContents === contents,
    ) ?? null;

  static #focused: BrowserWindow | null = null;

  readonly id: number;
  readonly webContents: WebContents;
  readonly #geometry: WindowGeometry;
  #title: string;
  #visible: boolean;
  #destroyed = false;

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    requireReady("Cannot create BrowserWindow before app is ready");
    checkOptions(options);
    this.#title = options.title ?? "Electron";
    this.#visible = options.show ?? true;
    const { minWidth: width = 0, minHeight: height = 0 } = options;
    this.#geometry = new WindowGeometry(
      pickBounds(options),
      { width, height },
      () => this.webContents.page.opened,
    );
    const contents = new WebContents(options.webPreferences?.preload, (page) =>
      this.#prepare(page, options.backgroundColor),
    );
    this.webContents = contents;
    this.id = contents.id;
    openWindows.add(this);
    this.#follow(contents);
    if (this.#visible) this.#takeFocus();
  }

  loadURL = (url: string): Promise<void> => this.webContents.loadURL(url);

  show(): void {
    this.#alive();
    if (!this.#visible) {
      this.#visible = true;
      this.#place();
      this.emit("show");
    }
    this.focus();
  }

  hide(): void {
    this.#alive();
    if (!this.#visible) return;
    this.#visible = false;
    this.#place();
    this.emit("hide");
    this.#loseFocus();
  }

  focus(): void {
    this.#alive();
    this.webContents.focus();
    this.#takeFocus();
  }

  close(): void {
    if (this.#destroyed) return;
    const event = createEvent({});
    this.emit("close", event);
    if (event.defaultPrevented) {
      lifeCycle.windowRefused();
      return;
    }
    // Runs the page's `beforeunload` and `unload`.
    void this.webContents.page.opened.then(({ session }) =>
      session.tell("Page.close"),
    );
  }

  destroy(): void {
    if (this.#destroyed) return;
    void this.webContents.page.opened.then(({ connection, targetId }) =>
      connection.root.tell("Target.closeTarget", { targetId }),
    );
    this.#end();
  }

  isDestroyed = (): boolean => this.#destroyed;
  isVisible = (): boolean => this.#visible;
  isFocused = (): boolean => BrowserWindow.#focused === this;

  getBounds = (): Rectangle => this.#alive().bounds;
  getNormalBounds = (): Rectangle => this.#alive().normalBounds;
  isMaximized = (): boolean => this.#alive().state === "maximized";
  isMinimized = (): boolean => this.#alive().state === "minimized";
  isFullScreen = (): boolean => this.#alive().state === "fullscreen";

  setBounds(bounds: Partial<Rectangle>): void {
    this.#tellChange(this.#alive().setBounds(bounds));
  }

  maximize(): void {
    if (!this.#visible) this.show();
    this.#enter("maximized", "maximize");
  }
  unmaximize = (): void => this.#enter("normal", "unmaximize");
  minimize = (): void => this.#enter("minimized", "minimize");
  restore = (): void => this.#enter("normal", "restore");
  setFullScreen(flag: boolean): void {
    const geometry = this.#alive();
    if (flag) this.#enter("fullscreen", "enter-full-screen");
    else if (geometry.state === "fullscreen")
      this.#enter(geometry.underFullScreen, "leave-full-screen");
  }

  setBackgroundColor(color: string): void {
    this.#alive();
    void this.webContents.page.opened.then(({ session }) =>
      session.tell("Emulation.setDefaultBackgroundColorOverride", {
        color: parseColor(color),
      }),
    );
  }

  getTitle = (): string => this.#title;
  setTitle(title: string): void {
    this.#alive();
    this.#title = title;
  }

  #prepare(page: OpenedPage, background?: string): Promise<unknown> {
    const { session } = page;
    return Promise.all([
      this.#geometry.apply(page),
      colorScheme.emulateIn(page),
      background === undefined
        ? undefined
        : session.send("Emulation.setDefaultBackgroundColorOverride", {
            color: parseColor(background),
          }),
      // Every window of a run without a screen is in front.
      environment.headless
        ? session.send("Emulation.setFocusEmulationEnabled", { enabled: true })
        : undefined,
    ]);
  }

  #follow(contents: WebContents): void {
    const { page } = contents;
    applicationKeys.watch(page, () => this);
    page.on("message", (message) => {
      if (message.kind === "window") this.#hear(message);
    });
    contents.once("dom-ready", () => {
      // What came before the app's first page is no place to go back to.
      void page.opened.then(({ session }) =>
        session.tell("Page.resetNavigationHistory"),
      );
      this.emit("ready-to-show");
    });
    contents.on("page-title-updated", (event, title, explicit) => {
      this.emit("page-title-updated", event, title, explicit);
      if (!event.defaultPrevented) this.#title = title;
    });
    page.on("gone", () => {
      if (this.#destroyed) return;
      this.#end();
    });
  }

  #hear(news: WindowNews): void {
    switch (news.news) {
      case "resized":
        void this.webContents.page.opened
          .then((page) => this.#geometry.follow(news, page))
          .then((change) => this.#tellChange(change));
        break;
      case "focused":
        this.#takeFocus();
        break;
      case "blurred":
        if (!environment.headless) this.#loseFocus();
        break;
      case "titled":
        break;
      case "scheme":
        colorScheme.hear(news.dark);
        break;
    }
  }

  #enter(state: WindowState, event: string): void {
    if (this.#alive().state === state) return;
    this.#tellChange(this.#geometry.setState(state));
    this.emit(event);
  }

  #tellChange({ moved, resized }: { moved: boolean; resized: boolean }): void {
    if (resized) this.emit("resize");
    if (moved) this.emit("move");
  }

  // A window of Chromium's cannot be hidden; out of sight is what there is.
  #place(): void {
    if (environment.headless) return;
    void this.webContents.page.opened.then(async (page) => {
      if (this.#visible) return this.#geometry.apply(page);
      const { root } = page.connection;
      const { windowId } = await root.send("Browser.getWindowForTarget", {
        targetId: page.targetId,
      });
      root.tell("Browser.setWindowBounds", {
        windowId,
        bounds: { windowState: "minimized" },
      });
    });
  }

  #takeFocus(): void {
    const before = BrowserWindow.#focused;
    if (before === this) return;
    if (before) before.#loseFocus();
    BrowserWindow.#focused = this;
    this.emit("focus");
  }

  #loseFocus(): void {
    if (BrowserWindow.#focused !== this) return;
    BrowserWindow.#focused = null;
    this.emit("blur");
  }

  #alive(): WindowGeometry {
    if (this.#destroyed) throw new TypeError("Object has been destroyed");
    return this.#geometry;
  }

  #end(): void {
    this.#destroyed = true;
    this.#loseFocus();
    openWindows.delete(this);
    this.webContents.markDestroyed();
    this.emit("closed");
    lifeCycle.windowClosed();
  }
}

function pickBounds({ x, y, width, height }: Partial<Rectangle>) {
  return {
    ...(x === undefined ? {} : { x }),
    ...(y === undefined ? {} : { y }),
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
  };
}

/** `#rgb`, `#rrggbb` or Electron's `#aarrggbb`. */
function parseColor(text: string) {
  const hex = /^#([0-9a-f]+)$/i.exec(text)?.[1] ?? "";
  const full = hex.length === 3 ? hex.replaceAll(/./g, "$&$&") : hex;
  const rgb = full.slice(-6);
  if (rgb.length !== 6) throw new TypeError(`not a hex color: ${text}`);
  const part = (at: number) => Number.parseInt(rgb.slice(at, at + 2), 16);
  return { r: part(0), g: part(2), b: part(4), a: 1 };
}

import { app, BrowserWindow, dialog, screen } from "electron";
import { FullScreen } from "./full-screen.ts";
import type { Log } from "./log.ts";
import { appUrl } from "./origin.ts";
import { bringBackPage, type PageCrashOptions } from "./page-crashes.ts";
import { fitBounds, minimumSize } from "./settings/window-bounds.ts";
import type { WindowStateFile } from "./settings/window-state.ts";

export interface WindowOptions extends Pick<
  PageCrashOptions,
  "language" | "onCrash"
> {
  /** Absolute path of the bundled preload. */
  readonly preload: string;
  readonly backgroundColor: string;
  readonly state: WindowStateFile;
  readonly onFullScreen: (isFullScreen: boolean) => void;
  readonly log: Log;
}

/** Open the one window there is; it shows itself when its first frame is drawn. */
export function openWindow(options: WindowOptions): BrowserWindow {
  const { preload, backgroundColor, state, log } = options;
  const primary = screen.getPrimaryDisplay();
  const others = screen
    .getAllDisplays()
    .filter(({ id }) => id !== primary.id)
    .map(({ workArea }) => workArea);
  const window = new BrowserWindow({
    ...fitBounds(state.saved, [primary.workArea, ...others]),
    minWidth: minimumSize.width,
    minHeight: minimumSize.height,
    show: false,
    title: "Qari",
    backgroundColor,
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
    },
  });
  const fullScreen = new FullScreen(window, options.onFullScreen);
  window.once("ready-to-show", () => {
    if (state.saved?.maximized) window.maximize();
    window.show();
    if (state.saved?.fullScreen) window.setFullScreen(true);
  });
  window.on("close", () => saveState(window, fullScreen, options));
  stayOnThePage(window, log);
  bringBackPage(window.webContents, {
    ...options,
    ask: (question) => dialog.showMessageBox(window, question),
    quit: () => app.quit(),
    now: () => performance.now(),
  });
  window.loadURL(appUrl).catch((error: unknown) => {
    log.error("the page did not load", error);
  });
  return window;
}

function saveState(
  window: BrowserWindow,
  fullScreen: FullScreen,
  { state, log }: WindowOptions,
): void {
  try {
    state.save({ ...window.getNormalBounds(), ...fullScreen.kept });
  } catch (error) {
    log.error("the place of the window was not saved", error);
  }
}

/** Links are followed by `link.open`, never by the window: nothing but our page is ever loaded into it. */
export function stayOnThePage(window: BrowserWindow, log: Log): void {
  window.webContents.on("will-navigate", (event) => {
    log.warn(`refused to navigate to ${event.url.slice(0, 200)}`);
    event.preventDefault();
  });
  window.webContents.setWindowOpenHandler(({ url }) => {
    log.warn(`refused to open ${url.slice(0, 200)}`);
    return { action: "deny" };
  });
}

/** Bring the window before the reader, wherever it is. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

import type { BrowserWindow } from "./browser-window.ts";
import type { WebContents } from "./web-contents.ts";

/** The windows that have not been closed, oldest first. */
export const openWindows = new Set<BrowserWindow>();

/** The contents that a frame belongs to, by the frame's id in Chromium. */
export const contentsOfFrame = (frameId: string): WebContents | undefined =>
  [...openWindows]
    .map(({ webContents }) => webContents)
    .find((contents) => contents.page.frames.get(frameId) !== undefined);

import type { Display, Rectangle } from "electron";
import { requireReady } from "./app/readiness.ts";
import { browser } from "./chromium/browser.ts";
import { environment } from "./environment.ts";
import { emitterRefusing } from "./not-implemented.ts";

/** The screen of a run without one. */
export const headlessScreen: Rectangle = {
  x: 0,
  y: 0,
  width: 1920,
  height: 1080,
};

type ShownDisplay = Pick<
  Display,
  | "id"
  | "label"
  | "bounds"
  | "size"
  | "workArea"
  | "workAreaSize"
  | "scaleFactor"
  | "rotation"
  | "internal"
>;

let bounds = headlessScreen;
let workArea = headlessScreen;
let scaleFactor = 1;

/** Learn the real screen's size, from the window that Chromium starts with. */
export async function measureScreen(): Promise<void> {
  if (environment.headless) return;
  const seen = await browser.evaluateInSpare(
    "[screen.availLeft, screen.availTop, screen.availWidth, screen.availHeight, screen.width, screen.height, devicePixelRatio]",
  );
  const [x = 0, y = 0, width = 0, height = 0, fullWidth = 0, fullHeight = 0] =
    seen;
  if (width === 0 || height === 0) return;
  workArea = { x, y, width, height };
  bounds = { x: 0, y: 0, width: fullWidth, height: fullHeight };
  scaleFactor = seen[6] ?? 1;
}

class ScreenStandIn extends emitterRefusing("screen") {
  getPrimaryDisplay(): ShownDisplay {
    requireReady("The 'screen' module can't be used before the app is ready");
    return {
      id: 1,
      label: "",
      bounds,
      size: bounds,
      workArea,
      workAreaSize: workArea,
      scaleFactor,
      rotation: 0,
      internal: false,
    };
  }
  getAllDisplays = (): ShownDisplay[] => [this.getPrimaryDisplay()];
  getDisplayMatching = (): ShownDisplay => this.getPrimaryDisplay();
}

/** One display, the one that Chromium's pages see. @source https://www.electronjs.org/docs/latest/api/screen */
export const screen = new ScreenStandIn();

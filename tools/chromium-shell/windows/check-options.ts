import type { BrowserWindowConstructorOptions, WebPreferences } from "electron";
import { NotImplemented } from "../not-implemented.ts";

const windowOptions = new Set<keyof BrowserWindowConstructorOptions>([
  "width",
  "height",
  "x",
  "y",
  "minWidth",
  "minHeight",
  "useContentSize",
  "center",
  "show",
  "title",
  "backgroundColor",
  "webPreferences",
  // Chromium's window has no menu bar to hide, and its own icon.
  "autoHideMenuBar",
  "icon",
]);

/** The values a window of the stand-in has by nature; any other is refused. */
const preferences: {
  readonly [K in keyof WebPreferences]: readonly WebPreferences[K][];
} = {
  sandbox: [true],
  contextIsolation: [true],
  nodeIntegration: [false],
  nodeIntegrationInSubFrames: [false],
  nodeIntegrationInWorker: [false],
  webSecurity: [true],
  allowRunningInsecureContent: [false],
  webviewTag: [false],
  experimentalFeatures: [false],
  navigateOnDragDrop: [false],
  javascript: [true],
  images: [true],
  devTools: [true, false],
  spellcheck: [true, false],
  safeDialogs: [true, false],
  disableDialogs: [true, false],
  backgroundThrottling: [false],
  autoplayPolicy: ["no-user-gesture-required"],
  v8CacheOptions: [
    "none",
    "code",
    "bypassHeatCheck",
    "bypassHeatCheckAndEagerCompile",
  ],
};

/** @throws NotImplemented, naming the option, for a window that the stand-in cannot open as asked. */
export function checkOptions(options: BrowserWindowConstructorOptions): void {
  for (const [name, value] of Object.entries(options))
    if (
      value !== undefined &&
      !windowOptions.has(name as keyof BrowserWindowConstructorOptions)
    )
      throw new NotImplemented(`new BrowserWindow({ ${name} })`);
  for (const [name, value] of Object.entries(options.webPreferences ?? {})) {
    if (name === "preload" || value === undefined) continue;
    const able: readonly unknown[] =
      preferences[name as keyof WebPreferences] ?? [];
    if (!able.includes(value))
      throw new NotImplemented(
        `new BrowserWindow({ webPreferences: { ${name}: ${String(value)} } })`,
      );
  }
}

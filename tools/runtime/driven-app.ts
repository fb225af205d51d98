import type { Page } from "playwright-core";
import type { ClipboardContent } from "../chromium-shell/clipboard.ts";
import type { DroppedOnPage } from "./drop-on-page.ts";

/** A dialog the app opened, by the name of Electron's function. */
export type DialogKind = "showOpenDialog" | "showSaveDialog" | "showMessageBox";

/** A run of the app under a test, on whatever runtime. */
export interface DrivenApp {
  readonly page: Page;
  /** Have the next dialog of a kind answered with what Electron's function would return. */
  queueDialogAnswer(kind: DialogKind, answer: object): Promise<void>;
  /** Addresses that were asked for outside the app, and refused. */
  refusedRequests(): Promise<readonly string[]>;
  /** Targets that the app gave to the system to open. */
  openedOutside(): Promise<readonly string[]>;
  /** Titles of the pages that were printed; none went to a printer. */
  printed(): Promise<readonly string[]>;
  /** Press an item of the application menu, by its id or label. */
  pressMenuItem(item: string): Promise<void>;
  /** Whether that item can be pressed. */
  isMenuItemEnabled(item: string): Promise<boolean>;
  /** Let something go over the window, as another program does. */
  drop(dropped: DroppedOnPage): Promise<void>;
  /** Put text into the clipboard, by its types, as another program does. */
  writeClipboard(content: ClipboardContent): Promise<void>;
  resize(size: { width: number; height: number }): Promise<void>;
  /** Quit as a reader quits; resolves when every process has ended. */
  quit(): Promise<void>;
  /** End at once, as a power cut does. */
  kill(): Promise<void>;
}

export interface DriveOptions {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly colorScheme: "light" | "dark";
  readonly onLog: (line: string) => void;
}

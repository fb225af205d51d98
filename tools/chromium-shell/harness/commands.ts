import type { ShownDialog, DialogKind } from "../dialog/queued-answers.ts";
import type { SeenFile } from "../../runtime/drop-on-page.ts";
import type { ClipboardContent } from "../clipboard.ts";
import type { OpenedOutside } from "../shell.ts";

/** What a test may ask of the stand-in, and what it is told. */
export interface HarnessCommands {
  /** `ws://` address at which Playwright can drive the pages. */
  endpoint: { input: null; output: string };
  queueDialogAnswer: {
    input: { kind: DialogKind; answer: unknown };
    output: null;
  };
  shownDialogs: { input: null; output: readonly ShownDialog[] };
  openedOutside: { input: null; output: readonly OpenedOutside[] };
  /** Titles of the pages that were printed. */
  printed: { input: null; output: readonly string[] };
  refusedRequests: { input: null; output: readonly string[] };
  /** Press an item of the application menu, by its id or its label. */
  pressMenuItem: { input: { item: string }; output: null };
  /** Whether an item of the application menu can be pressed. */
  isMenuItemEnabled: { input: { item: string }; output: boolean };
  /** Give the oldest window's page this size. */
  resize: { input: { width: number; height: number }; output: null };
  /** Files that are about to be dropped: what the preload is told of their paths. */
  expectFiles: { input: { files: readonly SeenFile[] }; output: null };
  /** Put text into the clipboard, as another program would. */
  writeClipboard: { input: ClipboardContent; output: null };
  quit: { input: null; output: null };
}

export type HarnessCommand = keyof HarnessCommands;

/** One line each way, as JSON. */
export interface HarnessRequest {
  readonly id: number;
  readonly command: HarnessCommand;
  readonly input: unknown;
}
export interface HarnessReply {
  readonly id: number;
  readonly output?: unknown;
  readonly error?: string;
}

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Page } from "playwright-core";
import { buildIfChanged } from "../../tools/runtime/build.ts";
import {
  chooseRuntime,
  installed,
  type Runtime,
} from "../../tools/runtime/choose-runtime.ts";
import type { ClipboardContent } from "../../tools/chromium-shell/clipboard.ts";
import type { DroppedOnPage } from "../../tools/runtime/drop-on-page.ts";
import { driveElectron } from "../../tools/runtime/drive-electron.ts";
import { driveStandIn } from "../../tools/runtime/drive-stand-in.ts";
import type { DialogKind, DrivenApp } from "../../tools/runtime/driven-app.ts";
import { tellFailure } from "./tell-failure.ts";

export interface LaunchOptions {
  /** Folder of the library; the app's own in its user data unless said. */
  readonly library?: string;
  /** Folder of the user data; a fresh one, removed at the end, unless said. */
  readonly userData?: string;
  /** More arguments: files to open. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** What the system prefers; light unless said. */
  readonly colorScheme?: "light" | "dark";
  /** Another app's main script: what the runtime itself costs is measured so. */
  readonly app?: string;
  /** Size of the page in CSS px. */
  readonly size?: { readonly width: number; readonly height: number };
}

/** Qari, running; the same on real Electron and on its stand-in. */
export interface Qari {
  /** The window. Another one after `restart`. */
  readonly page: Page;
  readonly runtime: Runtime["name"];
  readonly userData: string;
  /** What main and the page have written so far, line by line; the page's lines begin with `[page LEVEL]`. */
  logs(): readonly string[];
  /** Answer the next open dialog with these files; none cancels it. */
  answerDialog(paths: readonly string[]): Promise<void>;
  /** Answer the next dialog of any kind with what Electron's function would return. */
  answerDialog(kind: DialogKind, answer: object): Promise<void>;
  /** Addresses outside the app that were asked for; nothing was sent to them. */
  refusedRequests(): Promise<readonly string[]>;
  /** What the app handed to the system's own programs. */
  openedOutside(): Promise<readonly string[]>;
  /** Titles of the pages that the app printed; none went to a printer. */
  printed(): Promise<readonly string[]>;
  /** Press an item of the application menu, by its id or label, as soon as it can be pressed. */
  pressMenuItem(item: string): Promise<void>;
  /** Whether that item can be pressed now. */
  isMenuItemEnabled(item: string): Promise<boolean>;
  /** Let something go over the window, as another program does. */
  drop(dropped: DroppedOnPage): Promise<void>;
  /** Put text into the clipboard, by its types. */
  writeClipboard(content: ClipboardContent): Promise<void>;
  resize(size: { width: number; height: number }): Promise<void>;
  /** Start the app a second time beside this one; resolves with its exit code. */
  startAgain(args?: readonly string[]): Promise<number>;
  /** Quit if running, then start on the same user data. */
  restart(options?: {
    /** Runs while the app is not. */
    readonly before?: () => void | Promise<void>;
    readonly args?: readonly string[];
  }): Promise<void>;
  /** End at once, as a power cut does. */
  kill(): Promise<void>;
  /** Quit, and leave neither a process nor a file behind. */
  close(): Promise<void>;
}

/**
 * No voices of the system but those that a test brings. The service of whoever
 * runs the tests is not to hear of them, and on its connection Chromium hangs
 * at its end until it is killed, most of the time.
 */
const noSpeechService = {
  SPEECHD_ADDRESS: "unix_socket:/nonexistent/speechd.sock",
  SPEECHD_CMD: "/bin/false",
};

/** How long what is waited for on the page may take: a limit for what never comes, not a measure of speed. */
const patienceMs = 60_000;
/** The menu follows what the page can do a moment later. */
const menuPatienceMs = 30_000;

let built: Promise<boolean> | undefined;
let announced = false;

/**
 * Build if needed and start Qari in a window that tests can drive.
 *
 *     const qari = await launchQari({ args: ["article.txt"] });
 *     await qari.page.getByRole("heading", { level: 1 }).waitFor();
 *     await qari.close();
 */
export async function launchQari(options: LaunchOptions = {}): Promise<Qari> {
  // Once in a run: a test is not to be rebuilt under its feet.
  built ??= buildIfChanged();
  await built;
  const runtime = chooseRuntime(installed());
  if (!announced) console.log(`Qari runs on ${runtime.why}`);
  announced = true;

  const isOwnUserData = options.userData === undefined;
  const userData =
    options.userData ?? mkdtempSync(join(tmpdir(), "qari-user-data-"));
  const lines: string[] = [];
  const command = (args: readonly string[]): string[] => [
    ...runtime.argsFor(options.app ?? runtime.app),
    `--user-data-dir=${userData}`,
    ...(options.library === undefined ? [] : [`--library=${options.library}`]),
    ...args,
  ];
  const env = { ...noSpeechService, ...runtime.env, ...options.env };
  const start = async (args: readonly string[] = []): Promise<DrivenApp> => {
    const drive = runtime.name === "electron" ? driveElectron : driveStandIn;
    const started = await drive({
      command: runtime.command,
      args: command(args),
      env,
      colorScheme: options.colorScheme ?? "light",
      onLog: (line) => lines.push(line),
    });
    started.page.setDefaultTimeout(patienceMs);
    if (options.size) await started.resize(options.size);
    return started;
  };
  const clean = (): void => {
    if (isOwnUserData)
      rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
  };

  let app: DrivenApp | undefined;
  const running = (): DrivenApp => {
    if (!app) throw new Error("Qari is not running");
    return app;
  };
  const stop = async (how: "quit" | "kill"): Promise<void> => {
    const stopping = app;
    app = undefined;
    await stopping?.[how]();
  };
  try {
    app = await start(options.args);
  } catch (error) {
    clean();
    throw error;
  }

  return {
    get page() {
      return running().page;
    },
    runtime: runtime.name,
    userData,
    logs: () => lines,
    answerDialog: (
      what: DialogKind | readonly string[],
      answer: object = {},
    ) =>
      typeof what === "string"
        ? running().queueDialogAnswer(what, answer)
        : running().queueDialogAnswer("showOpenDialog", {
            canceled: what.length === 0,
            filePaths: what,
          }),
    refusedRequests: () => running().refusedRequests(),
    openedOutside: () => running().openedOutside(),
    printed: () => running().printed(),
    async pressMenuItem(item) {
      const deadline = performance.now() + menuPatienceMs;
      while (!(await running().isMenuItemEnabled(item))) {
        if (performance.now() > deadline)
          throw new Error(`the menu item stays grey: ${item}`);
        await setTimeout(20);
      }
      await running().pressMenuItem(item);
    },
    isMenuItemEnabled: (item) => running().isMenuItemEnabled(item),
    drop: (dropped) => running().drop(dropped),
    writeClipboard: (content) => running().writeClipboard(content),
    resize: (size) => running().resize(size),
    async startAgain(args = []) {
      const second = spawn(runtime.command, command(args), {
        stdio: "ignore",
        env: { ...process.env, QARI_HEADLESS: "1", ...env },
      });
      const [code] = (await once(second, "exit")) as [number | null];
      return code ?? 1;
    },
    async restart({ before, args } = {}) {
      await stop("quit");
      await before?.();
      app = await start(args);
    },
    kill: () => stop("kill"),
    async close() {
      try {
        if (app) await tellFailure(app.page, lines);
        await stop("quit");
      } finally {
        clean();
      }
    },
  };
}

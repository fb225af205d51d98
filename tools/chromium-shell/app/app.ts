import { join } from "node:path";
import type { App } from "electron";
import { appendedValue, appendSwitch } from "../chromium/appended-switches.ts";
import { browser } from "../chromium/browser.ts";
import { createEvent } from "../electron-event.ts";
import { environment } from "../environment.ts";
import { startHarness } from "../harness/harness.ts";
import { emitterRefusing, refuseTheRest } from "../not-implemented.ts";
import { openWindows } from "../windows/open-windows.ts";
import {
  takeInstanceLock,
  type InstanceLock,
  type InstanceNotice,
} from "./instance-lock.ts";
import { lifeCycle } from "./life-cycle.ts";
import { mainScriptEvaluated } from "./main-script.ts";
import { Paths, readIdentity, switchValue } from "./paths.ts";
import { measureScreen } from "../screen.ts";
import { becomeReady, isReady } from "./readiness.ts";
import { quitOnSignals } from "./signals.ts";

type Offered = Pick<
  App,
  | "name"
  | "isPackaged"
  | "quit"
  | "exit"
  | "focus"
  | "isReady"
  | "whenReady"
  | "getPath"
  | "setPath"
  | "getAppPath"
  | "getVersion"
  | "getName"
  | "setName"
  | "getLocale"
  | "getLocaleCountryCode"
  | "getPreferredSystemLanguages"
  | "requestSingleInstanceLock"
  | "hasSingleInstanceLock"
  | "releaseSingleInstanceLock"
>;

/** `EG` of `ar_EG.UTF-8`; empty where there is none. */
const countryOf = (locale = ""): string =>
  /^[a-z]+_(?<country>[A-Z]{2})\b/u.exec(locale)?.groups?.["country"] ?? "";

/** @source https://www.electronjs.org/docs/latest/api/app */
class AppStandIn extends emitterRefusing("app") implements Offered {
  readonly isPackaged = false;
  readonly #identity = readIdentity(process.argv[1] ?? ".");
  readonly #paths = new Paths(() => this.name, process.argv);
  readonly #ready = new Promise<void>((resolve) =>
    this.once("ready", () => resolve()),
  );
  name = this.#identity.name;
  #lock: InstanceLock | undefined;

  quit = (): void => lifeCycle.quit();

  exit(exitCode = 0): void {
    void lifeCycle.end(exitCode);
  }

  focus(): void {
    [...openWindows].at(-1)?.focus();
  }

  isReady = (): boolean => isReady();
  whenReady = (): Promise<void> => this.#ready;
  getPath = (name: string): string => this.#paths.get(name);
  setPath = (name: string, path: string): void => this.#paths.set(name, path);
  getAppPath = (): string => this.#identity.path;
  getVersion = (): string => this.#identity.version;
  getName = (): string => this.name;
  setName(name: string): void {
    this.name = name;
  }
  getLocale = (): string =>
    switchValue(process.argv, "lang") ??
    Intl.DateTimeFormat().resolvedOptions().locale;
  /** As the environment says it, which is all that a Linux without a desktop has. */
  getLocaleCountryCode = (): string =>
    countryOf(
      process.env["LC_ALL"] ||
        process.env["LC_MESSAGES"] ||
        process.env["LANG"],
    );
  getPreferredSystemLanguages = (): string[] => [this.getLocale()];

  requestSingleInstanceLock(
    additionalData: Record<string, unknown> = {},
  ): boolean {
    if (this.#lock?.isFirst) return true;
    this.#lock = takeInstanceLock(
      this.getPath("userData"),
      {
        argv: process.argv,
        workingDirectory: process.cwd(),
        additionalData,
      },
      (notice) => {
        // Before `ready` nobody can show anything: Electron waits as well.
        void this.#ready.then(() => this.#tellSecondInstance(notice));
      },
    );
    return this.#lock.isFirst;
  }

  #tellSecondInstance(notice: InstanceNotice): void {
    this.emit(
      "second-instance",
      createEvent({}),
      notice.argv,
      notice.workingDirectory,
      notice.additionalData,
    );
  }

  hasSingleInstanceLock = (): boolean => this.#lock?.isFirst ?? false;

  releaseSingleInstanceLock(): void {
    this.#lock?.release();
    this.#lock = undefined;
  }

  readonly commandLine = refuseTheRest("app.commandLine", {
    getSwitchValue: (name: string) => commandLineValue(name) ?? "",
    hasSwitch: (name: string) => commandLineValue(name) !== undefined,
    appendSwitch,
  });
}

/** Of this process's own command line, or appended to Chromium's: Electron's two are one. */
const commandLineValue = (name: string): string | undefined =>
  appendedValue(name) ?? switchValue(process.argv, name);

export const app = new AppStandIn();

for (const event of ["before-quit", "will-quit", "quit"])
  lifeCycle.on(event, (...args) => app.emit(event, ...args));
// Heard only where the app hears it: without a listener the app quits.
lifeCycle.allWindowsClosed = () =>
  app.listenerCount("window-all-closed") > 0 && app.emit("window-all-closed");
quitOnSignals(() => app.releaseSingleInstanceLock());
browser.on("crashed", () => {
  if (!lifeCycle.isEnding) console.error("Chromium ended unexpectedly.");
});

start().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});

async function start(): Promise<void> {
  await mainScriptEvaluated(process.argv[1] ?? "");
  if (lifeCycle.isEnding) return;
  const running = browser.start(join(app.getPath("sessionData"), "chromium"));
  if (environment.harness !== undefined)
    await startHarness(environment.harness);
  // Without a screen there is nothing to wait for: Chromium starts while the
  // app does.
  if (!environment.headless) await running;
  await measureScreen();
  becomeReady();
  app.emit("will-finish-launching");
  app.emit("ready", createEvent({}), {});
  await running;
}

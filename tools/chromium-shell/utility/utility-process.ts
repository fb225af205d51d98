import { fork, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import type {
  ForkOptions,
  UtilityProcess as ElectronUtilityProcess,
} from "electron";
import { lifeCycle } from "../app/life-cycle.ts";
import { requireReady } from "../app/readiness.ts";
import {
  emitterRefusing,
  NotImplemented,
  refuseTheRest,
} from "../not-implemented.ts";

type Offered = Pick<
  ElectronUtilityProcess,
  "pid" | "stdout" | "stderr" | "kill" | "postMessage"
>;

/** Gives the child its `process.parentPort`. */
const parentPort = fileURLToPath(new URL("./parent-port.ts", import.meta.url));

const known = new Set(["env", "execArgv", "cwd", "stdio", "serviceName"]);
const running = new Set<UtilityProcess>();

/** @source https://www.electronjs.org/docs/latest/api/utility-process#class-utilityprocess */
class UtilityProcess
  extends emitterRefusing("utilityProcess")
  implements Offered
{
  pid: number | undefined;
  stdout: NodeJS.ReadableStream | null;
  stderr: NodeJS.ReadableStream | null;
  readonly #child: ChildProcess;
  #isGone = false;

  constructor(modulePath: string, args: string[], options: ForkOptions) {
    super();
    const [out, err] = outputs(options.stdio);
    this.#child = fork(modulePath, args, {
      execArgv: ["--import", parentPort, ...(options.execArgv ?? [])],
      env: { ...(options.env ?? process.env) },
      ...(options.cwd !== undefined && { cwd: options.cwd }),
      // Structured clones, as over Electron's ports.
      serialization: "advanced",
      stdio: ["ignore", out, err, "ipc"],
    });
    this.stdout = this.#child.stdout;
    this.stderr = this.#child.stderr;
    running.add(this);
    this.#child.once("spawn", () => {
      this.pid = this.#child.pid;
      this.emit("spawn");
    });
    this.#child.on("message", (message) => this.emit("message", message));
    this.#child.once("error", () => this.#end(1));
    // Its last messages come before it is said to have ended.
    this.#child.once("close", (code, signal) =>
      this.#end(code ?? exitCodes[signal ?? "SIGKILL"] ?? 1),
    );
  }

  postMessage(message: unknown, transfer: readonly unknown[] = []): void {
    if (transfer.length > 0)
      throw new NotImplemented("utilityProcess.postMessage with ports");
    // To one that has ended, Electron's is lost without a word as well.
    if (!this.#isGone && this.#child.connected)
      this.#child.send(message as object, () => undefined);
  }

  kill(): boolean {
    return !this.#isGone && this.#child.kill("SIGTERM");
  }

  /** Resolves when it is gone; nobody is asked. */
  async endNow(): Promise<void> {
    if (this.#isGone) return;
    const gone = new Promise((resolve) => this.once("exit", resolve));
    this.#child.kill("SIGKILL");
    await gone;
  }

  #end(code: number): void {
    if (this.#isGone) return;
    this.#isGone = true;
    running.delete(this);
    this.emit("exit", code);
    this.pid = undefined;
    this.stdout = this.stderr = null;
  }
}

/** What `waitpid` says of a process that a signal ended. */
const exitCodes: Partial<Record<NodeJS.Signals, number>> = {
  SIGKILL: 9,
  SIGTERM: 15,
  SIGSEGV: 11,
  SIGABRT: 6,
};

type Mode = "pipe" | "ignore" | "inherit";

function outputs(stdio: ForkOptions["stdio"] = "inherit"): [Mode, Mode] {
  const all = typeof stdio === "string" ? ["ignore", stdio, stdio] : [...stdio];
  const [input = "ignore", out = "inherit", err = "inherit"] = all;
  if (input !== "ignore")
    throw new TypeError("stdin value other than ignore is not supported.");
  const isMode = (mode: string): mode is Mode =>
    ["pipe", "ignore", "inherit"].includes(mode);
  if (!isMode(out) || !isMode(err))
    throw new TypeError(
      "stdio configuration must be one of pipe, ignore, inherit",
    );
  return [out, err];
}

// The processes are children of the app, and end with it.
lifeCycle.beforeEnd(() =>
  Promise.all([...running].map((child) => child.endNow())),
);

/** Node's own child processes in the place of Chromium's services. @source https://www.electronjs.org/docs/latest/api/utility-process */
export const utilityProcess = refuseTheRest("utilityProcess", {
  fork(
    modulePath: string,
    args: string[] = [],
    options: ForkOptions = {},
  ): ElectronUtilityProcess {
    requireReady("utilityProcess cannot be created before the app is ready");
    if (typeof modulePath !== "string" || modulePath === "")
      throw new TypeError("Missing UtilityProcess entry script.");
    for (const [name, value] of Object.entries(options))
      if (value !== undefined && !known.has(name))
        throw new NotImplemented(`utilityProcess.fork with ${name}`);
    return new UtilityProcess(
      modulePath,
      args,
      options,
    ) as unknown as ElectronUtilityProcess;
  },
} satisfies Pick<typeof Electron.utilityProcess, "fork">);

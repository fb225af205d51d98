import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { driveStandIn } from "../../../tools/runtime/drive-stand-in.ts";
import type { DrivenApp } from "../../../tools/runtime/driven-app.ts";

const root = join(import.meta.dirname, "..", "..", "..");

export interface RunOptions {
  readonly args?: readonly string[];
  readonly userData?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly colorScheme?: "light" | "dark";
}

/** What a fixture has said, in order. */
class Sayings {
  readonly all: { name: string; value: unknown }[] = [];
  readonly lines: string[] = [];
  #tell: () => void = () => undefined;

  readonly hear = (line: string): void => {
    this.lines.push(line);
    const parts = /^([\w -]+): (.*)$/.exec(line);
    if (parts?.[1] !== undefined && parts[2] !== undefined)
      try {
        this.all.push({ name: parts[1], value: JSON.parse(parts[2]) });
      } catch {
        // A line of somebody else's.
      }
    this.#tell();
  };

  /** The first value said under a name; waits for it. */
  async said(name: string): Promise<unknown> {
    for (;;) {
      const found = this.all.find((saying) => saying.name === name);
      if (found) return found.value;
      await new Promise<void>((resolve) => (this.#tell = resolve));
    }
  }

  get names(): string[] {
    return this.all.map(({ name }) => name);
  }
}

export interface Fixture extends DrivenApp {
  readonly sayings: Sayings;
}

const command = (
  name: string,
  userData: string,
  args: readonly string[] = [],
): string[] => [
  "--import",
  join(root, "tools", "chromium-shell", "register.ts"),
  join(root, "tests", "tools", "fixtures", `${name}.ts`),
  `--user-data-dir=${userData}`,
  ...args,
];

/** Run a fixture app under the stand-in, with its window in the test's hand. */
export async function runFixture(
  name: string,
  options: RunOptions = {},
): Promise<Fixture> {
  const userData = options.userData ?? freshFolder();
  const sayings = new Sayings();
  const app = await driveStandIn({
    command: process.execPath,
    args: command(name, userData, options.args),
    env: options.env ?? {},
    colorScheme: options.colorScheme ?? "light",
    onLog: sayings.hear,
  });
  const clean = () =>
    options.userData ??
    rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
  return {
    ...app,
    sayings,
    async quit() {
      await app.quit();
      clean();
    },
    async kill() {
      await app.kill();
      clean();
    },
  };
}

export interface Ran extends AsyncDisposable {
  readonly sayings: Sayings;
  readonly pid: number;
  readonly ended: Promise<number | null>;
  kill(signal: NodeJS.Signals): void;
}

/** Start a fixture that ends by itself, or that has no window. */
export function startFixture(name: string, options: RunOptions = {}): Ran {
  const userData = options.userData ?? freshFolder();
  const sayings = new Sayings();
  const child = spawn(process.execPath, command(name, userData, options.args), {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, QARI_HEADLESS: "1", ...options.env },
  });
  for (const stream of [child.stdout, child.stderr])
    createInterface(stream).on("line", sayings.hear);
  const ended = once(child, "close").then(([code]) => code as number | null);
  return {
    sayings,
    pid: child.pid ?? 0,
    ended,
    kill: (signal) => child.kill(signal),
    async [Symbol.asyncDispose]() {
      child.kill("SIGKILL");
      await ended;
      if (options.userData === undefined)
        rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

export const freshFolder = (): string =>
  mkdtempSync(join(tmpdir(), "qari-fixture-"));

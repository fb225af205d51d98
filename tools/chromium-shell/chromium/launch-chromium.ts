import { spawn } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import { CdpConnection } from "./cdp-connection.ts";

export interface RunningChromium {
  readonly connection: CdpConnection;
  /** Settles when the process has ended, however it ended. */
  readonly exited: Promise<void>;
  /** The `ws://` address for a second client; only where a port was asked for. */
  readonly endpoint: Promise<string>;
  readonly kill: () => void;
}

/**
 * Start Chromium with a debugging pipe.
 *
 * @throws When it ends before it answers; the message carries what it wrote.
 */
export async function launchChromium(
  path: string,
  flags: readonly string[],
): Promise<RunningChromium> {
  const child = spawn(path, flags, {
    stdio: ["ignore", "ignore", "pipe", "pipe", "pipe"],
    // Its own process group: Ctrl+C in the terminal reaches this process,
    // which then quits as an app quits, instead of Chromium dying under it.
    detached: process.platform !== "win32",
  });
  const exited = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", () => resolve());
  });
  let written = "";
  const stderr = child.stdio[2] as Readable;
  const endpoint = new Promise<string>((resolve) => {
    stderr.on("data", (chunk: Buffer) => {
      written = (written + chunk.toString()).slice(-8192);
      const found = /DevTools listening on (ws:\S+)/.exec(written)?.[1];
      if (found) resolve(found);
    });
  });
  const connection = new CdpConnection(
    child.stdio[4] as Readable,
    child.stdio[3] as Writable,
  );
  const kill = () => {
    try {
      if (child.pid === undefined) return;
      if (process.platform === "win32") child.kill("SIGKILL");
      else process.kill(-child.pid, "SIGKILL");
    } catch {
      // It has ended by itself.
    }
  };
  // Whatever ends this process without our asking, Chromium goes first; only
  // SIGKILL passes this by, and then the closing pipe ends it.
  process.once("exit", kill);
  void exited.then(() => process.removeListener("exit", kill));
  try {
    await connection.root.send("Browser.getVersion");
  } catch (cause) {
    kill();
    throw new Error(`Chromium did not start: ${path}\n${written}`, { cause });
  }
  return { connection, exited, endpoint, kill };
}

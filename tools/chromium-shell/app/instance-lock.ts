import { createHash } from "node:crypto";
import { mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { serveInstances } from "./instance-server.ts";

/** What a second instance tells the first. */
export interface InstanceNotice {
  readonly argv: string[];
  readonly workingDirectory: string;
  readonly additionalData: unknown;
}

export interface InstanceLock {
  readonly isFirst: boolean;
  release(): void;
}

/** A limit for who hangs, not a measure of speed: a thread is started to ask, on a machine that is shared. */
const answerTimeoutMs = 60_000;

/**
 * Become the one instance of the app on a folder of user data, or hand our
 * arguments to the one there is.
 *
 * A listening socket is the lock: one left by a process that was killed
 * refuses the connection, so nothing stale is ever believed.
 *
 * @param onNotice Called in the first instance, whenever another starts.
 */
export function takeInstanceLock(
  userData: string,
  notice: InstanceNotice,
  onNotice: (notice: InstanceNotice) => void,
): InstanceLock {
  mkdirSync(userData, { recursive: true });
  const address = socketAddress(userData);
  const server = serveInstances(address, onNotice);
  if (!server.listening) return askWhoIsThere(address, notice, onNotice);
  server.unref();
  const release = (): void => void server.close();
  // Left behind, it would have the next start ask whether anyone is there.
  process.once("exit", release);
  return { isFirst: true, release };
}

/** Electron answers at once, and a connection does not: so a thread makes it, and this waits. */
function askWhoIsThere(
  address: string,
  notice: InstanceNotice,
  onNotice: (notice: InstanceNotice) => void,
): InstanceLock {
  const verdict = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(
    new URL("./instance-lock-worker.ts", import.meta.url),
    { workerData: { address, verdict, notice } },
  );
  worker.on("message", onNotice);
  worker.unref();
  Atomics.wait(verdict, 0, 0, answerTimeoutMs);
  return {
    isFirst: verdict[0] === 1,
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    release: () => worker.postMessage("release"),
  };
}

function socketAddress(userData: string): string {
  const name = createHash("sha256").update(userData).digest("hex").slice(0, 16);
  if (process.platform === "win32") return `\\\\.\\pipe\\qari-${name}`;
  const beside = join(userData, "instance.sock");
  // A socket's path may be 108 bytes long, on macOS 104.
  return Buffer.byteLength(beside) < 100
    ? beside
    : join(tmpdir(), `qari-${name}.sock`);
}

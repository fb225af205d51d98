import {
  appendFileSync,
  existsSync,
  mkdirSync,
  renameSync,
  statSync,
} from "node:fs";
import { join } from "node:path";

/** The record a reader can send with a question. Messages carry codes, paths and counts, never text of an article. */
export interface Log {
  readonly path: string;
  info(message: string): void;
  warn(message: string): void;
  /** Something that is a bug: with its stack. */
  error(message: string, cause: unknown): void;
}

const rotateAboveBytes = 512 * 1024;

/**
 * Open `qari.log` in `folder`; what a former run left is moved to
 * `qari.1.log` once it has grown past 512 KiB.
 *
 * A log that cannot be written is given up silently: it must never be the
 * reason why reading stops.
 */
export function openLog(folder: string, now: () => Date): Log {
  const path = join(folder, "qari.log");
  quietly(() => {
    mkdirSync(folder, { recursive: true });
    if (existsSync(path) && statSync(path).size > rotateAboveBytes)
      renameSync(path, join(folder, "qari.1.log"));
  });
  const write = (level: string, message: string): void =>
    quietly(() =>
      appendFileSync(path, `${now().toISOString()} ${level} ${message}\n`),
    );
  return {
    path,
    info: (message) => write("info", message),
    warn: (message) => write("warn", message),
    error: (message, cause) =>
      write("error", `${message}: ${described(cause)}`),
  };
}

function quietly(act: () => void): void {
  try {
    act();
  } catch {
    // Nowhere to say it.
  }
}

function described(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const own = cause.stack ?? `${cause.name}: ${cause.message}`;
  return cause.cause === undefined
    ? own
    : `${own}\ncaused by ${described(cause.cause)}`;
}

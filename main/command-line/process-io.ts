import { randomUUID } from "node:crypto";
import { homedir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import type { CommandIo } from "./command-io.ts";

/** A command's surroundings in a real process. */
export function processIo(): CommandIo {
  // A reader that has seen enough (`qari list | head -1`) closes the pipe:
  // that ends the printing and is no failure. Other errors reach `print`.
  process.stdout.on("error", () => undefined);
  return {
    readInput: () => buffer(process.stdin),
    print: (content) =>
      new Promise((resolve, reject) => {
        process.stdout.write(content, (error) => {
          if (error && !isClosedPipe(error)) reject(error);
          else resolve();
        });
      }),
    complain: (line) => void process.stderr.write(`${line}\n`),
    // Carriage return, then "erase to the end of the line" (ECMA-48, EL).
    ...(process.stderr.isTTY && {
      watch: (line: string) => void process.stderr.write(`\r${line}\x1b[K`),
    }),
    interruption: () => {
      const controller = new AbortController();
      // Once: a second Ctrl+C ends the process as ever.
      process.once("SIGINT", () => controller.abort());
      return controller.signal;
    },
    env: process.env,
    platform: process.platform,
    home: homedir(),
    cwd: process.cwd(),
    // Two folders up both here and in the built app, where all of main is out/main/index.js.
    resources: join(import.meta.dirname, "../../resources"),
    now: () => new Date(),
    newId: randomUUID,
  };
}

const isClosedPipe = (error: Error): boolean =>
  "code" in error &&
  (error.code === "EPIPE" || error.code === "ERR_STREAM_DESTROYED");

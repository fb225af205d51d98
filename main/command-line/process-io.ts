import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { buffer } from "node:stream/consumers";
import { ImportPool, mostThreads } from "../importing/import-pool.ts";
import { environmentProxies } from "../importing/web/environment-proxies.ts";
import type { CommandIo } from "./command-io.ts";
import { outputFailure } from "./write-output.ts";

/** A command's surroundings in a real process. */
export function processIo(): CommandIo {
  // A reader that has seen enough (`qari list | head -1`) closes the pipe:
  // that ends the printing and is no failure. Other errors reach `print`.
  process.stdout.on("error", () => undefined);
  // Nor does work end because nobody hears what went wrong with it.
  process.stderr.on("error", () => undefined);
  const root = rootAbove(import.meta.dirname);
  const resolveProxy = environmentProxies(process.env);
  const isBuilt = !import.meta.filename.endsWith(".ts");
  return {
    readInput: () => buffer(process.stdin),
    print: (content) =>
      new Promise((resolve, reject) => {
        process.stdout.write(content, (error) => {
          if (error && !isClosedPipe(error))
            reject(outputFailure(error, "standard output"));
          else resolve(!error);
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
    resources: join(root, "resources"),
    bookAssets: isBuilt
      ? join(root, "out/main/book-assets")
      : join(root, "node_modules"),
    voiceProcess: join(
      root,
      isBuilt
        ? "out/main/voice-process.js"
        : "main/speech/neural/voice-process.ts",
    ),
    documents: new ImportPool(
      isBuilt
        ? join(root, "out/main/import-thread.js")
        : join(root, "main/importing/import-thread.ts"),
      resolveProxy,
    ),
    resolveProxy,
    ahead: 2 * mostThreads(),
    now: () => new Date(),
    newId: randomUUID,
  };
}

/** The app's own folder, in the checkout and packed: how deep this file lies in it is the bundler's affair. */
function rootAbove(folder: string): string {
  const parent = dirname(folder);
  return parent === folder || existsSync(join(folder, "package.json"))
    ? folder
    : rootAbove(parent);
}

const isClosedPipe = (error: Error): boolean =>
  "code" in error &&
  (error.code === "EPIPE" || error.code === "ERR_STREAM_DESTROYED");

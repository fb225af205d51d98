import { randomUUID } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ImportPool } from "../../../main/importing/import-pool.ts";
import type { CommandIo } from "../../../main/command-line/command-io.ts";
import { runCommandLine } from "../../../main/command-line/run.ts";
import { temporaryFolders } from "../temporary-folder.ts";

const resources = fileURLToPath(new URL("../../../resources", import.meta.url));

const documents = new ImportPool(
  fileURLToPath(
    new URL("../../../main/importing/import-thread.ts", import.meta.url),
  ),
);

/** Command lines of one test, each in a folder of its own. Call once at the top of a test file. */
export function commandLines() {
  const newFolder = temporaryFolders();
  return (
    input = "",
    env: Readonly<Record<string, string | undefined>> = {},
    /** How many pieces of output are read before the reader leaves. */
    reads = Infinity,
  ) => {
    const cwd = newFolder();
    const home = join(cwd, "home");
    mkdirSync(home);
    /** Run `qari …` and tell all that came of it. */
    const qari = async (...argv: readonly string[]) => {
      const out: Uint8Array[] = [];
      const err: string[] = [];
      const io: CommandIo = {
        readInput: async () => Buffer.from(input),
        print: async (content) => {
          out.push(Buffer.from(content));
          return out.length < reads;
        },
        complain: (line) => err.push(line),
        interruption: () => new AbortController().signal,
        env,
        platform: "linux",
        home,
        cwd,
        resources,
        bookAssets: join(resources, "../node_modules"),
        voiceProcess: join(
          import.meta.dirname,
          "../../../main/speech/neural/voice-process.ts",
        ),
        documents,
        resolveProxy: () => Promise.resolve("DIRECT"),
        ahead: 2,
        now: () => new Date(),
        newId: randomUUID,
      };
      const exit = await runCommandLine(argv, io);
      return { exit, out: Buffer.concat(out).toString(), err: err.join("\n") };
    };
    /** Write a text file beside the command line. */
    const write = (name: string, text: string): string => {
      writeFileSync(join(cwd, name), text);
      return name;
    };
    return { qari, write, cwd, home };
  };
}

/** The objects of an output with one a line. */
export const objects = (out: string): readonly Record<string, unknown>[] =>
  out
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Record<string, unknown>);

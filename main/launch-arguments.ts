import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { linkFrom } from "./link-from.ts";

/** What Qari was started with, when it was not started for a command. */
export interface LaunchArguments {
  /** Folder of the library, absolute; `undefined` for the reader's own. */
  readonly library?: string;
  /** Files and folders to bring in, absolute, and links. */
  readonly paths: readonly string[];
}

/**
 * @param argv The arguments that are Qari's: without the program and, while developing, without the app's path.
 * @param cwd What relative paths are relative to, absolute.
 */
export function readLaunchArguments(
  argv: readonly string[],
  cwd: string,
): LaunchArguments {
  const { values, positionals } = parseArgs({
    args: [...argv],
    // Taken by Chromium; named here so that its value is no file to bring in.
    options: {
      library: { type: "string" },
      "user-data-dir": { type: "string" },
    },
    // Chromium's other switches pass through here too.
    strict: false,
    allowPositionals: true,
  });
  return {
    ...(typeof values.library === "string" && {
      library: resolve(cwd, values.library),
    }),
    paths: positionals.map(
      (each) => linkFrom(each) ?? pathOfFileUrl(each) ?? resolve(cwd, each),
    ),
  };
}

/** File managers of Linux name files by their addresses (`%U`, Desktop Entry Specification). */
function pathOfFileUrl(address: string): string | undefined {
  if (!/^file:/i.test(address)) return undefined;
  try {
    return fileURLToPath(address);
  } catch {
    // Of another machine, or badly written: it is said of it that it is not there.
    return undefined;
  }
}

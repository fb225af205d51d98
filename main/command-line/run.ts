import { join, resolve } from "node:path";
import { QariError } from "../../src/errors.ts";
import type { Library } from "../library/library.ts";
import { libraryFileName, openLibrary } from "../library/open-library.ts";
import type { CommandIo } from "./command-io.ts";
import { commands } from "./commands.ts";
import { defaultLibraryFolder } from "./default-library-folder.ts";
import { helpText, usageText } from "./help.ts";
import { processIo } from "./process-io.ts";
import { readSharedOptions, type SharedOptions } from "./shared-options.ts";
import { UsageError } from "./usage-error.ts";

/** What a command line ends with. */
const exitCode = { done: 0, failed: 1, wrongUsage: 2 } as const;

/** Whether arguments are a command, so that the app runs it instead of opening a window. */
export function isCommand(argv: readonly string[]): boolean {
  try {
    const { isHelp, rest } = readSharedOptions(argv);
    return isHelp || commands.some(({ name }) => name === rest[0]);
  } catch (error) {
    if (error instanceof UsageError) return false;
    throw error;
  }
}

/**
 * Run one command. Never adds the article that ships with Qari.
 *
 * @param argv The arguments that are Qari's, the command's name first.
 * @returns The exit code: 0 done, 1 failed (`code: message` on standard error), 2 wrong usage.
 */
export async function runCommandLine(
  argv: readonly string[],
  io: CommandIo = processIo(),
): Promise<number> {
  let name: string | undefined;
  try {
    const shared = readSharedOptions(argv);
    const [first, ...rest] = shared.rest;
    name = first;
    if (shared.isHelp) await io.print(helpText());
    else await runNamed(name, rest, shared, io);
    return exitCode.done;
  } catch (error) {
    if (error instanceof UsageError) {
      io.complain(error.message);
      io.complain(usageText(name).trimEnd());
      return exitCode.wrongUsage;
    }
    io.complain(
      error instanceof QariError
        ? `${error.code}: ${error.message}`
        : `internal: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    return exitCode.failed;
  }
}

async function runNamed(
  name: string | undefined,
  argv: readonly string[],
  { library: folder, isJson }: SharedOptions,
  io: CommandIo,
): Promise<void> {
  const command = commands.find((each) => each.name === name);
  if (!command)
    throw new UsageError(
      name === undefined ? "no command" : `no command ${name}`,
    );
  let opened: Library | undefined;
  const file = join(
    folder === undefined
      ? defaultLibraryFolder(io.env, io.platform, io.home)
      : resolve(io.cwd, folder),
    libraryFileName,
  );
  const library = () => (opened ??= openLibrary(file, io));
  try {
    await command.run(argv, { io, isJson, library });
  } finally {
    opened?.close();
  }
}

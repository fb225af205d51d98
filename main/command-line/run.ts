import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { QariError } from "../../src/errors.ts";
import { isAbort } from "../backup/backup-failure.ts";
import {
  heldBy,
  holdersOf,
  holdLibraryAmongOthers,
  type Held,
} from "../library/holders.ts";
import type { Library } from "../library/library.ts";
import { libraryFileName, openLibrary } from "../library/open-library.ts";
import type { CommandIo } from "./command-io.ts";
import { commands } from "./commands.ts";
import { defaultLibraryFolder } from "./default-library-folder.ts";
import { commandHelp, usageText } from "./help.ts";
import { terminalLanguage, type HelpLanguage } from "./language.ts";
import { errorLine } from "./error-line.ts";
import { processIo } from "./process-io.ts";
import { readSharedOptions, type SharedOptions } from "./shared-options.ts";
import { UsageError } from "./usage-error.ts";

/** What a command line ends with. */
const exitCode = {
  done: 0,
  failed: 1,
  wrongUsage: 2,
  interrupted: 130,
} as const;

/**
 * Run one command. Never adds the article that ships with Qari.
 *
 * @param argv The arguments that are Qari's, the command's name first.
 * @returns The exit code: 0 done, 1 failed (`code: message` on standard error), 2 wrong usage, 130 interrupted.
 */
export async function runCommandLine(
  argv: readonly string[],
  io: CommandIo = processIo(),
): Promise<number> {
  let name: string | undefined;
  const language = languageOf(argv, io);
  try {
    const shared = readSharedOptions(argv);
    const [first, ...rest] = shared.rest;
    name = first;
    if (shared.isHelp) await io.print(commandHelp(name, language));
    else await runNamed(name, rest, shared, io);
    return exitCode.done;
  } catch (error) {
    if (isAbort(error)) return exitCode.interrupted;
    if (error instanceof UsageError) {
      io.complain(error.message);
      io.complain(usageText(name, language).trimEnd());
      return exitCode.wrongUsage;
    }
    io.complain(
      error instanceof QariError
        ? errorLine(error.code, error.message)
        : `internal: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    return exitCode.failed;
  }
}

/** Also of the answer to options that are wrong. */
function languageOf(argv: readonly string[], { env }: CommandIo): HelpLanguage {
  try {
    return readSharedOptions(argv).lang ?? terminalLanguage(env);
  } catch {
    return terminalLanguage(env);
  }
}

async function runNamed(
  name: string | undefined,
  argv: readonly string[],
  { library: given, isJson }: SharedOptions,
  io: CommandIo,
): Promise<void> {
  const command = commands.find((each) => each.name === name);
  if (!command)
    throw new UsageError(
      name === undefined ? "no command" : `no command ${name}`,
    );
  const folder =
    given === undefined
      ? defaultLibraryFolder(io.env, io.platform, io.home)
      : resolve(io.cwd, given);
  const libraryFile = join(folder, libraryFileName);
  const makesLibrary = command.missingLibrary
    ? command.missingLibrary === "made"
    : given === undefined;
  let held: Held | undefined;
  let opened: Library | undefined;
  const library = async (): Promise<Library> => {
    if (!opened && !makesLibrary && !existsSync(libraryFile))
      throw new QariError("library-unavailable", `no library: ${libraryFile}`);
    held ??= await holdLibraryAmongOthers(folder, `qari ${command.name}`);
    return (opened ??= openLibrary(libraryFile, io));
  };
  const closeLibrary = (): void => {
    opened?.close();
    opened = undefined;
  };
  try {
    await command.run(argv, {
      io,
      isJson,
      folder,
      libraryFile,
      library,
      closeLibrary,
    });
  } catch (error) {
    throw named(error, folder);
  } finally {
    closeLibrary();
    held?.release();
  }
}

/** Whoever is told that a library is busy wants to know by whom. */
function named(error: unknown, folder: string): unknown {
  if (!(error instanceof QariError) || error.code !== "library-busy")
    return error;
  // Who notes nothing beside the library is no Qari.
  const holders = heldBy(holdersOf(folder)) || "held by another program";
  return error.message.includes("held by")
    ? error
    : new QariError("library-busy", `${error.message}: ${holders}`, {
        cause: error,
      });
}

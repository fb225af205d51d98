import { isSharedOption, readSharedOptions } from "./shared-options.ts";
import { UsageError } from "./usage-error.ts";

/**
 * The names of all commands, apart from the commands themselves: a start of
 * the app looks through them and does not load what it will not run.
 */
export const commandNames = [
  "import",
  "list",
  "show",
  "convert",
  "search",
  "bookmarks",
  "speak",
  "tashkeel",
  "backup",
  "restore",
  "doctor",
] as const;

/**
 * Arguments without the switches of Chromium's before the first of ours:
 * whoever starts the app may put some there, as an AppImage does with
 * `--no-sandbox`.
 *
 * @param argv As `isCommand` takes them.
 */
export function withoutLeadingSwitches(
  argv: readonly string[],
): readonly string[] {
  const first = argv.findIndex(
    (each) => !/^--[a-z]/.test(each) || isSharedOption(each),
  );
  return first === -1 ? [] : argv.slice(first);
}

/** Whether arguments are a command, so that the app runs it instead of opening a window. */
export function isCommand(argv: readonly string[]): boolean {
  try {
    const { isHelp, rest } = readSharedOptions(argv);
    return isHelp || commandNames.some((name) => name === rest[0]);
  } catch (error) {
    if (error instanceof UsageError) return false;
    throw error;
  }
}

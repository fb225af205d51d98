/** Whether arguments name a command, so that the app runs it instead of opening a window. */
export const isCommand = (_argv: readonly string[]): boolean => false;

/**
 * Run one command.
 *
 * @param argv The arguments that are Qari's, the command's name first.
 * @returns The exit code: 0 done, 1 failed, 2 wrong usage.
 */
export async function runCommandLine(
  _argv: readonly string[],
): Promise<number> {
  return 2;
}

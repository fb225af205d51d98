import type { Command } from "./command.ts";
import { commands } from "./commands.ts";

/** How Qari is used from the command line. */
export const helpText = (): string =>
  [
    "usage: qari COMMAND [--library DIR] [--json]",
    "",
    ...commands.flatMap((command) => [
      `  ${synopsis(command)}`,
      `      ${command.summary}`,
    ]),
    "",
    "  --library DIR  the folder of the library; the app's own when left out",
    "  --json         one JSON object a line",
    "",
    "Errors go to standard error as `code: message`, with exit code 1;",
    "wrong usage has exit code 2.",
    "",
  ].join("\n");

/** @param name Of a command; for any other the whole help is the answer. */
export function usageText(name: string | undefined): string {
  const command = commands.find((each) => each.name === name);
  return command ? `usage: qari ${synopsis(command)}\n` : helpText();
}

const synopsis = ({ name, usage }: Command): string =>
  `${name} ${usage}`.trimEnd();

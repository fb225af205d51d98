import type { Library } from "../library/library.ts";
import type { CommandIo } from "./command-io.ts";

/** What a command may use. */
export interface CommandContext {
  readonly io: CommandIo;
  /** Print one JSON object a line. */
  readonly isJson: boolean;
  /** The library, opened when it is first asked for. Whoever runs the command closes it. */
  readonly library: () => Library;
}

/** One command of the command line. To add one: write it in a file of its own and put it into `commands.ts`. */
export interface Command {
  readonly name: string;
  /** Its arguments, as the help shows them. */
  readonly usage: string;
  /** One line, for the help. */
  readonly summary: string;
  /**
   * @param argv What stands after the command's name, without the options all commands share.
   * @throws UsageError; QariError for what went wrong.
   */
  readonly run: (
    argv: readonly string[],
    context: CommandContext,
  ) => Promise<void>;
}

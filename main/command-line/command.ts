import type { Library } from "../library/library.ts";
import type { CommandIo } from "./command-io.ts";
import type { LocalText } from "./language.ts";

/** What a command may use. */
export interface CommandContext {
  readonly io: CommandIo;
  /** Print one JSON object a line. */
  readonly isJson: boolean;
  /** Folder of the library, absolute; perhaps not there. */
  readonly folder: string;
  /** The library's file in it. */
  readonly libraryFile: string;
  /**
   * The library, opened when it is first asked for. Whoever runs the command closes it.
   *
   * @throws QariError `library-unavailable` where there is none (see `missingLibrary`); what opening throws.
   */
  readonly library: () => Promise<Library>;
  /** Close it before that, so that its file can be replaced. */
  readonly closeLibrary: () => void;
}

/** One option, for the help. */
export interface OptionHelp {
  readonly name: string;
  readonly text: LocalText;
}

/** One command of the command line. To add one: write it in a file of its own and put it into `commands.ts`. */
export interface Command {
  readonly name: string;
  /** Its arguments, as the help shows them. */
  readonly usage: string;
  /** One line, for the help. */
  readonly summary: LocalText;
  /** Those that are its own. */
  readonly options?: readonly OptionHelp[];
  /**
   * What asking for a library that is not there comes to. Left out: the app's
   * own is made, as at its first start, and one that was named is refused, as
   * its name may be mistyped.
   */
  readonly missingLibrary?: "made" | "refused";
  /**
   * @param argv What stands after the command's name, without the options all commands share.
   * @throws UsageError; QariError for what went wrong.
   */
  readonly run: (
    argv: readonly string[],
    context: CommandContext,
  ) => Promise<void>;
}

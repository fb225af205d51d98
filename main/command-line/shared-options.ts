import { parseArgs } from "node:util";
import { UsageError } from "./usage-error.ts";

/** What every command takes, wherever it stands in the line. */
export interface SharedOptions {
  /** Folder of the library, as given. */
  readonly library?: string;
  readonly isJson: boolean;
  readonly isHelp: boolean;
  /** The rest, in order. */
  readonly rest: readonly string[];
}

const options = {
  library: { type: "string" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

/** @throws UsageError when `--library` has no value. */
export function readSharedOptions(argv: readonly string[]): SharedOptions {
  const { tokens } = parseArgs({
    args: [...argv],
    options,
    // The command knows its own options; here they only pass through.
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const taken = new Set<number>();
  let library: string | undefined;
  let isJson = false;
  let isHelp = false;
  for (const token of tokens) {
    if (token.kind !== "option" || !Object.hasOwn(options, token.name))
      continue;
    taken.add(token.index);
    if (token.name === "json") isJson = true;
    else if (token.name === "help") isHelp = true;
    else if (token.value === undefined || token.value === "")
      throw new UsageError("--library takes a folder");
    else {
      library = token.value;
      if (!token.inlineValue) taken.add(token.index + 1);
    }
  }
  const rest = argv.filter((_, index) => !taken.has(index));
  return {
    ...(library !== undefined && { library }),
    isJson,
    isHelp: isHelp || rest[0] === "help",
    rest,
  };
}

import { parseArgs } from "node:util";
import type { OptionHelp } from "./command.ts";
import { helpLanguages, type HelpLanguage } from "./language.ts";
import { UsageError } from "./usage-error.ts";

/** What every command takes, wherever it stands in the line. */
export interface SharedOptions {
  /** Folder of the library, as given. */
  readonly library?: string;
  readonly isJson: boolean;
  readonly isHelp: boolean;
  /** Of the help; the terminal's own when left out. */
  readonly lang?: HelpLanguage;
  /** The rest, in order. */
  readonly rest: readonly string[];
}

const options = {
  library: { type: "string" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
  lang: { type: "string" },
} as const;

/** @param argument As it was typed: `--library`, `--library=DIR`. */
export const isSharedOption = (argument: string): boolean =>
  argument.startsWith("--") &&
  Object.hasOwn(options, argument.slice(2).replace(/=.*$/s, ""));

export const sharedOptionsHelp: readonly OptionHelp[] = [
  {
    name: "--library DIR",
    text: {
      en: "the folder of the library; the app's own when left out",
      ar: "مجلد المكتبة؛ مكتبة التطبيق إن لم يُذكر",
    },
  },
  {
    name: "--json",
    text: { en: "one JSON object a line", ar: "كائن JSON في كل سطر" },
  },
  {
    name: "--help, -h",
    text: { en: "this help", ar: "هذه المساعدة" },
  },
  {
    name: "--lang en|ar",
    text: {
      en: "language of the help; the terminal's when left out",
      ar: "لغة المساعدة؛ لغة الطرفية إن لم تُذكر",
    },
  },
];

/** @throws UsageError when `--library` has no value, or `--lang` none that it can have. */
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
  let lang: HelpLanguage | undefined;
  let isJson = false;
  let isHelp = false;
  for (const token of tokens) {
    if (
      token.kind !== "option" ||
      !Object.hasOwn(options, token.name) ||
      !isAlone(argv[token.index])
    )
      continue;
    taken.add(token.index);
    if (token.name === "json") isJson = true;
    else if (token.name === "help") isHelp = true;
    else {
      if (token.name === "library") library = folderIn(token.value);
      else lang = languageIn(token.value);
      if (!token.inlineValue) taken.add(token.index + 1);
    }
  }
  const rest = argv.filter((_, index) => !taken.has(index));
  const [first, ...others] = rest;
  return {
    ...(library !== undefined && { library }),
    ...(lang !== undefined && { lang }),
    isJson,
    isHelp: isHelp || first === "help",
    rest: first === "help" ? others : rest,
  };
}

/** The h of `-ohadith.wav` is a letter of a name: which flags take one is for the command to know. */
const isAlone = (argument: string | undefined): boolean =>
  argument === "-h" || argument?.startsWith("--") === true;

function folderIn(value: string | undefined): string {
  if (value === undefined || value === "")
    throw new UsageError("--library takes a folder");
  return value;
}

function languageIn(value: string | undefined): HelpLanguage {
  const language = helpLanguages.find((each) => each === value);
  if (language === undefined)
    throw new UsageError(`--lang takes ${helpLanguages.join(" or ")}`);
  return language;
}

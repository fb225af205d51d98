import { QariError } from "../../../src/errors.ts";
import type { Command, CommandContext } from "../command.ts";
import { oneLine } from "../../../src/one-line.ts";
import { readArguments } from "../read-arguments.ts";
import { UsageError } from "../usage-error.ts";
import { checkBackups } from "./check-backups.ts";
import { examine } from "./examine.ts";
import type { Finding } from "./finding.ts";

/** Go through a whole library and its backups, and say what is wrong. */
export const doctorCommand: Command = {
  name: "doctor",
  missingLibrary: "refused",
  usage: "[--repair]",
  summary: {
    en: "check the whole library, its pictures, its index and its backups",
    ar: "فحص المكتبة كلها وصورها وفهرسها ونسخها الاحتياطية",
  },
  options: [
    {
      name: "--repair",
      text: {
        en: "make the search index anew",
        ar: "بناء فهرس البحث من جديد",
      },
    },
  ],
  async run(argv, context) {
    const { values, positionals } = readArguments(argv, {
      repair: { type: "boolean", default: false },
    });
    if (positionals.length > 0)
      throw new UsageError("doctor takes no arguments");
    const { io, libraryFile } = context;
    const findings: Finding[] = [];
    const tell = async (finding: Finding): Promise<void> => {
      findings.push(finding);
      await print(context, finding, [
        finding.problem,
        finding.subject,
        finding.detail,
      ]);
    };
    await checkLibrary(context, values.repair, tell);
    for await (const checked of checkBackups(libraryFile, {
      signal: io.interruption(),
      onProgress: () => undefined,
    }))
      if ("bad" in checked) await tell(checked.bad);
      else {
        const { name, articles, createdAt } = checked.good;
        await print(context, { backup: checked.good }, [
          "backup",
          name,
          `${articles} articles, ${createdAt}`,
        ]);
      }
    if (findings.length > 0)
      throw new QariError(
        "library-damaged",
        `${findings.length} found wrong: ${libraryFile}`,
      );
  },
};

async function checkLibrary(
  { library, closeLibrary, libraryFile }: CommandContext,
  isRepair: boolean,
  tell: (finding: Finding) => Promise<void>,
): Promise<void> {
  try {
    // Opened as ever first: it is then of the newest version.
    const opened = await library();
    if (isRepair) opened.rebuildSearch();
    closeLibrary();
    for await (const finding of examine(libraryFile)) await tell(finding);
  } catch (error) {
    if (!(error instanceof QariError) || error.code !== "library-damaged")
      throw error;
    await tell({
      problem: "database-damaged",
      subject: libraryFile,
      detail: error.message,
    });
  }
}

const print = (
  { io, isJson }: CommandContext,
  object: unknown,
  columns: readonly string[],
): Promise<boolean> =>
  io.print(
    `${isJson ? JSON.stringify(object) : columns.map(oneLine).join("\t")}\n`,
  );

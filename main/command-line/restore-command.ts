import { join, resolve } from "node:path";
import { readStoredSettings } from "../../src/settings/stored-settings.ts";
import { restoreBackup } from "../backup/restore-backup.ts";
import {
  holdLibraryAlone,
  holdLibraryAmongOthers,
} from "../library/holders.ts";
import { settingsFileName } from "./backup-command.ts";
import type { Command } from "./command.ts";
import { readArguments } from "./read-arguments.ts";
import { UsageError } from "./usage-error.ts";
import { watched } from "./watched.ts";
import { writeOutput } from "./write-output.ts";

/** Bring a backup back into the library. */
export const restoreCommand: Command = {
  name: "restore",
  usage: "FILE [--merge|--replace]",
  summary: { en: "bring a backup back", ar: "استعادة نسخة احتياطية" },
  options: [
    {
      name: "--merge",
      text: {
        en: "add what is missing and keep what is newer (this is the default)",
        ar: "إضافة الناقص وإبقاء الأحدث (وهو المعتاد)",
      },
    },
    {
      name: "--replace",
      text: {
        en: "put it in the place of the library, which is kept beside it",
        ar: "وضعها مكان المكتبة، وتبقى السابقة إلى جانبها",
      },
    },
  ],
  async run(argv, { io, isJson, folder, libraryFile }) {
    const { values, positionals } = readArguments(argv, {
      merge: { type: "boolean", default: false },
      replace: { type: "boolean", default: false },
    });
    const [path, ...more] = positionals;
    if (
      path === undefined ||
      more.length > 0 ||
      (values.merge && values.replace)
    )
      throw new UsageError(
        "restore takes one backup, and --merge or --replace",
      );
    const mode = values.replace ? "replace" : "merge";
    const hold = values.replace ? holdLibraryAlone : holdLibraryAmongOthers;
    const held = await hold(folder, "qari restore");
    try {
      const { articles, before, settings } = await watched(io, (control) =>
        restoreBackup(
          {
            file: resolve(io.cwd, path),
            mode,
            libraryFile,
            now: io.now(),
          },
          control,
        ),
      );
      if (settings)
        await writeSettings(join(folder, settingsFileName), settings);
      await io.print(
        isJson
          ? `${JSON.stringify({ articles, before: before ?? null })}\n`
          : `${[articles, before ?? ""].join("\t").trimEnd()}\n`,
      );
    } finally {
      held.release();
    }
  },
};

/** Only what this version takes for a setting, or does not know. */
function writeSettings(
  file: string,
  stored: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { settings, unknown } = readStoredSettings(stored);
  return writeOutput(
    file,
    JSON.stringify({ ...unknown, ...settings }, undefined, "\t"),
  );
}

import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import * as v from "valibot";
import { QariError } from "../../src/errors.ts";
import { writeBackup } from "../backup/write-backup.ts";
import type { Command } from "./command.ts";
import { readArguments } from "./read-arguments.ts";
import { UsageError } from "./usage-error.ts";
import { watched } from "./watched.ts";

/** Name of the settings file, which is beside the app's own library. */
export const settingsFileName = "settings.json";

const packageSchema = v.object({ version: v.string() });

/** Write the whole library into one file. */
export const backupCommand: Command = {
  name: "backup",
  missingLibrary: "refused",
  usage: "FILE [--force]",
  summary: {
    en: "write the library, its pictures and the settings into one file",
    ar: "كتابة المكتبة وصورها والإعدادات في ملف واحد",
  },
  options: [
    {
      name: "--force",
      text: {
        en: "replace a file that is there",
        ar: "استبدال الملف إن كان موجودًا",
      },
    },
  ],
  async run(argv, context) {
    const { io, isJson, folder, libraryFile, library, closeLibrary } = context;
    const { values, positionals } = readArguments(argv, {
      force: { type: "boolean", default: false },
    });
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0)
      throw new UsageError("backup takes one file to write");
    const target = resolve(io.cwd, path);
    if (existsSync(target) && !values.force)
      throw new QariError(
        "file-unwritable",
        `${target} is there already; --force replaces it`,
      );
    // Opened once, so that it is whole and of the newest version.
    await library();
    closeLibrary();
    const { version } = v.parse(
      packageSchema,
      JSON.parse(await readFile(join(io.resources, "../package.json"), "utf8")),
    );
    const written = await watched(io, (control) =>
      writeBackup(
        {
          libraryFile,
          settingsFile: join(folder, settingsFileName),
          target,
          app: version,
          now: io.now(),
        },
        control,
      ),
    );
    await io.print(
      isJson
        ? `${JSON.stringify(written)}\n`
        : `${written.path}\t${written.articles}\t${written.bytes}\n`,
    );
  },
};

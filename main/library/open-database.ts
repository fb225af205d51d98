import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Database } from "./database.ts";
import { busyTimeoutMs, inspectFile } from "./inspect-file.ts";
import { makeFolder } from "./make-folder.ts";
import { migrate } from "./migrations.ts";
import { checkColumns } from "./schema/columns.ts";
import { translateError } from "./translate-error.ts";

/**
 * Open the library's file, made if it is missing, at the newest version.
 *
 * @param file Absolute path; its folder is made if missing.
 * @throws QariError `library-damaged`, `library-newer` (the file is untouched), `library-busy`, `library-unavailable`, `disk-full`.
 */
export function openDatabase(file: string): Database {
  let database: Database | undefined;
  try {
    makeFolder(dirname(file));
    inspectFile(file);
    database = new Database(
      file,
      new DatabaseSync(file, {
        timeout: busyTimeoutMs,
        enableForeignKeyConstraints: true,
      }),
    );
    // What is answered as kept survives a power cut, not only a crash.
    database.script("PRAGMA synchronous = FULL");
    // Before the write-ahead log: the file itself, not its log, then says
    // whose it is and which version it has, even after a crash.
    migrate(database);
    checkColumns(database, file);
    // A file system without shared memory keeps the rollback journal, which
    // is slower and as safe.
    database.script("PRAGMA journal_mode = WAL");
    return database;
  } catch (error) {
    database?.close();
    throw translateError(error, file);
  }
}

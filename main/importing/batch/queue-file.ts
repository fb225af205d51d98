import { renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import * as v from "valibot";
import { QariError } from "../../../src/errors.ts";
import { Database } from "../../library/database.ts";
import { busyTimeoutMs } from "../../library/inspect-file.ts";
import { makeFolder } from "../../library/make-folder.ts";
import { translateError } from "../../library/translate-error.ts";

/** Beside the library: what is still to be brought into it. */
export const queueFileName = "imports.db";

const version = 1;
const versionRow = v.strictObject({ user_version: v.number() });

const schema = `
  CREATE TABLE batches (
    id TEXT PRIMARY KEY,
    created_at TEXT NOT NULL,
    state TEXT NOT NULL,
    -- How often it was begun again since something last came of it.
    attempts INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE TABLE items (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    batch TEXT NOT NULL REFERENCES batches (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    source TEXT NOT NULL,
    -- JSON: what is known of it, how it was kept elsewhere.
    details TEXT NOT NULL DEFAULT '{}',
    -- NULL while it waits; 'expanded' for what was replaced by what is in it.
    outcome TEXT,
    article TEXT,
    title TEXT,
    code TEXT,
    message TEXT
  ) STRICT;
  -- Apart from what is listed; gone when it is in.
  CREATE TABLE contents (
    seq INTEGER PRIMARY KEY REFERENCES items (seq) ON DELETE CASCADE,
    content TEXT NOT NULL
  ) STRICT;
  CREATE INDEX items_of_batch ON items (batch, outcome, seq);
  PRAGMA user_version = ${version};
`;

/**
 * Open the queue's file, made if it is missing. One that is damaged or of
 * another version is put aside: it is a list of work, and nothing is lost with
 * it but the work that was still to be done.
 *
 * @param file Absolute path.
 * @throws QariError `library-busy`, `library-unavailable`, `disk-full`.
 */
export function openQueueFile(file: string): Database {
  try {
    return openOnce(file);
  } catch (error) {
    if (!(error instanceof QariError) || error.code !== "library-damaged")
      throw error;
    renameSync(file, `${file}.damaged`);
    for (const rest of ["-wal", "-shm"]) rmSync(file + rest, { force: true });
    return openOnce(file);
  }
}

function openOnce(file: string): Database {
  let database: Database | undefined;
  try {
    makeFolder(dirname(file));
    database = new Database(
      file,
      new DatabaseSync(file, {
        timeout: busyTimeoutMs,
        enableForeignKeyConstraints: true,
      }),
    );
    // What was taken on survives a power cut, as what is kept does.
    database.script("PRAGMA synchronous = FULL; PRAGMA journal_mode = WAL");
    const opened = database;
    database.transaction(() => {
      const is = opened.row(versionRow, "PRAGMA user_version")?.user_version;
      if (is === 0) opened.script(schema);
      else if (is !== version)
        throw new QariError("library-damaged", `${file} has version ${is}`);
    });
    return database;
  } catch (error) {
    database?.close();
    throw translateError(error, file);
  }
}

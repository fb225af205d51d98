import * as v from "valibot";
import type { Database } from "./database.ts";
import { version1 } from "./schema/version-1.ts";
import { version2 } from "./schema/version-2.ts";
import { version3 } from "./schema/version-3.ts";
import { version4 } from "./schema/version-4.ts";

/** "Qari" in ASCII, in the file's header: tells our file from every other SQLite database. */
export const applicationId = 0x51_61_72_69;

/**
 * What turns each version into the next; the first makes an empty file a
 * library. A step that has been released is never changed again.
 */
const steps: readonly ((database: Database) => void)[] = [
  version1,
  version2,
  version3,
  version4,
];

/** The version this Qari writes. */
export const newestVersion = steps.length;

const versionSchema = v.object({ user_version: v.number() });

/** Bring a library to the newest version, all at once or not at all. The caller has made sure that it is not newer. */
export function migrate(database: Database): void {
  if (versionOf(database) === newestVersion) return;
  database.transaction(() => {
    // Asked again: another process may have done it while this one waited.
    for (const step of steps.slice(versionOf(database))) step(database);
    database.script(`
      PRAGMA application_id = ${applicationId};
      PRAGMA user_version = ${newestVersion};
    `);
  });
}

const versionOf = (database: Database): number =>
  database.row(versionSchema, "PRAGMA user_version")?.user_version ?? 0;

import { join } from "node:path";

/** Where the automatic backups of a library are. */
export const backupsFolder = (libraryFolder: string): string =>
  join(libraryFolder, "backups");

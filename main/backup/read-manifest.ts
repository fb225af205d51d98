import { stat } from "node:fs/promises";
import { basename } from "node:path";
import type { BackupInfo } from "../../src/library/records.ts";
import { BackupArchive } from "./backup-archive.ts";
import { readFailure } from "./backup-failure.ts";
import type { Manifest } from "./manifest.ts";

/** @throws QariError `backup-damaged`, `backup-newer`, `file-missing`, `file-unreadable`. */
export async function readManifest(file: string): Promise<Manifest> {
  const archive = await BackupArchive.open(file);
  archive.close();
  return archive.manifest;
}

/** What a reader is shown of a backup. Looks at its manifest only. @throws as `readManifest`. */
export async function backupInfo(file: string): Promise<BackupInfo> {
  const { createdAt, library } = await readManifest(file);
  try {
    const { size } = await stat(file);
    return {
      name: basename(file),
      createdAt,
      bytes: size,
      articles: library.articles,
    };
  } catch (error) {
    throw readFailure(error, file);
  }
}

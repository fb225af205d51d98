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

/** A manifest, and what a reader is shown of the backup. Looks at no other part. @throws as `readManifest`. */
export async function readSummary(
  file: string,
): Promise<{ readonly info: BackupInfo; readonly manifest: Manifest }> {
  const manifest = await readManifest(file);
  try {
    const { size } = await stat(file);
    const info = {
      name: basename(file),
      createdAt: manifest.createdAt,
      bytes: size,
      articles: manifest.library.articles,
    };
    return { info, manifest };
  } catch (error) {
    throw readFailure(error, file);
  }
}

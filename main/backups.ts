import type { BackupInfo } from "../src/library/records.ts";

/** What a reader does with backups. Each long piece of work is a job; its id is absent when the reader thought better of it. */
export interface Backups {
  /** Ask where to, and write a backup there. */
  readonly create: () => Promise<{ readonly job?: string }>;
  /** The automatic ones, newest first. */
  readonly list: () => Promise<readonly BackupInfo[]>;
  /** @param name Of an automatic backup; the reader is asked for a file when left out. */
  readonly restore: (
    mode: "merge" | "replace",
    name?: string,
  ) => Promise<{ readonly job?: string }>;
  /** Set a damaged library aside and go on with a backup, or with an empty library. */
  readonly recover: (name?: string) => Promise<{ readonly job?: string }>;
}

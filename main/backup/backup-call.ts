import type { BackupService } from "./backup-service.ts";

export type BackupTask = keyof BackupService;

/** What a thread is started with: one task, for its whole life. */
export interface BackupCall {
  readonly task: BackupTask;
  readonly request: unknown;
}

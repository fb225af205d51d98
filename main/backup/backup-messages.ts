import type { BackupService } from "./backup-service.ts";
import type { PlainError } from "../library/service/thread-messages.ts";

export type BackupTask = keyof BackupService;

/** What a thread is started with: one task, for its whole life. */
export interface BackupCall {
  readonly task: BackupTask;
  readonly request: unknown;
}

/** The only thing a running task is told. */
export const cancelMessage = "cancel";

export type BackupMessage =
  | { readonly done: number; readonly total: number }
  | { readonly value: unknown }
  | { readonly cancelled: true }
  | { readonly error: PlainError };

/** How a backup comes back: beside what is there, or instead of it. */
export type RestoreMode = "merge" | "replace";

/** The reader wants a backup now. */
export class BackupCreateEvent extends Event {
  constructor() {
    super("qari-backup-create", { bubbles: true, composed: true });
  }
}

/** The reader wants to go back to a backup. */
export class BackupRestoreEvent extends Event {
  /** Of an automatic backup; `undefined` for a file yet to be chosen. */
  readonly backup: string | undefined;
  readonly mode: RestoreMode;
  constructor(backup: string | undefined, mode: RestoreMode) {
    super("qari-backup-restore", { bubbles: true, composed: true });
    this.backup = backup;
    this.mode = mode;
  }
}

/** The dialog was closed. */
export class BackupsCloseEvent extends Event {
  constructor() {
    super("qari-backups-close", { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    "qari-backup-create": BackupCreateEvent;
    "qari-backup-restore": BackupRestoreEvent;
    "qari-backups-close": BackupsCloseEvent;
  }
}

/** Extension of a backup's file, without the dot. */
export const backupExtension = "qaribackup";

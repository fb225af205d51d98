import type { BackupControl } from "../backup/backup-control.ts";
import type { CommandIo } from "./command-io.ts";

/**
 * Do a long piece of work under the eyes of whoever is at the terminal: how far
 * it is shows there, and Ctrl+C cancels it.
 */
export async function watched<T>(
  { watch, interruption }: CommandIo,
  work: (control: BackupControl) => Promise<T>,
): Promise<T> {
  let shown = "";
  try {
    return await work({
      signal: interruption(),
      onProgress: (done, total) => {
        const line = `${total > 0 ? Math.floor((100 * done) / total) : 0} %`;
        if (line !== shown) watch?.(line);
        shown = line;
      },
    });
  } finally {
    if (shown !== "") watch?.("");
  }
}

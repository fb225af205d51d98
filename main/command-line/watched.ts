import type { WorkControl } from "../threads/work-control.ts";
import { TimeLeft } from "../jobs/time-left.ts";
import type { CommandIo } from "./command-io.ts";

/**
 * Do a long piece of work under the eyes of whoever is at the terminal: how far
 * it is shows there, and Ctrl+C cancels it.
 */
export async function watched<T>(
  { watch, interruption }: CommandIo,
  work: (control: WorkControl) => Promise<T>,
): Promise<T> {
  let shown = "";
  const timeLeft = new TimeLeft();
  try {
    return await work({
      signal: interruption(),
      onProgress: (done, total) => {
        const share = total > 0 ? Math.floor((100 * done) / total) : 0;
        const left = timeLeft.after(performance.now(), done, total);
        const line = `${share} %${left === undefined ? "" : `, ${left} s`}`;
        if (line !== shown) watch?.(line);
        shown = line;
      },
    });
  } finally {
    if (shown !== "") watch?.("");
  }
}

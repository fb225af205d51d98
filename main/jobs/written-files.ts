import { existsSync } from "node:fs";
import { QariError } from "../../src/errors.ts";

/** What jobs came to, on the disk: a page may show these files and no others. */
export class WrittenFiles {
  readonly #pathByJob = new Map<string, string>();
  readonly #reveal: (path: string) => void;

  /** @param reveal Shows a file in the system's file manager. */
  constructor(reveal: (path: string) => void) {
    this.#reveal = reveal;
  }

  add(job: string, path: string): void {
    this.#pathByJob.set(job, path);
  }

  /** @throws QariError `not-found` for a job that has written nothing, and a file that is gone. */
  reveal(job: string): void {
    const path = this.#pathByJob.get(job);
    if (path === undefined || !existsSync(path))
      throw new QariError("not-found", `no file of job ${job}`);
    this.#reveal(path);
  }
}

import { basename, dirname, resolve } from "node:path";

/** Files that jobs are still to write. Their names are as good as taken, although nothing is there yet. */
export class PromisedFiles {
  readonly #lists = new Set<readonly string[]>();

  /**
   * @param paths Absolute.
   * @returns What lets go of them; to be called when the job has ended.
   */
  add(paths: readonly string[]): () => void {
    // One file may be promised twice: a copy tells the promises apart.
    const list = [...paths];
    this.#lists.add(list);
    return () => void this.#lists.delete(list);
  }

  /** @param folder Absolute. */
  namesIn(folder: string): readonly string[] {
    const at = resolve(folder);
    return [...this.#lists]
      .flat()
      .filter((path) => resolve(dirname(path)) === at)
      .map((path) => basename(path));
  }
}

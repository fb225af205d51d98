import { availableParallelism } from "node:os";
import type {
  DocumentInput,
  ImportedArchive,
  ImportedDocument,
} from "./import-document.ts";
import {
  ImportThread,
  onlyDocument,
  type ImportControl,
} from "./import-threads.ts";
import type { ResolveProxy } from "./web/proxies.ts";

/** One processor is left to the reader, who goes on reading. */
export const mostThreads = (): number =>
  Math.max(1, availableParallelism() - 1);

/**
 * Threads that read documents side by side, as many as are needed up to a
 * number; what is asked for beyond it waits its turn.
 */
export class ImportPool {
  readonly size: number;
  readonly #start: () => ImportThread;
  readonly #all: ImportThread[] = [];
  readonly #free: ImportThread[] = [];
  readonly #waiting: ((thread: ImportThread) => void)[] = [];

  /**
   * @param script Absolute path of `import-thread`, built or as it is.
   * @param resolveProxy How pictures of pages are reached.
   */
  constructor(script: string, resolveProxy?: ResolveProxy) {
    this.size = mostThreads();
    this.#start = () => new ImportThread(script, {}, resolveProxy);
  }

  /** @throws QariError as `ImportThread.read` does. */
  async read(
    input: DocumentInput,
    control: ImportControl = {},
  ): Promise<ImportedDocument> {
    return onlyDocument(await this.readAny(input, control), input);
  }

  /** @throws QariError as `ImportThread.readAny` does. */
  async readAny(
    input: DocumentInput,
    control: ImportControl = {},
  ): Promise<ImportedDocument | ImportedArchive> {
    const thread = await this.#take();
    try {
      return await thread.readAny(input, control);
    } finally {
      const next = this.#waiting.shift();
      if (next) next(thread);
      else this.#free.push(thread);
    }
  }

  /** End all threads, whatever they do. */
  async close(): Promise<void> {
    await Promise.all(this.#all.map((thread) => thread.close()));
  }

  #take(): ImportThread | Promise<ImportThread> {
    // The one used last: the others come to rest and give their memory back.
    const free = this.#free.pop();
    if (free) return free;
    if (this.#all.length < this.size) {
      const thread = this.#start();
      this.#all.push(thread);
      return thread;
    }
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}

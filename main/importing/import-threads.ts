import { Worker } from "node:worker_threads";
import { QariError } from "../../src/errors.ts";
import { fromPlain } from "../library/service/thread-messages.ts";
import { youngGeneration } from "../threads/young-generation.ts";
import type {
  DocumentInput,
  ImportedArchive,
  ImportedDocument,
} from "./import-document.ts";
import type {
  ImportCall,
  ImportMessage,
  ProxyAnswer,
} from "./thread-messages.ts";
import type { ResolveProxy } from "./web/proxies.ts";

/** What reading one document may cost. */
export interface ImportLimits {
  readonly timeMs: number;
  /** Of JavaScript's own memory; what libraries read into is bounded by them. */
  readonly memoryMb: number;
}

/** A book of a thousand chapters takes some seconds on a slow machine. */
const defaultLimits: ImportLimits = { timeMs: 120_000, memoryMb: 1024 };
/** As where nobody knows of any. */
const noProxies: ResolveProxy = () => Promise.resolve("DIRECT");
/** A thread that nobody needed for so long gives its memory back. */
const idleMs = 20_000;

export interface ImportControl {
  readonly signal?: AbortSignal;
  /** Bytes read so far, of all. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Reads documents in a thread, one at a time, so that whatever a file does to
 * its reader is over when the thread is: one that takes too long or too much
 * memory is ended, and the next document gets a new thread.
 */
export class ImportThread {
  readonly #script: string;
  readonly #limits: ImportLimits;
  readonly #resolveProxy: ResolveProxy;
  #worker: Worker | undefined;
  #idle: NodeJS.Timeout | undefined;
  #last: Promise<unknown> = Promise.resolve();

  /**
   * @param script Absolute path of `import-thread`, built or as it is.
   * @param resolveProxy How pictures of pages are reached.
   */
  constructor(
    script: string,
    limits: Partial<ImportLimits> = {},
    resolveProxy: ResolveProxy = noProxies,
  ) {
    this.#script = script;
    this.#limits = { ...defaultLimits, ...limits };
    this.#resolveProxy = resolveProxy;
  }

  /**
   * Read one document.
   *
   * @throws QariError as `readAny` does; `format-unsupported` for an archive of many.
   */
  async read(
    input: DocumentInput,
    control: ImportControl = {},
  ): Promise<ImportedDocument> {
    return onlyDocument(await this.readAny(input, control), input);
  }

  /**
   * Read a document, or what another program exported.
   *
   * @throws QariError as `importAny` does; `import-timed-out`, `document-too-heavy`, `cancelled`.
   */
  readAny(
    input: DocumentInput,
    control: ImportControl = {},
  ): Promise<ImportedDocument | ImportedArchive> {
    const turn = this.#last.then(() => this.#read(input, control));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** End the thread, whatever it does. */
  async close(): Promise<void> {
    await this.#discard();
  }

  async #read(
    input: DocumentInput,
    { signal, onProgress }: ImportControl,
  ): Promise<ImportedDocument | ImportedArchive> {
    const name = "path" in input ? input.path : input.name;
    const cancelled = (): QariError =>
      new QariError("cancelled", `reading ${name}`);
    if (signal?.aborted) throw cancelled();
    clearTimeout(this.#idle);
    const worker = (this.#worker ??= this.#start());
    // Node ends when nothing but an idle thread is left; not while one reads.
    worker.ref();
    const { promise, resolve, reject } = Promise.withResolvers<
      ImportedDocument | ImportedArchive
    >();
    let isUsable = false;
    const { timeMs, memoryMb } = this.#limits;
    const timer = setTimeout(
      () =>
        reject(
          new QariError("import-timed-out", `${name}: more than ${timeMs} ms`),
        ),
      timeMs,
    );
    const onAbort = (): void => reject(cancelled());
    const onMessage = (message: ImportMessage): void => {
      if ("done" in message) {
        onProgress?.(message.done, message.total);
        return;
      }
      if ("asks" in message) {
        void this.#tellProxies(worker, message.asks, message.url);
        return;
      }
      isUsable = true;
      if ("value" in message) resolve(message.value);
      else reject(fromPlain(message.error));
    };
    const onError = (error: unknown): void =>
      reject(isOutOfMemory(error) ? tooHeavy(name, memoryMb) : error);
    const onExit = (): void =>
      reject(new Error(`reading ${name}: thread ended`));
    signal?.addEventListener("abort", onAbort, { once: true });
    worker.on("message", onMessage).on("error", onError).on("exit", onExit);
    worker.postMessage({ input } satisfies ImportCall);
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener("abort", onAbort);
      worker
        .off("message", onMessage)
        .off("error", onError)
        .off("exit", onExit);
      if (isUsable) this.#rest(worker);
      else await this.#discard();
    }
  }

  /** Where nobody can say, there is no way: going round a proxy is nobody's wish. */
  async #tellProxies(worker: Worker, asked: number, url: string) {
    const proxies = await this.#resolveProxy(url).catch(() => "UNKNOWN");
    worker.postMessage({ asked, proxies } satisfies ProxyAnswer);
  }

  #start(): Worker {
    const worker = new Worker(this.#script, {
      resourceLimits: {
        ...youngGeneration,
        maxOldGenerationSizeMb: this.#limits.memoryMb,
      },
    });
    // Between two documents: whoever reads next starts another.
    worker.on("error", () => undefined);
    worker.on("exit", () => {
      if (this.#worker === worker) this.#worker = undefined;
    });
    return worker;
  }

  #rest(worker: Worker): void {
    worker.unref();
    this.#idle = setTimeout(() => void this.#discard(), idleMs).unref();
  }

  async #discard(): Promise<void> {
    clearTimeout(this.#idle);
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }
}

/** @throws QariError `format-unsupported` for an archive. */
export function onlyDocument(
  read: ImportedDocument | ImportedArchive,
  input: DocumentInput,
): ImportedDocument {
  if ("article" in read) return read;
  const name = "path" in input ? input.path : input.name;
  throw new QariError(
    "format-unsupported",
    `${name} holds the articles of another program`,
  );
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error &&
  "code" in error &&
  error.code === "ERR_WORKER_OUT_OF_MEMORY";

const tooHeavy = (name: string, memoryMb: number): QariError =>
  new QariError("document-too-heavy", `${name}: more than ${memoryMb} MB`);

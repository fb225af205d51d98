import { Worker } from "node:worker_threads";
import {
  fromPlain,
  type PlainError,
} from "../library/service/thread-messages.ts";

/** What an answering thread is told and says, numbered so that each answer finds who asked. */
export interface Asked {
  readonly number: number;
  readonly request: unknown;
}
export type Answered =
  | { readonly number: number; readonly value: unknown }
  | { readonly number: number; readonly error: PlainError };

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** The last thing an answering thread is told. */
export const endMessage = "end";

/**
 * A thread that answers requests one after the other, in their order; started
 * with the first. Its script calls `answerInThread`.
 */
export class AnsweringThread {
  readonly #script: string;
  readonly #data: unknown;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #asked = 0;

  /** @param script Absolute path, built or as it is. @param data What it is started with; copied. */
  constructor(script: string, data: unknown) {
    this.#script = script;
    this.#data = data;
  }

  /** @throws What answering threw, with its code; an Error when the thread ended. */
  ask(request: unknown): Promise<unknown> {
    const worker = (this.#worker ??= this.#start());
    const number = (this.#asked += 1);
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject });
      worker.postMessage({ number, request } satisfies Asked);
    });
  }

  /** What was asked before is answered when this settles. */
  async close(): Promise<void> {
    const worker = this.#worker;
    if (!worker) return;
    const ended = new Promise((resolve) => worker.once("exit", resolve));
    worker.postMessage(endMessage);
    await ended;
  }

  #start(): Worker {
    const worker = new Worker(this.#script, { workerData: this.#data });
    const end = (error: Error): void => {
      // A thread that fell ends a while later: by then another may be at work.
      if (this.#worker !== worker) return;
      this.#worker = undefined;
      for (const { reject } of this.#waiting.values()) reject(error);
      this.#waiting.clear();
    };
    worker.on("message", (message: Answered) => {
      const asker = this.#waiting.get(message.number);
      this.#waiting.delete(message.number);
      if ("error" in message) asker?.reject(fromPlain(message.error));
      else asker?.resolve(message.value);
    });
    worker.on("error", (error) =>
      end(error instanceof Error ? error : new Error(String(error))),
    );
    worker.on("exit", () => end(new Error(`${this.#script}: thread ended`)));
    return worker;
  }
}

import * as v from "valibot";
import type {
  BatchLine,
  BatchState,
  BatchSummary,
} from "../../../src/batches/batch.ts";
import { AnsweringThread } from "../../threads/answering-thread.ts";
import {
  begunAgainSchema,
  itemSchema,
  lineSchema,
  summarySchema,
  type BatchItem,
  type BegunAgain,
  type LinesRequest,
  type NewItem,
  type QueueRequest,
  type Settled,
} from "./batch-records.ts";

/** `BatchStore`, in a thread of its own. Calls take effect in their order. */
export class BatchQueue {
  readonly #thread: AnsweringThread;
  readonly file: string;

  /**
   * @param script Absolute path of `batch-thread`, built or as it is.
   * @param file Absolute path of the queue's file; made when something is put in.
   */
  constructor(script: string, file: string) {
    this.file = file;
    this.#thread = new AnsweringThread(script, { file });
  }

  async create(
    batch: string,
    createdAt: string,
    items: readonly NewItem[],
  ): Promise<void> {
    await this.#ask({ ask: "create", batch, createdAt, items: [...items] });
  }

  async waiting(
    batch: string,
    kinds: readonly BatchItem["kind"][],
    after: number,
    most: number,
  ): Promise<readonly BatchItem[]> {
    return v.parse(
      v.array(itemSchema),
      await this.#ask({
        ask: "waiting",
        batch,
        kinds: [...kinds],
        after,
        most,
      }),
    );
  }

  async content(seq: number): Promise<string | undefined> {
    return v.parse(
      v.optional(v.string()),
      await this.#ask({ ask: "content", seq }),
    );
  }

  async expand(seq: number, items: readonly NewItem[]): Promise<void> {
    await this.#ask({ ask: "expand", seq, items: [...items] });
  }

  async settle(seq: number, settled: Settled): Promise<void> {
    await this.#ask({ ask: "settle", seq, settled });
  }

  async change(batch: string, state: BatchState): Promise<void> {
    await this.#ask({ ask: "change", batch, state });
  }

  async beginAgain(most: number): Promise<BegunAgain> {
    return v.parse(
      begunAgainSchema,
      await this.#ask({ ask: "begin-again", most }),
    );
  }

  async list(): Promise<readonly BatchSummary[]> {
    return v.parse(v.array(summarySchema), await this.#ask({ ask: "list" }));
  }

  async summary(batch: string): Promise<BatchSummary | undefined> {
    return v.parse(
      v.optional(summarySchema),
      await this.#ask({ ask: "summary", batch }),
    );
  }

  async first(batch: string): Promise<string | undefined> {
    return v.parse(
      v.optional(v.string()),
      await this.#ask({ ask: "first", batch }),
    );
  }

  async lines(request: LinesRequest): Promise<readonly BatchLine[]> {
    return v.parse(
      v.array(lineSchema),
      await this.#ask({ ask: "lines", ...request }),
    );
  }

  async forget(batch: string): Promise<void> {
    await this.#ask({ ask: "forget", batch });
  }

  close(): Promise<void> {
    return this.#thread.close();
  }

  #ask(request: QueueRequest): Promise<unknown> {
    return this.#thread.ask(request);
  }
}

import type { LineKind } from "../../../src/batches/batch.ts";

/** What the reader wants done with a batch. */
export type BatchAct = "resume" | "report" | "forget";

/** The reader wants something done with a batch. */
export class BatchActEvent extends Event {
  readonly act: BatchAct;
  /** Its id. */
  readonly batch: string;
  constructor(act: BatchAct, batch: string) {
    super("qari-batch-act", { bubbles: true, composed: true });
    this.act = act;
    this.batch = batch;
  }
}

/** Lines of a batch came into view that are not there yet. */
export class BatchLinesEvent extends Event {
  readonly batch: string;
  readonly outcome: LineKind;
  constructor(batch: string, outcome: LineKind) {
    super("qari-batch-lines", { bubbles: true, composed: true });
    this.batch = batch;
    this.outcome = outcome;
  }
}

/** The dialog was closed. */
export class ImportsCloseEvent extends Event {
  constructor() {
    super("qari-imports-close", { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    "qari-batch-act": BatchActEvent;
    "qari-batch-lines": BatchLinesEvent;
    "qari-imports-close": ImportsCloseEvent;
  }
}

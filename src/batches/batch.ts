import type { ErrorCode } from "../errors.ts";

/** What became of one thing in a batch. `known`: this very content, or `updated`: its page with other content, was in the library before. */
export const lineOutcomes = ["added", "updated", "known", "failed"] as const;
export type LineOutcome = (typeof lineOutcomes)[number];
/** Lines that are asked for together: what came to the same, or what came in with marks whose places were not found. */
export const lineKinds = [...lineOutcomes, "unplaced"] as const;
export type LineKind = (typeof lineKinds)[number];

/**
 * `running`: being brought in, or cut off with Qari itself and gone on with at
 * its next start. `stopped`: by the reader, or because nothing could be kept.
 * `offline`: links are left that wait for the network.
 */
export const batchStates = [
  "running",
  "stopped",
  "offline",
  "finished",
] as const;
export type BatchState = (typeof batchStates)[number];

/** How many things of a batch came to what. Folders are not counted; what is in them is. */
export type BatchCounts = Readonly<Record<LineOutcome | "waiting", number>>;

/** Things brought in together: files, folders with all that is in them, links. */
export interface BatchSummary extends BatchCounts {
  /** UUID. */
  readonly id: string;
  /** ISO 8601. */
  readonly createdAt: string;
  readonly state: BatchState;
  /** Of those that came in, how many with marks whose places were not found. */
  readonly unplaced: number;
}

/** One thing of a batch and what became of it: a line of its report. */
export interface BatchLine {
  /** Path or address. */
  readonly source: string;
  readonly outcome: LineOutcome;
  /** Of the article, when it is or was there. */
  readonly title?: string;
  /** Why it failed, or what of it did not come in. */
  readonly code?: ErrorCode;
  /** The same for a log: names what broke. */
  readonly message?: string;
}

/** Lines that are asked for at a time, at most. */
export const mostLines = 200;

import * as v from "valibot";
import {
  batchStates,
  lineKinds,
  lineOutcomes,
} from "../../../src/batches/batch.ts";
import { archiveMarkSchema } from "../../../src/importing/archives/archive-mark.ts";
import { fragmentSchema } from "../../../src/importing/fragment.ts";
import { savedStateSchema } from "../../../src/library/saved-state.ts";
import { isErrorCode, type ErrorCode } from "../../../src/errors.ts";

/** What a batch is made of. A folder is replaced by what is in it; text and markup are in the queue themselves. */
export const itemKinds = ["folder", "file", "link", "text", "markup"] as const;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const errorCode = v.custom<ErrorCode>(isErrorCode, "not one of our codes");

const details = {
  /** Of a fragment: what is known of it. */
  fragment: v.exactOptional(fragmentSchema),
  /** How it was kept elsewhere. */
  saved: v.exactOptional(savedStateSchema),
  /** Of a link: the reader typed, pasted or dropped it, and may mean her own network. */
  isNamed: v.exactOptional(v.literal(true)),
  /** What was marked in it there. */
  marks: v.exactOptional(v.array(archiveMarkSchema)),
};
const itemFields = {
  kind: v.picklist(itemKinds),
  /** Absolute path or address, or what a report calls it. */
  source: v.string(),
  ...details,
};
export const detailsSchema = v.strictObject(details);

export const newItemSchema = v.strictObject({
  ...itemFields,
  /** Of text and markup. */
  content: v.exactOptional(v.string()),
});
/** Something to be brought in. */
export type NewItem = v.InferOutput<typeof newItemSchema>;

export const itemSchema = v.strictObject({
  /** Its number in the queue: later ones are larger. */
  seq: count,
  ...itemFields,
});
export type BatchItem = v.InferOutput<typeof itemSchema>;

/** What an item came to. */
export const settledSchema = v.variant("outcome", [
  v.strictObject({
    outcome: v.picklist(["added", "updated", "known"]),
    article: v.string(),
    title: v.string(),
    /** What was not as it should be all the same. */
    code: v.exactOptional(errorCode),
    message: v.exactOptional(v.string()),
  }),
  v.strictObject({
    outcome: v.literal("failed"),
    code: errorCode,
    message: v.string(),
  }),
]);
export type Settled = v.InferOutput<typeof settledSchema>;

export const summarySchema = v.strictObject({
  id: v.string(),
  createdAt: v.string(),
  state: v.picklist(batchStates),
  waiting: count,
  added: count,
  updated: count,
  known: count,
  failed: count,
  unplaced: count,
});

/** What becomes of batches that were cut off, by their ids. */
export const begunAgainSchema = v.strictObject({
  running: v.array(v.string()),
  stopped: v.array(v.string()),
});
export type BegunAgain = v.InferOutput<typeof begunAgainSchema>;

export const lineSchema = v.strictObject({
  source: v.string(),
  outcome: v.picklist(lineOutcomes),
  title: v.exactOptional(v.string()),
  code: v.exactOptional(errorCode),
  message: v.exactOptional(v.string()),
});

const batch = v.string();
/** Lines with these outcomes alone, from this one on. */
const linesSchema = v.strictObject({
  ask: v.literal("lines"),
  batch,
  outcomes: v.array(v.picklist(lineKinds)),
  from: count,
  most: count,
});

/** All that the queue is asked, as it crosses into its thread. */
export const queueRequestSchema = v.variant("ask", [
  v.strictObject({
    ask: v.literal("create"),
    batch,
    createdAt: v.string(),
    items: v.array(newItemSchema),
  }),
  v.strictObject({
    ask: v.literal("waiting"),
    batch,
    kinds: v.array(v.picklist(itemKinds)),
    after: v.number(),
    most: count,
  }),
  v.strictObject({ ask: v.literal("content"), seq: count }),
  v.strictObject({
    ask: v.literal("expand"),
    seq: count,
    items: v.array(newItemSchema),
  }),
  v.strictObject({
    ask: v.literal("settle"),
    seq: count,
    settled: settledSchema,
  }),
  v.strictObject({
    ask: v.literal("change"),
    batch,
    state: v.picklist(batchStates),
  }),
  v.strictObject({ ask: v.literal("begin-again"), most: count }),
  v.strictObject({ ask: v.literal("list") }),
  v.strictObject({ ask: v.literal("summary"), batch }),
  v.strictObject({ ask: v.literal("first"), batch }),
  linesSchema,
  v.strictObject({ ask: v.literal("forget"), batch }),
]);
export type QueueRequest = v.InferOutput<typeof queueRequestSchema>;
export type LinesRequest = Omit<v.InferOutput<typeof linesSchema>, "ask">;

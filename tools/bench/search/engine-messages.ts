import * as v from "valibot";
import { engineNames } from "./engines.ts";
import { queryKinds } from "./search-engine.ts";

/** What an engine's process is told. */
export const orderSchema = v.variant("kind", [
  v.strictObject({
    kind: v.literal("build"),
    engine: v.picklist(engineNames),
    folder: v.string(),
    count: v.number(),
  }),
  v.strictObject({
    kind: v.literal("open"),
    engine: v.picklist(engineNames),
    folder: v.string(),
  }),
  v.strictObject({
    kind: v.literal("search"),
    queries: v.array(
      v.strictObject({ kind: v.picklist(queryKinds), text: v.string() }),
    ),
  }),
]);
export type Order = v.InferOutput<typeof orderSchema>;

export const buildReport = v.strictObject({ seconds: v.number() });
export const openReport = v.strictObject({ openMs: v.number() });
export const searchReport = v.strictObject({
  /** Of each query, in their order. */
  ms: v.array(v.number()),
  found: v.array(v.number()),
  /** Resident memory after the queries and a collection, bytes. */
  rss: v.number(),
});
export type BuildReport = v.InferOutput<typeof buildReport>;
export type OpenReport = v.InferOutput<typeof openReport>;
export type SearchReport = v.InferOutput<typeof searchReport>;

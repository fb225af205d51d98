import * as v from "valibot";

/** A day where the reader is: `2026-11-23`. */
export const daySchema = v.pipe(v.string(), v.isoDate());

export const sessionKinds = ["reading", "listening"] as const;

/** Time spent with an article on one day. */
export const sessionSchema = v.strictObject({
  articleId: v.pipe(v.string(), v.uuid()),
  kind: v.picklist(sessionKinds),
  day: daySchema,
  /** Whole seconds since the last report: reports come every minute or so. */
  seconds: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3600)),
});
export type ReadingSession = v.InferOutput<typeof sessionSchema>;

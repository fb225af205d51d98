import * as v from "valibot";

/** A font file that the reader added, kept beside the library. */
export const addedFileSchema = v.object({
  /** SHA-256 of its bytes, lower-case hex. */
  hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  /** The file's own name, without its ending: what the reader knows it by. */
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
});
export type AddedFile = v.InferOutput<typeof addedFileSchema>;

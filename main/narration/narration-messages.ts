import { MessagePort } from "node:worker_threads";
import * as v from "valibot";
import { articleSchema } from "../../src/article/article.ts";
import { positionSchema } from "../../src/article/position.ts";
import { soundFormats } from "../../src/narration/sound-format.ts";
import { timingsFormats } from "../../src/narration/timings-writer.ts";
import { readingOptionsSchema } from "../../src/speech/reading-options-schema.ts";

const { title, byline, source, url, publishedAt, lang } = articleSchema.entries;
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** `NarrationRequest`, as it crosses into its thread. */
const narrationRequestSchema = v.strictObject({
  articles: v.array(articleSchema),
  range: v.exactOptional(
    v.strictObject({ start: positionSchema, end: positionSchema }),
  ),
  titles: v.boolean(),
  reading: v.exactOptional(readingOptionsSchema),
  rate: v.number(),
  // A whole article may stand for it.
  info: v.exactOptional(
    v.object({ title, byline, source, url, publishedAt, lang }),
  ),
  cover: v.exactOptional(
    v.strictObject({ type: v.string(), bytes: v.instance(Uint8Array) }),
  ),
  sound: v.exactOptional(
    v.strictObject({ path: v.string(), format: v.picklist(soundFormats) }),
  ),
  timings: v.exactOptional(
    v.strictObject({
      path: v.string(),
      format: v.picklist(timingsFormats),
      spares: v.exactOptional(v.picklist(["all", "others"])),
    }),
  ),
});

/** `NarrationCall`: what a thread for a narration is started with. */
export const narrationCallSchema = v.strictObject({
  voice: v.string(),
  request: narrationRequestSchema,
  neural: v.exactOptional(
    v.strictObject({
      port: v.instance(MessagePort),
      voices: v.array(
        v.strictObject({ language: v.string(), hearsVowels: v.boolean() }),
      ),
    }),
  ),
});

/** `Narration`: what it answers. */
export const narrationSchema = v.strictObject({
  seconds: v.number(),
  sampleRate: v.number(),
  bytes: count,
  utterances: count,
  words: count,
  chapters: count,
  unspoken: count,
});

import * as v from "valibot";
import {
  hashtagReadings,
  linkReadings,
  monthReadings,
  sayOrSkip,
  vowelReadings,
} from "../settings/aloud-settings.ts";
import { pronunciationsSchema } from "./pronunciation.ts";

/** `ReadingOptions` as they cross between threads. */
export const readingOptionsSchema = v.strictObject({
  links: v.picklist(linkReadings),
  mail: v.picklist(sayOrSkip),
  hashtags: v.picklist(hashtagReadings),
  emoji: v.picklist(sayOrSkip),
  symbols: v.picklist(sayOrSkip),
  vowels: v.picklist(vowelReadings),
  months: v.picklist(monthReadings),
  announce: v.strictObject({
    headings: v.boolean(),
    quotes: v.boolean(),
    captions: v.boolean(),
    columns: v.boolean(),
  }),
  parts: v.strictObject({
    captions: v.boolean(),
    alternatives: v.boolean(),
    notes: v.boolean(),
    tables: v.boolean(),
    code: v.boolean(),
  }),
  pronunciations: pronunciationsSchema,
});

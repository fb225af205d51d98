import * as v from "valibot";
import type { monthNames } from "../speech/numbers/calendar.ts";
import { pronunciationsSchema } from "../speech/pronunciation.ts";
import {
  defaultReading,
  type ReadingOptions,
} from "../speech/reading-options.ts";

export const linkReadings = ["site", "whole", "skip"] as const;
export const hashtagReadings = ["say", "words", "skip"] as const;
export const sayOrSkip = ["say", "skip"] as const;
/** Vowels that a text lacks. */
export const vowelReadings = ["source", "pausal", "full"] as const;
/** Whose names the months have; those of the Hijra have no others. */
export const monthReadings = [
  "western",
  "levantine",
  "maghrebi",
] as const satisfies readonly Exclude<keyof typeof monthNames, "hijri">[];

/** What of a text is read aloud, and how. One schema a setting, so that one bad value costs only itself. */
export const aloudSchemas = {
  announceHeadings: v.boolean(),
  announceQuotes: v.boolean(),
  announceCaptions: v.boolean(),
  announceColumns: v.boolean(),
  readCaptions: v.boolean(),
  readAlternatives: v.boolean(),
  readNotes: v.boolean(),
  readTables: v.boolean(),
  readCode: v.boolean(),
  readLinks: v.picklist(linkReadings),
  readMail: v.picklist(sayOrSkip),
  readHashtags: v.picklist(hashtagReadings),
  readEmoji: v.picklist(sayOrSkip),
  readSymbols: v.picklist(sayOrSkip),
  readVowels: v.picklist(vowelReadings),
  readMonths: v.picklist(monthReadings),
  /** Words and how the listener wants them said. */
  pronunciations: pronunciationsSchema,
};

const aloudSchema = v.strictObject(aloudSchemas);
export type AloudSettings = v.InferOutput<typeof aloudSchema>;

const { announce, parts } = defaultReading;
export const defaultAloud: AloudSettings = {
  announceHeadings: announce.headings,
  announceQuotes: announce.quotes,
  announceCaptions: announce.captions,
  announceColumns: announce.columns,
  readCaptions: parts.captions,
  readAlternatives: parts.alternatives,
  readNotes: parts.notes,
  readTables: parts.tables,
  readCode: parts.code,
  readLinks: defaultReading.links,
  readMail: defaultReading.mail,
  readHashtags: defaultReading.hashtags,
  readEmoji: defaultReading.emoji,
  readSymbols: defaultReading.symbols,
  readVowels: defaultReading.vowels,
  readMonths: defaultReading.months,
  pronunciations: [],
};

/** How a text is read by these settings. @throws Nothing. */
export const readingOptionsOf = (settings: AloudSettings): ReadingOptions => ({
  links: settings.readLinks,
  mail: settings.readMail,
  hashtags: settings.readHashtags,
  emoji: settings.readEmoji,
  symbols: settings.readSymbols,
  vowels: settings.readVowels,
  months: settings.readMonths,
  announce: {
    headings: settings.announceHeadings,
    quotes: settings.announceQuotes,
    captions: settings.announceCaptions,
    columns: settings.announceColumns,
  },
  parts: {
    captions: settings.readCaptions,
    alternatives: settings.readAlternatives,
    notes: settings.readNotes,
    tables: settings.readTables,
    code: settings.readCode,
  },
  pronunciations: settings.pronunciations,
});

/** Whether a text sounds the same by both. @throws Nothing. */
export function isSameReading(a: AloudSettings, b: AloudSettings): boolean {
  if (a === b) return true;
  const { pronunciations, ...rest } = readingOptionsOf(a);
  const { pronunciations: others, ...otherRest } = readingOptionsOf(b);
  return (
    JSON.stringify(rest) === JSON.stringify(otherRest) &&
    // A long list, and nearly always the same one.
    (pronunciations === others ||
      JSON.stringify(pronunciations) === JSON.stringify(others))
  );
}

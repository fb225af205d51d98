import * as v from "valibot";

/** Bundled typefaces, by the id their face module carries (`renderer/typefaces/`). */
export const typefaceIds = [
  "noto-naskh",
  "amiri",
  "scheherazade",
  "vazirmatn",
  "plex",
  "noto-kufi",
] as const;
export type TypefaceId = (typeof typefaceIds)[number];

/** Bundled faces for Latin text. `own` is the Latin that the Arabic face brings along. */
export const latinTypefaceIds = [
  "own",
  "literata",
  "eb-garamond",
  "gentium",
  "atkinson",
] as const;

/** A face that the system has, by the name of its family. */
export type InstalledTypeface = `installed:${string}`;
/** A font file that the reader added, by the SHA-256 of its bytes. */
export type AddedTypeface = `file:${string}`;

// Quotes, backslashes and control characters are no part of a family's name, and would end a CSS string.
const installedPattern = /^installed:[^"\\\p{Cc}]{1,200}$/u;
const addedPattern = /^file:[0-9a-f]{64}$/;

/** Is this the choice of a face that the system has? */
export const isInstalled = (choice: unknown): choice is InstalledTypeface =>
  typeof choice === "string" && installedPattern.test(choice);

/** Is this the choice of a font file that the reader added? */
export const isAdded = (choice: unknown): choice is AddedTypeface =>
  typeof choice === "string" && addedPattern.test(choice);

/** Family of an installed face. */
export const familyOf = (choice: InstalledTypeface): string =>
  choice.slice("installed:".length);

/** SHA-256 of an added font file, lower-case hex. */
export const hashOf = (choice: AddedTypeface): string =>
  choice.slice("file:".length);

/** A face for Arabic text: bundled, installed, or added by the reader. A text, so that choices compare and older files stay as they are. */
export const typefaceSchema = v.union([
  v.picklist(typefaceIds),
  v.custom<InstalledTypeface>(isInstalled),
  v.custom<AddedTypeface>(isAdded),
]);
export type TypefaceChoice = v.InferOutput<typeof typefaceSchema>;

import * as v from "valibot";
import { usableTag } from "./language-tag.ts";

/** A voice of the system, by the `voiceURI` that the Web Speech API knows it by. */
export type SystemVoiceId = `system:${string}`;
/** A neural voice that the reader added, by the id of its folder. */
export type NeuralVoiceId = `neural:${string}`;
/** Permanent name of a voice in the settings. */
export type VoiceId = "embedded" | SystemVoiceId | NeuralVoiceId;

export const voiceEngines = ["embedded", "system", "neural"] as const;
export type VoiceEngine = (typeof voiceEngines)[number];

/** One voice that can be chosen. */
export interface Voice {
  readonly id: VoiceId;
  readonly engine: VoiceEngine;
  /** As its maker calls it: text from outside. Empty for the embedded one, which the interface names. */
  readonly name: string;
  /** BCP 47 primary languages that it speaks: `ar`, `en`. */
  readonly languages: readonly string[];
}

const pattern = /^(?:embedded|(?:system|neural):[^\p{Cc}]{1,300})$/u;
const primaryPattern = /^[a-z]{2,8}$/;

export const isVoiceId = (value: unknown): value is VoiceId =>
  typeof value === "string" && pattern.test(value);

export const voiceIdSchema = v.custom<VoiceId>(isVoiceId);

/** Which voice reads which primary language; the embedded one where none is named. */
export const voiceChoiceSchema = v.pipe(
  v.record(v.pipe(v.string(), v.regex(primaryPattern)), voiceIdSchema),
  v.maxEntries(100),
);
export type VoiceChoice = Readonly<v.InferOutput<typeof voiceChoiceSchema>>;

/**
 * The engine that a voice belongs to.
 *
 * @throws Nothing.
 */
export const engineOf = (id: VoiceId): VoiceEngine =>
  voiceEngines.find((engine) => id === engine || id.startsWith(`${engine}:`)) ??
  "embedded";

/**
 * The language without script and region, which is what voices are chosen by.
 *
 * @param lang BCP 47, well formed or not; underscores count as hyphens, as some systems name their voices.
 * @returns `ar` for `ar-EG`, `und` where nothing can be told.
 * @throws Nothing.
 */
export const primaryLanguage = (lang: string): string =>
  usableTag(lang.replaceAll("_", "-")).split("-", 1)[0] ?? "und";

/** The voice chosen for a language. @param lang BCP 47. */
export const voiceFor = (choice: VoiceChoice, lang: string): VoiceId =>
  choice[primaryLanguage(lang)] ?? "embedded";

/** Do two choices differ for a language? @param lang BCP 47. */
export const differFor = (
  a: VoiceChoice,
  b: VoiceChoice,
  lang: string,
): boolean => voiceFor(a, lang) !== voiceFor(b, lang);

/** Are two choices the same for every language? */
export const isSameChoice = (a: VoiceChoice, b: VoiceChoice): boolean =>
  [...Object.keys(a), ...Object.keys(b)].every(
    (lang) => !differFor(a, b, lang),
  );

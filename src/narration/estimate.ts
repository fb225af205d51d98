import type { SoundFormat } from "./sound-format.ts";

/** Code units of Arabic news prose that the embedded voice says in a second, pauses included. */
const charactersPerSecond = 11;

/** Bytes of a second of sound. */
const bytesPerSecond: Readonly<Record<SoundFormat, number>> = {
  mp3: 8000,
  opus: 5100,
  wav: 44_100,
};

/**
 * How long a narration will be, before it is made.
 *
 * @param characters Code units of text.
 * @param rate Multiple of the voice's normal rate.
 * @returns Seconds; within a fifth for prose.
 */
export const estimatedSeconds = (characters: number, rate: number): number =>
  characters / charactersPerSecond / rate;

/** How large its file will be. @returns Bytes, without a cover. */
export const estimatedBytes = (seconds: number, format: SoundFormat): number =>
  seconds * bytesPerSecond[format];

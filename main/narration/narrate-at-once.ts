import { QariError } from "../../src/errors.ts";
import type { ScriptLine } from "../../src/narration/narration-script.ts";
import type { NarratingVoice } from "./narrating-voice.ts";
import { narrate, sampleRate, type NarratedPart } from "./narrate.ts";
import { wavHeader } from "./wav/wav-header.ts";

/**
 * A narration as a WAV file in memory: a pipe cannot be gone back in, and the
 * header has to know the length.
 *
 * @returns Piece by piece, the header first.
 * @throws QariError `nothing-to-say` when the script is empty; as `narrate`.
 */
export async function narrateAtOnce(
  voice: NarratingVoice,
  script: Iterable<ScriptLine>,
  rate: number,
): Promise<readonly Uint8Array[]> {
  const parts: NarratedPart[] = [];
  for await (const part of narrate(voice, script, rate)) parts.push(part);
  if (parts.length === 0)
    throw new QariError("nothing-to-say", "no word in what was chosen");
  const samples = parts.reduce((sum, part) => sum + part.samples.length, 0);
  return [
    wavHeader(samples, sampleRate),
    ...parts.map(
      (part) =>
        new Uint8Array(
          part.samples.buffer,
          part.samples.byteOffset,
          part.samples.byteLength,
        ),
    ),
  ];
}

import type { ScriptLine } from "../../src/narration/narration-script.ts";
import type { EspeakVoice } from "../../src/speech/embedded/espeak-voice.ts";
import { narrate, sampleRate } from "./narrate.ts";
import { wavHeader } from "./wav/wav-header.ts";

/**
 * A narration as a WAV file in memory: a pipe cannot be gone back in, and the
 * header has to know the length.
 *
 * @returns Piece by piece, the header first.
 * @throws As `narrate`.
 */
export function narrateAtOnce(
  voice: Pick<EspeakVoice, "speak">,
  script: Iterable<ScriptLine>,
  rate: number,
): readonly Uint8Array[] {
  const parts = [...narrate(voice, script, rate)];
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

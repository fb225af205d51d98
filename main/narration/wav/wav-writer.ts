import { QariError } from "../../../src/errors.ts";
import type { OutputFile } from "../output-file.ts";
import type { SoundOptions, SoundWriter } from "../sound-writer.ts";
import { wavHeader } from "./wav-header.ts";
import { wavNotes } from "./wav-notes.ts";

/** The format counts its bytes in 32 bits; a megabyte is kept for what stands behind the sound, and the cover's own size. */
const mostBytes = 0xffff_ffff - (1 << 20);

/**
 * Sound as it is: WAV, 16-bit PCM. What the file says of the sound stands
 * behind it, so that the sound begins at byte 44, where simple programs look.
 *
 * @param limit Most bytes of sound.
 * @throws QariError `sound-too-long` from `write`, at about 27 hours.
 */
export async function wavWriter(
  file: OutputFile,
  options: SoundOptions,
  limit = mostBytes - (options.cover?.bytes.byteLength ?? 0),
): Promise<SoundWriter> {
  const { sampleRate } = options;
  let samples = 0;
  await file.append(wavHeader(0, sampleRate));
  return {
    async write(part) {
      samples += part.length;
      if (samples * 2 > limit)
        throw new QariError(
          "sound-too-long",
          `${file.path}: more sound than a WAV file holds; MP3 and Opus hold it`,
        );
      await file.append(
        new Uint8Array(part.buffer, part.byteOffset, part.byteLength),
      );
    },
    async finish({ chapters }) {
      const notes = wavNotes(options, chapters);
      await file.append(notes);
      await file.overwrite(0, wavHeader(samples, sampleRate, notes.length));
    },
  };
}

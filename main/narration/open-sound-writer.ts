import { assertNever } from "../../src/assert-never.ts";
import type { SoundFormat } from "../../src/narration/sound-format.ts";
import type { OutputFile } from "./output-file.ts";
import type { SoundOptions, SoundWriter } from "./sound-writer.ts";

/** A writer for a format. Encoders are loaded when they are needed. */
export async function openSoundWriter(
  format: SoundFormat,
  file: OutputFile,
  options: SoundOptions,
): Promise<SoundWriter> {
  switch (format) {
    case "wav": {
      const { wavWriter } = await import("./wav/wav-writer.ts");
      return wavWriter(file, options);
    }
    case "mp3": {
      const { mp3Writer } = await import("./mp3/mp3-writer.ts");
      return mp3Writer(file, options);
    }
    case "opus": {
      const { opusWriter } = await import("./opus/opus-writer.ts");
      return opusWriter(file, options);
    }
    default:
      return assertNever(format);
  }
}

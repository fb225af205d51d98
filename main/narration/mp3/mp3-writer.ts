import { createMp3Encoder } from "wasm-media-encoders";
import type { NarratedChapter } from "../../../src/narration/narration.ts";
import { id3Tag } from "../id3-tag.ts";
import type { OutputFile } from "../output-file.ts";
import type { SoundOptions, SoundWriter } from "../sound-writer.ts";
import { infoFrame } from "./info-frame.ts";
import { frameLength, samplesInFrame } from "./mp3-frame.ts";

/** Kilobits a second. One voice at 22 kHz is as good with it as without. */
const bitrate = 64;
/** Samples that the encoder puts before the sound. Decoders add 529 of their own, and know it. */
const encoderDelay = 576;
/** What one call of the encoder takes: it keeps a buffer as large. */
const samplesAtOnce = 64 * samplesInFrame;

/**
 * Sound as MP3: MPEG-2 Layer III, constant bitrate, with an ID3 tag before it
 * that has title, chapters and picture.
 */
export async function mp3Writer(
  file: OutputFile,
  { sampleRate, info, chapterTitles, cover }: SoundOptions,
): Promise<SoundWriter> {
  const encoder = await createMp3Encoder();
  encoder.configure({
    channels: 1,
    sampleRate,
    outputSampleRate: outputRate(sampleRate),
    bitrate,
  });
  const format = { sampleRate, bitrate };
  const tagWith = (chapters: readonly NarratedChapter[], size?: number) =>
    id3Tag({ info, chapters, sampleRate, ...(cover && { cover }) }, size);
  const room = tagWith(
    chapterTitles.map((title) => ({ title, lang: "", start: 0, end: 0 })),
  );
  await file.append(room);
  await file.append(infoFrame(format, noLength));

  let samples = 0;
  let frames = 0;
  let bytes = 0;
  /** Where the next frame begins, counted from the end of what was counted. */
  let next = 0;
  const append = async (encoded: Uint8Array): Promise<void> => {
    if (encoded.length === 0) return;
    // The encoder keeps its buffer.
    const own = encoded.slice();
    while (next < own.length) {
      const length = frameLength(own, next);
      if (length === undefined) throw new Error("the encoder lost its frames");
      frames += 1;
      next += length;
    }
    next -= own.length;
    bytes += own.length;
    await file.append(own);
  };

  return {
    async write(part) {
      samples += part.length;
      for (let at = 0; at < part.length; at += samplesAtOnce)
        await append(
          encoder.encode([asFloats(part.subarray(at, at + samplesAtOnce))]),
        );
    },
    async finish({ chapters }) {
      await append(encoder.finalize());
      const padding = frames * samplesInFrame - encoderDelay - samples;
      await file.overwrite(0, tagWith(chapters, room.length));
      await file.overwrite(
        room.length,
        infoFrame(format, { frames, bytes, delay: encoderDelay, padding }),
      );
    },
  };
}

const noLength = { frames: 0, bytes: 0, delay: 0, padding: 0 };

/** The encoder does not resample: what it is given is what it writes. */
function outputRate(sampleRate: number): 16_000 | 22_050 | 24_000 {
  if (sampleRate === 16_000 || sampleRate === 22_050 || sampleRate === 24_000)
    return sampleRate;
  throw new Error(`no MPEG-2 frame of ${sampleRate} Hz`);
}

function asFloats(samples: Int16Array): Float32Array {
  const floats = new Float32Array(samples.length);
  for (let i = 0; i < samples.length; i++)
    floats[i] = (samples[i] ?? 0) / 32_768;
  return floats;
}

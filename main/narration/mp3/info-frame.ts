import { frameHeader, frameLength, type Mp3Format } from "./mp3-frame.ts";

/** What the first frame tells of the frames behind it. */
export interface Mp3Length {
  readonly frames: number;
  /** Of those frames. */
  readonly bytes: number;
  /** Samples that the encoder put before the sound, and after it. */
  readonly delay: number;
  readonly padding: number;
}

/** Header and side information of one channel at the low sampling frequencies. */
const tagAt = 4 + 9;
/** The part that the LAME encoder added to Xing's. */
const lameAt = tagAt + 120;

/**
 * The frame that players look for before the sound: how long it is, where a
 * share of it lies, and what to cut off at both ends, so that a sample of ours
 * is the same sample of what is heard. It is itself silence to who does not
 * know it, and as long whatever it says.
 *
 * @source G. Bouvigne, "MP3 Info Tag" rev. 1; Xing Technologies, "VBR header".
 */
export function infoFrame(format: Mp3Format, length: Mp3Length): Buffer {
  const header = frameHeader(format);
  const frame = Buffer.alloc(frameLength(header, 0) ?? 0);
  frame.set(header);
  frame.write("Info", tagAt, "latin1");
  // Number of frames, of bytes, table of contents and quality are there.
  frame.writeUInt32BE(15, tagAt + 4);
  frame.writeUInt32BE(length.frames, tagAt + 8);
  frame.writeUInt32BE(Math.min(length.bytes, 0xffff_ffff), tagAt + 12);
  // All frames are of a length: a hundredth of the time is one of the bytes.
  for (let at = 0; at < 100; at++)
    frame[tagAt + 16 + at] = Math.round((at * 256) / 100);
  frame.write("LAME3.100", lameAt, "latin1");
  // Tag revision 0, constant bitrate.
  frame[lameAt + 9] = 1;
  frame[lameAt + 20] = format.bitrate;
  frame[lameAt + 21] = length.delay >> 4;
  frame[lameAt + 22] = ((length.delay & 15) << 4) | (length.padding >> 8);
  frame[lameAt + 23] = length.padding & 255;
  frame.writeUInt32BE(
    Math.min(length.bytes + frame.length, 0xffff_ffff),
    lameAt + 28,
  );
  frame.writeUInt16BE(checksum(frame.subarray(0, lameAt + 34)), lameAt + 34);
  return frame;
}

/** CRC-16 as the tag has it: polynomial 0x8005, bits reflected, from 0. */
function checksum(bytes: Uint8Array): number {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++)
      crc = crc & 1 ? (crc >>> 1) ^ 0xa001 : crc >>> 1;
  }
  return crc;
}

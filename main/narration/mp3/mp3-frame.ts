/** What is the same in every frame of a stream: MPEG-2 Layer III, one channel. */
export interface Mp3Format {
  /** 16, 22.05 or 24 kHz. */
  readonly sampleRate: number;
  /** Kilobits a second, the same throughout. */
  readonly bitrate: number;
}

/** Samples of one frame at the low sampling frequencies. */
export const samplesInFrame = 576;

/** Kilobits a second by the four bits of the header. */
const bitrates = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
const sampleRates = [22_050, 24_000, 16_000];

/** MPEG-2, Layer III, no checksum. */
const sync = [0xff, 0xf3];

/**
 * Bytes of the frame that begins here.
 *
 * @returns `undefined` where none of this kind begins.
 * @source ISO/IEC 13818-3, 2.4.2.3; 2.4.3.1.
 */
export function frameLength(bytes: Uint8Array, at: number): number | undefined {
  const [first, second, third] = bytes.subarray(at, at + 3);
  if (first !== sync[0] || second !== sync[1] || third === undefined)
    return undefined;
  const bitrate = bitrates[third >> 4];
  const sampleRate = sampleRates[(third >> 2) & 3];
  if (!bitrate || sampleRate === undefined) return undefined;
  return Math.floor((72_000 * bitrate) / sampleRate) + ((third >> 1) & 1);
}

/** The header of a frame without padding, one channel. */
export function frameHeader({ sampleRate, bitrate }: Mp3Format): Uint8Array {
  return Uint8Array.of(
    ...sync,
    (bitrates.indexOf(bitrate) << 4) | (sampleRates.indexOf(sampleRate) << 2),
    0xc4,
  );
}

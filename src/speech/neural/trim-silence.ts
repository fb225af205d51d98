/** Quieter than this is silence: −50 dB of full scale. */
const threshold = 104;
/** Left of the silence, so that no soft sound is cut, in seconds. */
const marginSeconds = 0.015;

/**
 * Take away the silence that a voice puts around what it says: pauses are
 * planned, and what a model adds to them is not.
 *
 * @param samples One channel, 16 bits.
 * @returns A part of `samples`, in the same memory; empty where all is silence.
 * @throws Nothing.
 */
export function trimSilence(
  samples: Int16Array<ArrayBuffer>,
  sampleRate: number,
): Int16Array<ArrayBuffer> {
  const isHeard = (sample: number): boolean => Math.abs(sample) > threshold;
  const first = samples.findIndex(isHeard);
  if (first < 0) return samples.subarray(0, 0);
  const last = samples.findLastIndex(isHeard);
  const margin = Math.round(marginSeconds * sampleRate);
  return samples.subarray(Math.max(0, first - margin), last + 1 + margin);
}

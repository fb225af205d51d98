/**
 * Samples of 16 bits, half the size on their way to the page.
 *
 * @param samples One channel, −1…1; what lies outside is clipped.
 * @throws Nothing.
 */
export function toInt16(samples: Float32Array): Int16Array<ArrayBuffer> {
  const out = new Int16Array(samples.length);
  for (let at = 0; at < samples.length; at++)
    out[at] = Math.round(Math.max(-1, Math.min(1, samples[at] ?? 0)) * 32_767);
  return out;
}

/** Seconds over which a sound rises from silence and falls back to it: too short to be heard, long enough not to click. */
export const fadeSeconds = 0.004;

/**
 * Let a sound begin and end in silence, so that it joins silence without a
 * click. Changes the samples themselves.
 *
 * @param samples One channel. Of a sound shorter than two fades each half is one.
 * @param sampleRate Samples a second.
 * @throws Nothing.
 */
export function fadeEdges(
  samples: Int16Array | Float32Array,
  sampleRate: number,
): void {
  const length = Math.min(
    Math.round(fadeSeconds * sampleRate),
    samples.length >> 1,
  );
  for (let i = 0; i < length; i++) {
    // Raised cosine: level at both of its ends.
    const share = 0.5 - 0.5 * Math.cos((Math.PI * i) / length);
    const last = samples.length - 1 - i;
    samples[i] = (samples[i] ?? 0) * share;
    samples[last] = (samples[last] ?? 0) * share;
  }
}

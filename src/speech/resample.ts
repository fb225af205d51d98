/** Zero crossings of the filter on either side: enough for speech. */
const lobes = 12;

/**
 * Sound at another rate, by a windowed sinc: no mirrored highs, as interpolation
 * between neighbours would leave them.
 *
 * @param from Samples a second of `samples`. @param to Those of what comes back.
 * @returns `samples` itself where the rates are the same; −1…1.
 */
export function resample(
  samples: Float32Array<ArrayBuffer>,
  from: number,
  to: number,
): Float32Array<ArrayBuffer> {
  if (from === to) return samples;
  const step = from / to;
  // Downwards, what the new rate cannot hold is filtered out.
  const cutoff = Math.min(1, to / from);
  const reach = Math.ceil(lobes / cutoff);
  const result = new Float32Array(Math.round(samples.length / step));
  for (let i = 0; i < result.length; i++) {
    const at = i * step;
    const middle = Math.floor(at);
    let sum = 0;
    for (let j = middle - reach + 1; j <= middle + reach; j++)
      sum += (samples[j] ?? 0) * kernel((j - at) * cutoff);
    result[i] = sum * cutoff;
  }
  return result;
}

/** Sinc under a Hann window. @param x In zero crossings from the middle. */
function kernel(x: number): number {
  if (x === 0) return 1;
  if (Math.abs(x) >= lobes) return 0;
  const angle = Math.PI * x;
  return (Math.sin(angle) / angle) * (0.5 + 0.5 * Math.cos(angle / lobes));
}

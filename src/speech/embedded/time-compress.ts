/** Seconds of sound that are moved as one: two periods of the lowest voice. */
const frameSeconds = 0.03;
/** How far a frame may be moved to meet the phase of the one before it. */
const reachSeconds = 0.008;

/**
 * Make speech shorter without raising its pitch: waveform-similarity overlap-add.
 *
 * For small factors over clear speech; a point in time moves by `1 / factor`
 * with at most 8 ms of error.
 *
 * @param samples One channel.
 * @param factor How many times faster; 1 or less gives the samples themselves.
 * @returns About `samples.length / factor` samples.
 * @throws Nothing.
 * @source W. Verhelst and M. Roelands, ICASSP 1993.
 */
export function timeCompress(
  samples: Int16Array<ArrayBuffer>,
  sampleRate: number,
  factor: number,
): Int16Array<ArrayBuffer> {
  const half = Math.round((frameSeconds * sampleRate) / 2);
  const reach = Math.round(reachSeconds * sampleRate);
  if (factor <= 1 || samples.length < 4 * half) return samples;

  const length = Math.floor(samples.length / factor);
  const out = new Int16Array(length);
  out.set(samples.subarray(0, half));
  // `natural` is where the last frame would go on by itself.
  let natural = half;
  for (let to = half; to < length; to += half) {
    const ideal = Math.round(to * factor);
    const from = bestMatch(samples, natural, ideal, half, reach);
    for (let i = 0; i < half && to + i < length; i++) {
      const fade = 0.5 - 0.5 * Math.cos((Math.PI * (i + 0.5)) / half);
      const old = samples[natural + i] ?? 0;
      out[to + i] = Math.round(old + ((samples[from + i] ?? 0) - old) * fade);
    }
    natural = from + half;
  }
  return out;
}

/** Where around `ideal` the sound is most like what follows `natural`. */
function bestMatch(
  samples: Int16Array,
  natural: number,
  ideal: number,
  size: number,
  reach: number,
): number {
  let best = ideal;
  let bestScore = -Infinity;
  for (let from = Math.max(0, ideal - reach); from <= ideal + reach; from++) {
    let score = 0;
    // Every fourth sample tells pitch periods apart well enough.
    for (let i = 0; i < size; i += 4)
      score += (samples[natural + i] ?? 0) * (samples[from + i] ?? 0);
    if (score > bestScore) {
      bestScore = score;
      best = from;
    }
  }
  return best;
}

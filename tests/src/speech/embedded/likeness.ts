/** How sound is compared that was made faster: by its pitch, its steps from sample to sample, and its spectrum. */

type Samples = Int16Array;

/** Quieter stretches have no pitch and no spectrum worth comparing. */
const audible = 300;
const voiced = 800;
/** Bands of a third of an octave, about, from 100 Hz to 8 kHz. */
const bandCount = 20;
/** So much below a soft sound, differences are not heard. */
const floor = 1e4;

/** The middle of all pitches that voiced stretches of 40 ms have; Hz. */
export function middlePitch(samples: Samples, sampleRate: number): number {
  const size = Math.round(0.04 * sampleRate);
  const step = Math.round(0.01 * sampleRate);
  const pitches: number[] = [];
  for (let at = 0; at + size < samples.length; at += step) {
    const pitch = pitchOf(samples.subarray(at, at + size), sampleRate);
    if (pitch !== undefined) pitches.push(pitch);
  }
  return middle(pitches);
}

/** The largest step from one sample to the next. */
export const largestStep = (samples: Samples): number =>
  samples.reduce(
    (most, sample, at) =>
      at === 0 ? 0 : Math.max(most, Math.abs(sample - (samples[at - 1] ?? 0))),
    0,
  );

/**
 * How far the spectrum of fast sound is from that of the slow sound it was made
 * of, each 25 ms against the best 25 ms around where they come from: decibels,
 * root mean square over the bands, the mean of all stretches.
 *
 * @param lag Seconds to look beside the right place: what a distance is that means nothing.
 */
export function spectralDistance(
  fast: Samples,
  slow: Samples,
  factor: number,
  sampleRate: number,
  lag = 0,
): number {
  const size = Math.round(0.025 * sampleRate);
  const distances: number[] = [];
  for (let at = 0; at + size < fast.length; at += 2 * size) {
    const part = fast.subarray(at, at + size);
    if (loudness(part) < audible) continue;
    const bands = bandsOf(part, sampleRate);
    const centre = (at + size / 2) * factor - size / 2 + lag * sampleRate;
    let nearest = Infinity;
    for (let beside = -0.02; beside <= 0.0201; beside += 0.005) {
      const from = Math.max(0, Math.round(centre + beside * sampleRate));
      const other = bandsOf(slow.subarray(from, from + size), sampleRate);
      nearest = Math.min(nearest, distance(bands, other));
    }
    distances.push(nearest);
  }
  return distances.reduce((sum, each) => sum + each, 0) / distances.length;
}

function pitchOf(samples: Samples, sampleRate: number): number | undefined {
  if (loudness(samples) < voiced) return undefined;
  let best = 0.7;
  let period: number | undefined;
  for (
    let lag = Math.round(sampleRate / 250);
    lag <= sampleRate / 60;
    lag += 1
  ) {
    let product = 0;
    let first = 0;
    let second = 0;
    for (let at = 0; at + lag < samples.length; at += 1) {
      const a = samples[at] ?? 0;
      const b = samples[at + lag] ?? 0;
      product += a * b;
      first += a * a;
      second += b * b;
    }
    const likeness = product / Math.sqrt(first * second || 1);
    if (likeness <= best) continue;
    best = likeness;
    period = lag;
  }
  return period === undefined ? undefined : sampleRate / period;
}

function bandsOf(samples: Samples, sampleRate: number): readonly number[] {
  return Array.from({ length: bandCount }, (_, band) => {
    const hertz = 100 * 80 ** (band / (bandCount - 1));
    let real = 0;
    let imaginary = 0;
    for (const [at, sample] of samples.entries()) {
      const window = 0.5 - 0.5 * Math.cos((2 * Math.PI * at) / samples.length);
      const phase = (2 * Math.PI * hertz * at) / sampleRate;
      real += window * sample * Math.cos(phase);
      imaginary += window * sample * Math.sin(phase);
    }
    return 10 * Math.log10(real ** 2 + imaginary ** 2 + floor ** 1.25);
  });
}

const distance = (a: readonly number[], b: readonly number[]): number =>
  Math.sqrt(
    a.reduce((sum, value, band) => sum + (value - (b[band] ?? 0)) ** 2, 0) /
      a.length,
  );

const loudness = (samples: Samples): number =>
  Math.sqrt(
    samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length,
  );

const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

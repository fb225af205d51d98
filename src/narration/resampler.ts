/** Samples on each side of a point that its value comes from. */
const reach = 16;
/** Share of the lower rate's band that passes; above it the filter falls off. */
const passband = 0.92;
/** Kaiser's parameter: about 80 dB down outside the band. */
const beta = 8;

/**
 * Takes sound from one rate to another, piece by piece, without moving it in
 * time: sample `n` of the output is the sound at `n / to` seconds.
 *
 * For going up, or down a little: the filter's band is that of the lower rate.
 *
 * @source J. O. Smith, Digital Audio Resampling; window: J. F. Kaiser 1974.
 */
export class Resampler {
  /** In lowest terms: output sample `n` lies at input sample `n * down / up`. */
  readonly #up: number;
  readonly #down: number;
  /** One filter for each place an output sample can have between two of the input. */
  readonly #filters: readonly Float32Array[];
  /** Input from `#from` on; before the sound and after it is silence. */
  #input: Float32Array;
  #from = -reach;
  #samples = 0;
  #made = 0;

  /** @param from Samples a second, a whole number. @param to The same. */
  constructor(from: number, to: number) {
    const divisor = greatestCommonDivisor(from, to);
    this.#up = to / divisor;
    this.#down = from / divisor;
    const band = passband * Math.min(1, to / from);
    this.#filters = Array.from({ length: this.#up }, (_, phase) =>
      filter(phase / this.#up, band),
    );
    this.#input = new Float32Array(reach);
  }

  /** @param samples −32768…32767. @returns All that can be told by now, −1…1. */
  write(samples: Int16Array): Float32Array<ArrayBuffer> {
    const input = new Float32Array(this.#input.length + samples.length);
    input.set(this.#input);
    for (let i = 0; i < samples.length; i++)
      input[this.#input.length + i] = (samples[i] ?? 0) / 32_768;
    this.#input = input;
    this.#samples += samples.length;
    return this.#make(Math.max(0, this.#lastWhole() - this.#made));
  }

  /** The rest of it: as long as the input was, to the nearest sample. */
  finish(): Float32Array<ArrayBuffer> {
    const total = Math.round((this.#samples * this.#up) / this.#down);
    const silence = new Float32Array(this.#input.length + 2 * reach);
    silence.set(this.#input);
    this.#input = silence;
    return this.#make(total - this.#made);
  }

  /** How many output samples have all the input around them. */
  #lastWhole(): number {
    const known = this.#samples - reach;
    return known <= 0 ? 0 : Math.floor(((known - 1) * this.#up) / this.#down);
  }

  #make(count: number): Float32Array<ArrayBuffer> {
    const output = new Float32Array(count);
    for (let i = 0; i < count; i++) {
      const at = (this.#made + i) * this.#down;
      const base = Math.floor(at / this.#up);
      const weights = this.#filters[at % this.#up];
      const first = base - reach + 1 - this.#from;
      let sum = 0;
      if (weights)
        for (let tap = 0; tap < 2 * reach; tap++)
          sum += (weights[tap] ?? 0) * (this.#input[first + tap] ?? 0);
      output[i] = sum;
    }
    this.#made += count;
    this.#forget();
    return output;
  }

  /** Let go of input that no later sample needs. */
  #forget(): void {
    const base = Math.floor((this.#made * this.#down) / this.#up);
    const unused = Math.min(base - reach + 1 - this.#from, this.#input.length);
    if (unused <= 0) return;
    this.#input = this.#input.slice(unused);
    this.#from += unused;
  }
}

/** Weights of the input from `reach − 1` before to `reach` after a point that lies `offset` behind a sample. */
function filter(offset: number, band: number): Float32Array {
  const weights = new Float32Array(2 * reach);
  let sum = 0;
  for (let tap = 0; tap < weights.length; tap++) {
    const distance = tap - (reach - 1) - offset;
    const angle = Math.PI * distance * band;
    const sinc = angle === 0 ? 1 : Math.sin(angle) / angle;
    const edge = distance / reach;
    const window =
      Math.abs(edge) >= 1 ? 0 : bessel(beta * Math.sqrt(1 - edge * edge));
    weights[tap] = sinc * window;
    sum += weights[tap] ?? 0;
  }
  // A level that does not change stays as it is.
  return weights.map((weight) => weight / sum);
}

/** The modified Bessel function of the first kind, order zero. */
function bessel(x: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; term > sum * 1e-9; k++) {
    term *= (x / (2 * k)) ** 2;
    sum += term;
  }
  return sum;
}

const greatestCommonDivisor = (a: number, b: number): number =>
  b === 0 ? a : greatestCommonDivisor(b, a % b);

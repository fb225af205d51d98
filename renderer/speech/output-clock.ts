/** One reading of how the device stands to the page's clock. */
interface Reading {
  /** Of `performance.now()`, in milliseconds. */
  readonly at: number;
  /** What to add to the page's clock, in seconds, for the time of what is heard. */
  readonly offset: number;
}

/** Readings that are kept: some tenths of a second of frames. The middle one counts, so that no single one throws the clock. */
const kept = 9;

/**
 * Tells which moment of an audio context leaves the loudspeaker.
 *
 * `getOutputTimestamp()` knows it to a tenth of a millisecond, but after every
 * start it first tells of the time before. Seconds of the context's clock.
 */
export class OutputClock {
  readonly #context: AudioContext;
  #readings: Reading[] = [];
  #since = 0;
  #latest = 0;

  constructor(context: AudioContext) {
    this.#context = context;
  }

  /** The context runs anew: what was read before says nothing any more. */
  restart(): void {
    this.#readings = [];
    this.#since = performance.now();
    this.#latest = 0;
  }

  /** What is heard now. Stands still or advances, and never passes what was rendered. */
  get heard(): number {
    const { currentTime, outputLatency } = this.#context;
    this.#read();
    const offset = middle(this.#readings);
    const heard =
      offset === undefined
        ? currentTime - outputLatency
        : performance.now() / 1000 + offset;
    this.#latest = Math.max(this.#latest, Math.min(heard, currentTime));
    return this.#latest;
  }

  #read(): void {
    const { contextTime = 0, performanceTime = 0 } =
      this.#context.getOutputTimestamp();
    if (performanceTime <= this.#since) return;
    if (performanceTime === this.#readings.at(-1)?.at) return;
    this.#readings.push({
      at: performanceTime,
      offset: contextTime - performanceTime / 1000,
    });
    if (this.#readings.length > kept) this.#readings.shift();
  }
}

function middle(readings: readonly Reading[]): number | undefined {
  const offsets = readings.map(({ offset }) => offset);
  return offsets.toSorted((a, b) => a - b)[offsets.length >> 1];
}

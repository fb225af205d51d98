/**
 * How long text takes to say: seconds a character at the normal rate, pauses
 * and all. Begins with a guess and learns from what was said, so that it fits
 * the voice and the text at hand.
 */
export class Pace {
  // As much as a few sentences weigh: Arabic as the embedded voice says it.
  #units = 500;
  #seconds = 500 * 0.085;

  /** @param units UTF-16 code units of text. @param seconds They took at the normal rate. */
  observe(units: number, seconds: number): void {
    this.#units += units;
    this.#seconds += seconds;
  }

  /** @returns Seconds at a rate. */
  secondsFor(units: number, rate: number): number {
    return (units * this.#seconds) / this.#units / rate;
  }
}

/** A cut inside sound clicks; this fade is below hearing. Seconds. */
export const fade = 0.004;

/**
 * One sound in an audio graph, from a moment on. It rises and falls instead of
 * clicking, wherever it is cut. Seconds of the context's clock.
 */
export class PlacedSound {
  readonly #source: AudioBufferSourceNode;
  readonly #gain: GainNode;
  readonly #at: number;
  /** When the last sample sounds. */
  #end: number;

  /**
   * @param at On a sample: between two, the browser would blur the sound by interpolating.
   * @param from Seconds of the sound to leave out at its start.
   * @param end When it falls silent at the latest.
   */
  constructor(
    target: AudioNode,
    buffer: AudioBuffer,
    { at, from, end }: { at: number; from: number; end: number },
  ) {
    const { context } = target;
    this.#source = new AudioBufferSourceNode(context, { buffer });
    this.#gain = new GainNode(context, { gain: 0 });
    this.#at = at;
    this.#end = Math.min(end, at + buffer.duration - from);
    this.#source.connect(this.#gain).connect(target);
    this.#source.addEventListener("ended", () => this.#gain.disconnect(), {
      once: true,
    });
    const { gain } = this.#gain;
    gain.setValueAtTime(0, at);
    gain.linearRampToValueAtTime(1, at + fade);
    this.#source.start(at, from);
    this.#fall();
  }

  /** Fall silent at a time, which must be far enough ahead for the graph to hear of it. */
  stop(time: number): void {
    if (time >= this.#end) return;
    if (time <= this.#at) {
      this.#source.disconnect();
      this.#gain.disconnect();
      return;
    }
    this.#end = time;
    this.#gain.gain.cancelScheduledValues(Math.max(this.#at, time - fade));
    this.#fall();
  }

  #fall(): void {
    const { gain } = this.#gain;
    // Shorter than both fades: what it has risen to is what it falls from.
    const from = Math.max(this.#at + fade, this.#end - fade);
    gain.setValueAtTime(1, from);
    gain.linearRampToValueAtTime(0, Math.max(from, this.#end));
    this.#source.stop(Math.max(this.#at, this.#end));
  }
}

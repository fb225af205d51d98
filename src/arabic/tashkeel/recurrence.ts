import type { Convolution, Layers, Rows } from "./layers.ts";
import type { ModelFile } from "./model-file.ts";

/** So that a row of zeros can be evened. */
const least = 1e-3;

/**
 * What a word gets of those before and after it, however far they are: each
 * channel holds on to what it had as far as the word lets it (`gate`), takes
 * what the word gives for the rest, and runs once forth and once back.
 *
 * In single operations of IEEE 754 alone, so that every platform gets the same
 * bits: no exponential.
 *
 * @source `Recurrence` in `tools/tashkeel/model.py`
 */
export class Recurrence {
  readonly #layers: Layers;
  /** Gates forth and back, values forth and back: `[4][memory]`. */
  readonly #into: Convolution;
  readonly #out: Convolution;
  readonly #evened: Rows;
  /** What was held forth and back: `[2][memory]`. */
  readonly #held: Rows;
  readonly #memory: number;

  /**
   * @param memory Channels of each direction.
   * @throws {QariError} `vowels-damaged`: the model lacks it.
   */
  constructor(layers: Layers, file: ModelFile, name: string, memory: number) {
    const { wordWidth } = file.header;
    const single = { kernel: 1, dilation: 1 };
    this.#layers = layers;
    this.#memory = memory;
    this.#into = layers.load(file, `${name}.into`, {
      ...single,
      width: wordWidth,
      outputs: 4 * memory,
    });
    this.#out = layers.load(file, `${name}.out`, {
      ...single,
      width: 2 * memory,
      outputs: wordWidth,
    });
    this.#evened = layers.rows(wordWidth);
    this.#held = layers.rows(2 * memory);
  }

  /** `words += out(held)`. */
  add(words: Rows, count: number): void {
    const layers = this.#layers;
    const floats = layers.view(words, count);
    evenOut(floats, words.width, layers.view(this.#evened, count));
    const told = layers.apply(this.#evened, count, this.#into);
    const held = layers.view(this.#held, count);
    this.#run(told, held, count, 0, 1);
    this.#run(told, held, count, this.#memory, -1);
    const added = layers.apply(this.#held, count, this.#out);
    for (let at = 0; at < floats.length; at += 1)
      floats[at] = (floats[at] ?? 0) + (added[at] ?? 0);
  }

  /** @param channel The direction's first. @param by 1 for forth, -1 for back. */
  #run(
    told: Float32Array,
    held: Float32Array,
    count: number,
    channel: number,
    by: 1 | -1,
  ): void {
    const memory = this.#memory;
    const last = new Float32Array(memory);
    for (let step = 0; step < count; step += 1) {
      const row = by === 1 ? step : count - 1 - step;
      const from = row * 4 * memory + channel;
      const to = row * 2 * memory + channel;
      for (let c = 0; c < memory; c += 1) {
        const kept = gate(told[from + c] ?? 0);
        const value = told[from + 2 * memory + c] ?? 0;
        last[c] = kept * (last[c] ?? 0) + (1 - kept) * value;
        held[to + c] = last[c] ?? 0;
      }
    }
  }
}

/** From 0 to 1, as a logistic function rises. */
const gate = (x: number): number => 0.5 + (0.5 * x) / Math.sqrt(1 + x * x);

/** Rows over their root mean square. */
function evenOut(rows: Float32Array, width: number, to: Float32Array): void {
  for (let row = 0; row < rows.length; row += width) {
    let squares = 0;
    for (let c = 0; c < width; c += 1) squares += (rows[row + c] ?? 0) ** 2;
    const by = Math.sqrt(squares / width + least);
    for (let c = 0; c < width; c += 1) to[row + c] = (rows[row + c] ?? 0) / by;
  }
}

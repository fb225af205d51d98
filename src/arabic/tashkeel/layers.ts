import type { Kernel } from "./kernel.ts";
import type { ModelFile } from "./model-file.ts";

/** A convolution as it stands in the kernel's memory. */
export interface Convolution {
  readonly weights: number;
  readonly scales: number;
  readonly bias: number;
  readonly shape: ConvolutionShape;
  /** How much of each output is added to its input. */
  readonly gain: Float32Array | undefined;
}

interface ConvolutionShape {
  readonly width: number;
  readonly outputs: number;
  /** Rows that each output sees, `dilation` apart. */
  readonly kernel: number;
  readonly dilation: number;
}

/** Room for rows of floats, and for the same as whole numbers. */
export interface Rows {
  readonly floats: number;
  readonly wholes: number;
  readonly width: number;
}

/** Rows of zeros before and after a text: more than any convolution sees. */
const margin = 8;

/** The kernel's memory, and the layers that run in it. */
export class Layers {
  readonly #kernel: Kernel;
  readonly #longest: number;
  readonly #result: number;

  /** @param longest Rows that are worked on at once; @param widest Floats of a row. */
  constructor(kernel: Kernel, longest: number, widest: number) {
    this.#kernel = kernel;
    this.#longest = longest + 2;
    this.#result = kernel.reserve(this.#longest * widest * 4);
  }

  /** Load a convolution. @throws {QariError} `vowels-damaged`. */
  load(
    file: ModelFile,
    name: string,
    shape: ConvolutionShape & { readonly isAdded?: boolean },
  ): Convolution {
    const { width, outputs, kernel } = shape;
    const count = outputs * kernel * width;
    const weights = this.#kernel.reserve(count * 2);
    const scales = this.#kernel.reserve(outputs * 4);
    const bias = this.#kernel.reserve(outputs * 4);
    // Only now: making room may have moved the memory.
    const { buffer } = this.#kernel.memory;
    new Int16Array(buffer, weights, count).set(
      file.weights(`${name}.weight`, count),
    );
    new Float32Array(buffer, scales, outputs).set(
      file.floats(`${name}.scale`, outputs),
    );
    new Float32Array(buffer, bias, outputs).set(
      file.floats(`${name}.bias`, outputs),
    );
    const gain = shape.isAdded
      ? file.floats(`${name}.gain`, outputs)
      : undefined;
    return { weights, scales, bias, shape, gain };
  }

  rows(width: number): Rows {
    return {
      floats: this.#kernel.reserve(this.#longest * width * 4),
      wholes: this.#kernel.reserve((this.#longest + 2 * margin) * width * 2),
      width,
    };
  }

  /** The floats of `count` rows, until room is made again. */
  view({ floats, width }: Rows, count: number): Float32Array {
    return new Float32Array(this.#kernel.memory.buffer, floats, count * width);
  }

  /** What a convolution gives for `count` rows; holds until the next one. */
  apply(rows: Rows, count: number, layer: Convolution): Float32Array {
    const { width, outputs, kernel, dilation } = layer.shape;
    const rowBytes = width * 2;
    const first = rows.wholes + margin * rowBytes;
    const step = this.#kernel.quantise(rows.floats, first, count * width);
    const { buffer } = this.#kernel.memory;
    // A longer text may have been here before.
    new Int16Array(buffer, first + count * rowBytes, margin * width).fill(0);
    this.#kernel.convolve(
      first - (kernel >> 1) * dilation * rowBytes,
      layer.weights,
      layer.scales,
      layer.bias,
      step,
      this.#result,
      count + (count % 2),
      width,
      outputs,
      kernel,
      dilation,
    );
    return new Float32Array(buffer, this.#result, count * outputs);
  }

  /** `rows += gain · relu(layer(rows))`. */
  add(rows: Rows, count: number, layer: Convolution): void {
    const result = this.apply(rows, count, layer);
    const floats = this.view(rows, count);
    const { gain } = layer;
    const { width } = rows;
    for (let row = 0; row < floats.length; row += width)
      for (let c = 0; c < width; c += 1) {
        const value = result[row + c] ?? 0;
        if (value > 0)
          floats[row + c] = (floats[row + c] ?? 0) + (gain?.[c] ?? 1) * value;
      }
  }
}

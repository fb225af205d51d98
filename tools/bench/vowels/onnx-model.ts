import type { ModelFile } from "../../../src/arabic/tashkeel/model-file.ts";
import { longestRun } from "../../../src/arabic/tashkeel/network.ts";
import { message, type Field } from "./protobuf.ts";

/**
 * The short-vowel network as an ONNX model, its weights as 32-bit floats: the
 * same graph as `tools/tashkeel/model.py`, for one text at a time.
 *
 * Inputs, 64-bit whole numbers: `symbols` and `unitOf`, one a character;
 * `rows`, `starts` and `ends`, one a word; `source`, one. Output: `scores`,
 * `[1, 16, characters]`.
 *
 * @source https://github.com/onnx/onnx/blob/main/onnx/onnx.proto3, IR 8, operators 17
 */
export function onnxModel(file: ModelFile): Uint8Array {
  const { charWidth, wordWidth, rowWidth, ...header } = file.header;
  const graph = new Graph();

  const table = (name: string, rows: number, width: number): string => {
    const weights = file.weights(`${name}.weight`, rows * width);
    const scales = file.floats(`${name}.scale`, rows);
    return graph.floats(
      `${name}.weight`,
      [rows, width],
      Float32Array.from(
        weights,
        (each, at) => each * scaleAt(scales, at, width),
      ),
    );
  };
  const convolution = (
    input: string,
    name: string,
    shape: {
      readonly width: number;
      readonly outputs: number;
      readonly kernel: number;
      readonly dilation: number;
    },
  ): string => {
    const { width, outputs, kernel, dilation } = shape;
    const stored = file.weights(`${name}.weight`, outputs * kernel * width);
    const scales = file.floats(`${name}.scale`, outputs);
    const weights = new Float32Array(stored.length);
    // Stored by output, place, input; ONNX has them by output, input, place.
    for (let o = 0; o < outputs; o += 1)
      for (let k = 0; k < kernel; k += 1)
        for (let c = 0; c < width; c += 1)
          weights[(o * width + c) * kernel + k] =
            (stored[(o * kernel + k) * width + c] ?? 0) * (scales[o] ?? 0);
    const reach = (kernel >> 1) * dilation;
    return graph.node(
      "Conv",
      [
        input,
        graph.floats(`${name}.weight`, [outputs, width, kernel], weights),
        graph.floats(
          `${name}.bias`,
          [outputs],
          file.floats(`${name}.bias`, outputs),
        ),
      ],
      [
        wholes("kernel_shape", [kernel]),
        wholes("dilations", [dilation]),
        wholes("pads", [reach, reach]),
      ],
    );
  };
  const residual = (
    input: string,
    name: string,
    shape: { width: number; kernel: number; dilation: number },
  ): string => {
    const outputs = shape.width;
    const made = convolution(input, name, { ...shape, outputs });
    const gain = graph.floats(
      `${name}.gain`,
      [1, outputs, 1],
      file.floats(`${name}.gain`, outputs),
    );
    const relu = graph.node("Relu", [made]);
    return graph.node("Add", [input, graph.node("Mul", [relu, gain])]);
  };
  const gather = (from: string, index: string, axis: number): string =>
    graph.node("Gather", [from, index], [whole("axis", axis)]);
  /** `[N, C]` as `[1, C, N]`. */
  const columns = (rows: string): string =>
    graph.node("Unsqueeze", [
      graph.node("Transpose", [rows], [wholes("perm", [1, 0])]),
      graph.wholes("front", [0]),
    ]);
  const single = { kernel: 1, dilation: 1 };
  const number = (value: number): string =>
    graph.floats(`number ${value}`, [1], Float32Array.of(value));
  /** 0.5 + 0.5 · x / √(1 + x²) */
  const gate = (x: string): string => {
    const squared = graph.node("Mul", [x, x]);
    const root = graph.node("Sqrt", [graph.node("Add", [squared, number(1)])]);
    const half = graph.node("Mul", [x, number(0.5)]);
    return graph.node("Add", [graph.node("Div", [half, root]), number(0.5)]);
  };
  /** Columns `by` further on, zeros before them; negative: further back. */
  const moved = (x: string, by: number): string => {
    const pads = by > 0 ? [0, 0, by, 0, 0, 0] : [0, 0, 0, 0, 0, -by];
    const padded = graph.node("Pad", [x, graph.wholes(`pads ${by}`, pads)]);
    const [from, to] = by > 0 ? [0, -by] : [-by, longestRun + Math.abs(by)];
    return graph.node("Slice", [
      padded,
      graph.wholes(`${from}`, [from]),
      graph.wholes(`${to}`, [to]),
      graph.wholes("last axis", [2]),
    ]);
  };
  /** h[t] = kept[t] · h[t ∓ 1] + taken[t], in steps of 1, 2, 4 … columns (Hillis and Steele 1986). */
  const held = (kept: string, taken: string, turn: 1 | -1): string => {
    let [factor, sum] = [kept, taken];
    for (let by = 1; by < longestRun; by *= 2) {
      const earlier = graph.node("Mul", [factor, moved(sum, turn * by)]);
      sum = graph.node("Add", [sum, earlier]);
      factor = graph.node("Mul", [factor, moved(factor, turn * by)]);
    }
    return sum;
  };
  const recurrence = (input: string, name: string): string => {
    const squares = graph.node(
      "ReduceMean",
      [graph.node("Mul", [input, input])],
      [wholes("axes", [1])],
    );
    const root = graph.node("Sqrt", [
      graph.node("Add", [squares, number(1e-3)]),
    ]);
    const { memoryWidth } = header;
    const told = convolution(graph.node("Div", [input, root]), `${name}.into`, {
      ...single,
      width: wordWidth,
      outputs: 4 * memoryWidth,
    });
    const part = (at: number): string =>
      graph.node("Slice", [
        told,
        graph.wholes(`${at * memoryWidth}`, [at * memoryWidth]),
        graph.wholes(`${(at + 1) * memoryWidth}`, [(at + 1) * memoryWidth]),
        graph.wholes("channels", [1]),
      ]);
    const direction = (at: number, turn: 1 | -1): string => {
      const kept = gate(part(at));
      const rest = graph.node("Sub", [number(1), kept]);
      return held(kept, graph.node("Mul", [rest, part(at + 2)]), turn);
    };
    const both = graph.node(
      "Concat",
      [direction(0, 1), direction(1, -1)],
      [whole("axis", 1)],
    );
    const made = convolution(both, `${name}.out`, {
      ...single,
      width: 2 * memoryWidth,
      outputs: wordWidth,
    });
    return graph.node("Add", [input, made]);
  };

  const symbol = gather(
    table("symbol", header.symbols, charWidth),
    "symbols",
    0,
  );
  const source = gather(
    table("source", header.sources.length, charWidth),
    "source",
    0,
  );
  let chars = columns(graph.node("Add", [symbol, source]));
  for (const [at, dilation] of header.encoder.entries())
    chars = residual(chars, `encoder.${at}`, {
      width: charWidth,
      kernel: 5,
      dilation,
    });
  const row = columns(
    gather(
      table("row", header.knownWords + header.hashedWords, rowWidth),
      "rows",
      0,
    ),
  );
  const joined = graph.node(
    "Concat",
    [gather(chars, "starts", 2), gather(chars, "ends", 2), row],
    [whole("axis", 1)],
  );
  const width = 2 * charWidth + rowWidth;
  let words = graph.node("Relu", [
    convolution(joined, "to_word", { ...single, width, outputs: wordWidth }),
  ]);
  for (const [at, dilation] of header.context.entries()) {
    words = residual(words, `context.${at}`, {
      width: wordWidth,
      kernel: 3,
      dilation,
    });
    const place = header.recurrentAfter.indexOf(at);
    if (place !== -1) words = recurrence(words, `recurrence.${place}`);
  }
  const told = convolution(words, "to_char", {
    ...single,
    width: wordWidth,
    outputs: charWidth,
  });
  chars = graph.node("Add", [chars, gather(told, "unitOf", 2)]);
  for (const [at, dilation] of header.decoder.entries())
    chars = residual(chars, `decoder.${at}`, {
      width: charWidth,
      kernel: 5,
      dilation,
    });
  const scores = convolution(chars, "out", {
    ...single,
    width: charWidth,
    outputs: 16,
  });
  return graph.model(
    ["symbols", "source", "rows", "starts", "ends", "unitOf"],
    scores,
  );
}

/** The scale of the row that a weight is in. */
const scaleAt = (scales: Float32Array, at: number, width: number): number =>
  scales[Math.floor(at / width)] ?? 0;

const floatType = 1;
const int64Type = 7;

const whole = (name: string, value: number): readonly Field[] => [
  [1, name],
  [3, value],
  [20, 2],
];
const wholes = (name: string, values: readonly number[]): readonly Field[] => [
  [1, name],
  ...values.map((value): Field => [8, value]),
  [20, 7],
];

/** A graph as it grows: constants and nodes, each of which has one result. */
class Graph {
  readonly #nodes: Field[] = [];
  readonly #constants = new Map<string, readonly Field[]>();

  node(
    operator: string,
    inputs: readonly string[],
    attributes: readonly (readonly Field[])[] = [],
  ): string {
    const result = `${operator}.${this.#nodes.length}`;
    this.#nodes.push([
      1,
      [
        ...inputs.map((input): Field => [1, input]),
        [2, result],
        [4, operator],
        ...attributes.map((each): Field => [5, each]),
      ],
    ]);
    return result;
  }

  floats(name: string, shape: readonly number[], values: Float32Array): string {
    return this.#constant(name, shape, floatType, values);
  }

  wholes(name: string, values: readonly number[]): string {
    const all = BigInt64Array.from(values, BigInt);
    return this.#constant(name, [values.length], int64Type, all);
  }

  #constant(
    name: string,
    shape: readonly number[],
    type: number,
    { buffer, byteOffset, byteLength }: ArrayBufferView,
  ): string {
    this.#constants.set(name, [
      ...shape.map((size): Field => [1, size]),
      [2, type],
      [8, name],
      [9, new Uint8Array(buffer, byteOffset, byteLength)],
    ]);
    return name;
  }

  /** @param inputs Each a row of 64-bit whole numbers, as long as it likes. */
  model(inputs: readonly string[], output: string): Uint8Array {
    const value = (
      name: string,
      type: number,
      sizes: readonly (number | string)[],
    ): readonly Field[] => [
      [1, name],
      [
        2,
        [
          [
            1,
            [
              [1, type],
              [
                2,
                sizes.map((size): Field => [
                  1,
                  [typeof size === "number" ? [1, size] : [2, size]],
                ]),
              ],
            ],
          ],
        ],
      ],
    ];
    const graph: Field[] = [
      ...this.#nodes,
      [2, "tashkeel"],
      ...[...this.#constants.values()].map((each): Field => [5, each]),
      ...inputs.map((name): Field => [
        11,
        value(name, int64Type, [`of ${name}`]),
      ]),
      [12, value(output, floatType, [1, 16, "characters"])],
    ];
    return message([
      [1, 8],
      [7, graph],
      [8, [[2, 17]]],
    ]);
  }
}

import * as v from "valibot";

/**
 * The steps of the network that cost time, in WebAssembly
 * (`tools/tashkeel/kernel/kernel.as`). Addresses are bytes of `memory`.
 */
export interface Kernel {
  readonly memory: { readonly buffer: ArrayBuffer };
  /** Room that is never given back; detaches `memory.buffer` where memory grows. */
  reserve(bytes: number): number;
  /** @returns What one step of the whole numbers is worth. */
  quantise(from: number, to: number, count: number): number;
  convolve(
    input: number,
    weights: number,
    scales: number,
    bias: number,
    step: number,
    to: number,
    rows: number,
    width: number,
    outputs: number,
    kernel: number,
    dilation: number,
  ): void;
}

const step = v.pipe(
  v.function(),
  v.args(v.looseTuple([])),
  v.returns(v.optional(v.number(), 0)),
);

const exportsSchema = v.object({
  memory: v.custom<Kernel["memory"]>(
    (memory) =>
      typeof memory === "object" &&
      memory !== null &&
      "buffer" in memory &&
      memory.buffer instanceof ArrayBuffer,
  ),
  reserve: step,
  quantise: step,
  convolve: step,
});

/** The kernel among the exports of `resources/tashkeel/kernel.wasm`. @throws {v.ValiError} It is another module. */
export const kernelOf = (exports: object): Kernel =>
  v.parse(exportsSchema, { ...exports });

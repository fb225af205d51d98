import type { WorkControl } from "../threads/work-control.ts";

/** One part of a long piece of work. */
export type Phase = (done: number, total: number) => void;

/**
 * Put the parts of a piece of work, each counted in its own way, on one scale
 * of bytes that never goes back.
 *
 * @param weights Of the parts, in bytes.
 * @returns A function for each part, to be called with how far that part is.
 */
export function phases<const W extends readonly number[]>(
  weights: W,
  onProgress: WorkControl["onProgress"],
): { readonly [K in keyof W]: Phase } {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let before = 0;
  let furthest = 0;
  const parts = weights.map((weight): Phase => {
    const start = before;
    before += weight;
    return (done, of) => {
      const share = of > 0 ? Math.min(1, done / of) : 1;
      furthest = Math.max(furthest, Math.floor(start + share * weight));
      onProgress(furthest, total);
    };
  });
  // One function a weight, in the same order.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return parts as { readonly [K in keyof W]: Phase };
}

import { setImmediate } from "node:timers/promises";

/** How whoever started a long piece of work holds on to it. */
export interface WorkControl {
  /** Cancels it; nothing is left behind. */
  readonly signal: AbortSignal;
  /** How much is done, of all. Called often. */
  readonly onProgress: (done: number, total: number) => void;
}

/**
 * Let a cancellation in between two steps of synchronous work.
 *
 * @throws AbortError.
 */
export async function breathe(signal: AbortSignal): Promise<void> {
  await setImmediate();
  signal.throwIfAborted();
}

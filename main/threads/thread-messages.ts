import type { PlainError } from "../library/service/thread-messages.ts";

/** The only thing a thread at work is told. */
export const cancelMessage = "cancel";

/** What a thread at work says. The last three end it. */
export type WorkMessage =
  | { readonly done: number; readonly total: number }
  | { readonly value: unknown }
  | { readonly cancelled: true }
  | { readonly error: PlainError };

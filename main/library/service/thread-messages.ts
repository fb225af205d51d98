import type { ErrorCode } from "../../../src/errors.ts";
import { QariError } from "../../../src/errors.ts";
import type { LibraryMethod } from "./library-service.ts";

/** What the app asks of the library's thread. Answers come in the order of the calls. */
export interface Call {
  readonly call: number;
  readonly method: LibraryMethod;
  readonly input: readonly unknown[];
}

/** An error as it crosses threads, where only plain data keeps its properties. */
export interface PlainError {
  /** Absent for a bug. */
  readonly code?: ErrorCode;
  readonly message: string;
}

export type ThreadMessage =
  | { readonly opened: true }
  | { readonly opened: false; readonly error: PlainError }
  | { readonly call: number; readonly value: unknown }
  | { readonly call: number; readonly error: PlainError };

export const toPlain = (error: unknown): PlainError =>
  error instanceof QariError
    ? { code: error.code, message: error.message }
    : {
        message:
          error instanceof Error
            ? (error.stack ?? error.message)
            : String(error),
      };

export const fromPlain = ({ code, message }: PlainError): Error =>
  code === undefined ? new Error(message) : new QariError(code, message);

import type { ErrorCode } from "../../src/errors.ts";
import { oneLine } from "../../src/one-line.ts";

/** A failure as standard error has it. */
export const errorLine = (code: ErrorCode, message = ""): string =>
  `${code}: ${oneLine(message)}`;

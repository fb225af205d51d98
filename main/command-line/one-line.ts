import type { ErrorCode } from "../../src/errors.ts";

/**
 * A text as part of one line: white space and what commands a terminal
 * (escapes and other controls, which titles and names of files may hold) are
 * one space.
 */
export const oneLine = (text: string): string =>
  text.replaceAll(/[\s\p{Cc}]+/gu, " ").trim();

/** A failure as standard error has it. */
export const errorLine = (code: ErrorCode, message = ""): string =>
  `${code}: ${oneLine(message)}`;

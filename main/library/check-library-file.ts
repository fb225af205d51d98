import { QariError } from "../../src/errors.ts";
import { checkPages } from "./inspect-file.ts";
import { translateError } from "./translate-error.ts";

/**
 * Check every page of a library that may be open at the same time.
 *
 * @returns What is wrong with it, or `undefined`. A file that cannot be checked just now (busy, gone) is not called damaged.
 */
export function checkLibraryFile(file: string): QariError | undefined {
  try {
    checkPages(file, true);
    return undefined;
  } catch (error) {
    const translated = translateError(error, file);
    return translated instanceof QariError &&
      translated.code === "library-damaged"
      ? translated
      : undefined;
  }
}

import { QariError } from "../src/errors.ts";
import type { Notice } from "../src/ipc/contract.ts";
import type { Library, LibraryDeps } from "./library/library.ts";
import { openLibrary } from "./library/open-library.ts";
import { unavailableLibrary } from "./library/unavailable-library.ts";
import type { Log } from "./log.ts";

export interface LibraryAtHand {
  readonly library: Library;
  /** False when nothing can be kept: the library refuses everything with the cause. */
  readonly isKept: boolean;
  /** Why, for the reader. */
  readonly notice?: Notice;
}

/**
 * Open the library, or stand in for it with one that says why it is not
 * there: reading goes on in either case.
 *
 * @param file Absolute path of the library file.
 */
export function openLibraryOrExplain(
  file: string,
  deps: LibraryDeps,
  log: Log,
): LibraryAtHand {
  try {
    return { library: openLibrary(file, deps), isKept: true };
  } catch (error) {
    log.error("the library was not opened", error);
    const cause =
      error instanceof QariError
        ? error
        : new QariError("library-unavailable", `cannot open ${file}`, {
            cause: error,
          });
    return {
      library: unavailableLibrary(cause),
      isKept: false,
      notice: { code: cause.code, path: file },
    };
  }
}

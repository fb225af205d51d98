import { QariError } from "../../src/errors.ts";
import type { Library, LibraryDeps } from "./library.ts";

/** Name of the library file in its folder. */
export const libraryFileName = "library.db";

/**
 * Open the library file, making it and its folder where there is none.
 *
 * A file that is refused is left exactly as it is, with nothing new beside it.
 *
 * @param file Absolute path.
 * @throws QariError `library-damaged` (not SQLite, not a library of Qari, or it fails its check), `library-newer`, `library-busy`, `library-unavailable` (cannot be read or created), `disk-full`.
 */
export function openLibrary(file: string, _deps: LibraryDeps): Library {
  throw new QariError("library-unavailable", `cannot open ${file}`);
}

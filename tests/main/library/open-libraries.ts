import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { afterEach } from "vitest";
import type { Library } from "../../../main/library/library.ts";
import {
  libraryFileName,
  openLibrary,
} from "../../../main/library/open-library.ts";
import { temporaryFolders } from "../temporary-folder.ts";

/** Libraries of one test, closed and gone after it. Call once at the top of a test file. */
export function openLibraries() {
  const newFolder = temporaryFolders();
  const opened: Library[] = [];
  // Vitest runs the last hook first: closed, then gone.
  afterEach(() => {
    for (const library of opened.splice(0)) library.close();
  });
  return {
    newFile: () => join(newFolder(), libraryFileName),
    open: (file: string, now = tickingClock()): Library => {
      const library = openLibrary(file, { now, newId: randomUUID });
      opened.push(library);
      return library;
    },
  };
}

/** A clock that moves on by a minute whenever it is asked. */
function tickingClock(): () => Date {
  let minutes = 0;
  return () => new Date(Date.UTC(2026, 0, 1, 0, (minutes += 1)));
}

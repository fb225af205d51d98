import { existsSync } from "node:fs";
import { extname } from "node:path";

/** Where the system's dialog leaves it to the reader to type an extension. Not over another file: nobody was asked. */
export function withExtension(path: string, extension: string): string {
  const named = `${path}.${extension}`;
  return extname(path) !== "" || existsSync(named) ? path : named;
}

import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");

/**
 * A name for the state of what decides over a fixture: with another one, it is
 * built anew.
 *
 * @param paths Files ending in `.ts`, and folders with nothing but files; from the root of the project.
 */
export function fingerprint(paths: readonly string[]): string {
  const hash = createHash("sha256");
  for (const path of paths.map((each) => join(root, each)))
    for (const file of path.endsWith(".ts") ? [path] : filesIn(path))
      hash.update(readFileSync(file));
  return hash.digest("hex").slice(0, 12);
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .toSorted()
    .map((name) => join(folder, name));

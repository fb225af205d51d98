import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..", "..");
const stamp = join(root, "out", ".built-from");
const products = [
  "main/index.js",
  "main/library-thread.js",
  "preload/index.cjs",
  "renderer/index.html",
];
const sources = [
  "src",
  "main",
  "renderer",
  "resources",
  "electron.vite.config.ts",
  "package.json",
  "package-lock.json",
  "tsconfig.base.json",
];

/**
 * Build the app into `out/` if anything that it is built from has changed.
 *
 * @returns Whether it was built.
 */
export async function buildIfChanged(): Promise<boolean> {
  const state = stateOfSources();
  const isBuilt =
    products.every((product) => existsSync(join(root, "out", product))) &&
    existsSync(stamp) &&
    readFileSync(stamp, "utf8") === state;
  if (isBuilt) return false;
  console.log("Building, because sources changed.");
  // Loaded only now: most starts need no build, and this takes its time.
  const { build } = await import("electron-vite");
  await build({ root, logLevel: "warn" });
  mkdirSync(join(root, "out"), { recursive: true });
  writeFileSync(stamp, state);
  return true;
}

/** Have the next `buildIfChanged` build: something else is about to write into `out/`. */
export function forgetBuild(): void {
  rmSync(stamp, { force: true });
}

// Name, size and time of each file: reading them all would cost a start more
// than the build it saves.
function stateOfSources(): string {
  const hash = createHash("sha256");
  const note = (path: string): void => {
    const { mtimeMs, size } = statSync(path);
    hash.update(`${path}\0${mtimeMs}\0${size}\n`);
  };
  for (const source of sources.map((name) => join(root, name))) {
    if (!existsSync(source)) continue;
    if (statSync(source).isFile()) note(source);
    else
      for (const entry of readdirSync(source, {
        recursive: true,
        withFileTypes: true,
      }).toSorted((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1)))
        if (entry.isFile()) note(pathOf(entry));
  }
  return hash.digest("hex");
}

const pathOf = (entry: { parentPath: string; name: string }): string =>
  join(entry.parentPath, entry.name);

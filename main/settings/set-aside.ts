import {
  copyFileSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, parse } from "node:path";
import { draftBeside } from "../draft-beside.ts";

/** `2026-11-23T21-32-11-482Z`: a time that every file system takes in a name. */
const stamp = (at: Date): string => at.toISOString().replaceAll(/[:.]/g, "-");

const besides = (path: string, at: Date): string =>
  join(dirname(path), `${parse(path).name}.damaged-${stamp(at)}.json`);

/**
 * Move a JSON file out of the way when it does not hold one object. A byte order
 * mark before that one is taken off.
 *
 * @returns Where it went; `undefined` when it is sound or not there.
 * @throws Error of the file system when it can be neither read nor moved.
 */
export function setAsideIfDamaged(path: string, now: Date): string | undefined {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT")
      return undefined;
    throw error;
  }
  if (holdsOneObject(text)) return undefined;
  // Some editors put a byte order mark there, which JSON does not have.
  const unmarked = text.replace(/^\u{feff}/u, "");
  if (holdsOneObject(unmarked)) {
    writeOver(path, unmarked);
    return undefined;
  }
  const kept = besides(path, now);
  renameSync(path, kept);
  return kept;
}

/** Keep a copy of a file that is about to lose values, and say where. */
export function copyAside(path: string, now: Date): string {
  const kept = besides(path, now);
  copyFileSync(path, kept);
  return kept;
}

/** Whole, or not at all. */
function writeOver(path: string, text: string): void {
  const draft = draftBeside(path);
  try {
    writeFileSync(draft, text, { flag: "wx", flush: true });
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

function holdsOneObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

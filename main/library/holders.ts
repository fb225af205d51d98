import {
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { uptime } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import * as v from "valibot";
import { QariError } from "../../src/errors.ts";
import { busyTimeoutMs } from "./inspect-file.ts";
import { makeFolder } from "./make-folder.ts";

const holderSchema = v.strictObject({
  pid: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** `Qari`, or the command: `qari import`. */
  name: v.string(),
  /** ISO 8601. */
  since: v.pipe(v.string(), v.isoTimestamp()),
  /** Nobody else may open the library meanwhile. */
  isAlone: v.boolean(),
});

/** A process that has a library open. */
export type Holder = v.InferOutput<typeof holderSchema>;

export interface Held {
  readonly release: () => void;
}

/**
 * Note beside a library that this process has it open, so that another one can
 * say who is in its way. SQLite's locks guard the library; this only names.
 * Where nothing can be written, nothing is noted.
 *
 * @param folder The library's, absolute.
 */
export function holdLibrary(
  folder: string,
  name: string,
  { isAlone = false, now = new Date() } = {},
): Held {
  const file = join(holdersFolder(folder), fileName(process.pid));
  const holder: Holder = {
    pid: process.pid,
    name,
    since: now.toISOString(),
    isAlone,
  };
  try {
    makeFolder(holdersFolder(folder));
    writeFileSync(file, JSON.stringify(holder));
  } catch {
    return { release: () => undefined };
  }
  return {
    release: () => {
      try {
        rmSync(file, { force: true });
        rmdirSync(holdersFolder(folder));
      } catch {
        // Others are noted there, or the folder is gone and holds nobody.
      }
    },
  };
}

/** Other processes that have a library open. Notes of those that ended are removed. */
export function holdersOf(folder: string): readonly Holder[] {
  const found: Holder[] = [];
  for (const name of notesIn(folder)) {
    if (name === fileName(process.pid)) continue;
    const file = join(holdersFolder(folder), name);
    const holder = readNote(file);
    if (holder && isAlive(holder)) found.push(holder);
    else forget(file);
  }
  return found;
}

/**
 * Wait until nobody else has a library open, and keep others out.
 *
 * @param waitMs How long to wait.
 * @throws QariError `library-busy`, which says who has it open.
 */
export async function holdLibraryAlone(
  folder: string,
  name: string,
  waitMs = busyTimeoutMs,
): Promise<Held> {
  // First the note, then the look around: of two that do this at once, at
  // least one sees the other.
  const held = holdLibrary(folder, name, { isAlone: true });
  for (let waited = 0; ; waited += pauseMs) {
    const others = holdersOf(folder);
    if (others.length === 0) return held;
    if (waited >= waitMs) {
      held.release();
      throw new QariError("library-busy", `${folder} is ${heldBy(others)}`);
    }
    await setTimeout(pauseMs);
  }
}

/**
 * Note that this process has a library open, once nobody has it alone.
 *
 * @throws QariError `library-busy`, which says who has it.
 */
export async function holdLibraryAmongOthers(
  folder: string,
  name: string,
  waitMs = busyTimeoutMs,
): Promise<Held> {
  const held = holdLibrary(folder, name);
  for (let waited = 0; ; waited += pauseMs) {
    const alone = holdersOf(folder).filter(({ isAlone }) => isAlone);
    if (alone.length === 0) return held;
    if (waited >= waitMs) {
      held.release();
      throw new QariError("library-busy", `${folder} is ${heldBy(alone)}`);
    }
    await setTimeout(pauseMs);
  }
}

/** `held by Qari, process 1234, since 2026-11-23T21:32:11.482Z`. Empty for nobody. */
export const heldBy = (holders: readonly Holder[]): string =>
  holders.length === 0
    ? ""
    : `held by ${holders
        .map(
          ({ name, pid, since }) => `${name}, process ${pid}, since ${since}`,
        )
        .join("; ")}`;

const pauseMs = 100;

const holdersFolder = (folder: string): string => join(folder, "holders");
const fileName = (pid: number): string => `${pid}.json`;

function notesIn(folder: string): readonly string[] {
  try {
    return readdirSync(holdersFolder(folder)).filter((name) =>
      name.endsWith(".json"),
    );
  } catch {
    return [];
  }
}

function readNote(file: string): Holder | undefined {
  try {
    return v.parse(holderSchema, JSON.parse(readFileSync(file, "utf8")));
  } catch {
    // Half written, or gone meanwhile.
    return undefined;
  }
}

function forget(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // A folder that cannot be written to keeps its old notes.
  }
}

/** A number may belong to another program after the machine was started anew. */
function isAlive({ pid, since }: Holder): boolean {
  if (Date.parse(since) < Date.now() - uptime() * 1000) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Alive, and somebody else's.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

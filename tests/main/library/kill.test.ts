import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import type { Library } from "../../../main/library/library.ts";
import { listed } from "./articles.ts";
import { lineSchema, type Written } from "./fixtures/written.ts";
import { openLibraries } from "./open-libraries.ts";

const { newFile, open } = openLibraries();
const writer = fileURLToPath(
  new URL("fixtures/write-mixed.ts", import.meta.url),
);

/** Kills in all, and how many libraries they are shared out to: on two processors two at a time. */
const kills = 500;
const lanes = 4;

describe("500 kills at random moments of mixed writes", () => {
  it("lose nothing that was acknowledged, and leave a sound file every time", async () => {
    const acknowledged = await Promise.all(Array.from({ length: lanes }, lane));
    // A test in which nothing was written would prove nothing.
    for (const writes of acknowledged)
      expect(writes).toBeGreaterThan(kills / lanes);
  }, 900_000);
});

/** One library, killed again and again. @returns How many writes were acknowledged. */
async function lane(): Promise<number> {
  const file = newFile();
  let acknowledged = 0;
  for (let kill = 0; kill < kills / lanes; kill += 1) {
    const { done, pending } = await writeUntilKilled(file);
    acknowledged += done.length;
    expect(quickCheck(file)).toBe("ok");
    const library = open(file);
    expect(missing(library, done, pending)).toEqual([]);
    library.close();
  }
  return acknowledged;
}

interface Round {
  /** Acknowledged, in order. */
  readonly done: readonly Written[];
  /** Begun and not acknowledged: it may be there or not. */
  readonly pending: Written | undefined;
}

/** A kill comes with one of so many lines of the writer, two to a write, or up to so many ms after it: before a write, in one, or after. */
const mostLines = 60;
const mostMs = 5;

/** Writes go on for a random number of lines, from not at all to some dozens. */
async function writeUntilKilled(file: string): Promise<Round> {
  const child = spawn(process.execPath, [writer, file], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exit = once(child, "exit");
  const done: Written[] = [];
  let pending: Written | undefined;
  let left = Math.floor(Math.random() * mostLines);
  for await (const text of createInterface(child.stdout)) {
    // The last line may be cut off by the kill.
    const line = v.safeParse(
      v.pipe(v.string(), v.parseJson(), lineSchema),
      text,
    );
    if (!line.success) continue;
    if (left === 0)
      setTimeout(() => child.kill("SIGKILL"), Math.random() * mostMs);
    left -= 1;
    if ("ready" in line.output) continue;
    if ("doing" in line.output) pending = line.output.doing;
    else if (pending) {
      done.push(pending);
      pending = undefined;
    }
  }
  await exit;
  return { done, pending };
}

function quickCheck(file: string): unknown {
  const connection = new DatabaseSync(file);
  try {
    return connection.prepare("PRAGMA quick_check").get()?.["quick_check"];
  } finally {
    connection.close();
  }
}

/** What was acknowledged and is not there. Of several writes to one thing the last counts; one that was begun after it may stand in its place. */
function missing(
  library: Library,
  done: readonly Written[],
  pending: Written | undefined,
): readonly Written[] {
  const last = new Map(
    done.map((each) => [
      isAdding(each) ? each.value : `${each.kind} ${each.id}`,
      each,
    ]),
  );
  return [...last.values()].filter(
    (each) =>
      !isThere(library, each) &&
      !(
        pending?.kind === each.kind &&
        pending.id === each.id &&
        isThere(library, pending)
      ),
  );
}

const isAdding = ({ kind }: Written): boolean =>
  kind === "article" ||
  kind === "bookmark" ||
  kind === "note" ||
  kind === "tag";

function isThere(library: Library, { kind, id, value }: Written): boolean {
  const summary = () => listed(library).find((each) => each.id === id);
  switch (kind) {
    case "article":
      return library.readArticle(id).sections.length === 1;
    case "bookmark":
      return library
        .bookmarks(id)
        .some(({ range }) => range.quote.exact === value);
    case "note":
      return library.highlights(id).some(({ note }) => note === value);
    case "tag":
      return summary()?.tags.some(({ name }) => name === value) ?? false;
    case "state":
      return summary()?.state === value;
    case "favourite":
      return String(summary()?.isFavourite) === value;
    case "title":
      return library.readArticle(id).title === value;
    case "position":
      return String(library.position(id)?.offset) === value;
  }
}

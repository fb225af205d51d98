/// <reference lib="dom" />
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Page } from "playwright-core";
import type { BenchRow } from "../bench-row.ts";
import { booksAtHand } from "../reading/books.ts";
import { openOurs } from "../reading/our-window.ts";
import { openPeer } from "../reading/peer-window.ts";
import { Rounds } from "../reading/rounds.ts";

interface Memory {
  /** Resident memory of the page's process. MB. */
  readonly rss: number;
  /** Its JavaScript heap after a collection. MB. */
  readonly heap: number;
}

/** Fresh windows for each act: what was opened before leaves its traces. */
const rounds = new Rounds(async () => {
  const ours = await openOurs();
  let our: Memory;
  try {
    await ours.open("one");
    our = await memoryOf(ours.page);
  } finally {
    await ours.close();
  }
  const peer = await openPeer((await booksAtHand()).folder);
  try {
    await peer.page.evaluate(
      (address) => globalThis.qariPeer.open(address, "scrolled"),
      peer.address("one"),
    );
    return { our, theirs: await memoryOf(peer.page) };
  } finally {
    await peer.close();
  }
});

async function memoryOf(page: Page): Promise<Memory> {
  const session = await page.context().newCDPSession(page);
  try {
    await session.send("HeapProfiler.collectGarbage");
    const { usedSize } = await session.send("Runtime.getHeapUsage");
    return { rss: await residentMemory(page), heap: usedSize / 2 ** 20 };
  } finally {
    await session.detach();
  }
}

/** Of the largest process that draws a page: Chromium keeps an empty one in reserve. */
async function residentMemory(page: Page): Promise<number> {
  const browser = page.context().browser();
  if (!browser) throw new Error("this runtime does not name its processes");
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  const ids = processInfo
    .filter(({ type }) => type === "renderer")
    .map(({ id }) => String(id));
  const { stdout } = await promisify(execFile)("ps", [
    "-o",
    "rss=",
    "-p",
    ids.join(),
  ]);
  return Math.max(...stdout.trim().split(/\s+/u).map(Number)) / 1024;
}

/** What the page holds with a book of a million words open, in one section. */
export const bookMemory: readonly BenchRow[] = [
  row("memory-book", ({ rss }) => rss),
  row("memory-book-heap", ({ heap }) => heap),
];

function row(name: string, figure: (memory: Memory) => number): BenchRow {
  const next = rounds.forRow();
  return {
    name,
    unit: "MB",
    peer: "foliate-js, scrolled",
    budget: name === "memory-book" ? "not more than the peer" : "shown",
    better: "time",
    act: async () => {
      const { our, theirs } = await next();
      return { ours: figure(our), peerValue: figure(theirs) };
    },
    withinBudget: (ours, theirs = 0) =>
      name !== "memory-book" || ours <= theirs,
  };
}

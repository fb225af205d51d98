/// <reference lib="dom" />
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { CDPSession } from "playwright-core";
import type { Qari } from "../../tests/e2e/launch.ts";

/** What the app holds at one moment, in MB. */
export interface MemoryReading {
  /** Minutes since the start. */
  readonly minute: number;
  /** JavaScript heap of the page after a collection. */
  readonly heap: number;
  /** Resident memory of the process that draws the page. */
  readonly renderer: number;
  /** Of all other processes of the browser. */
  readonly others: number;
}

/** Reads the memory of a running Qari. */
export class MemoryMeter {
  readonly #qari: Qari;
  readonly #started = performance.now();
  #page: CDPSession | undefined;
  #browser: CDPSession | undefined;

  constructor(qari: Qari) {
    this.#qari = qari;
  }

  async read(): Promise<MemoryReading> {
    const { page } = this.#qari;
    const browser = page.context().browser();
    if (!browser) throw new Error("this runtime does not name its processes");
    this.#page ??= await page.context().newCDPSession(page);
    this.#browser ??= await browser.newBrowserCDPSession();
    await this.#page.send("HeapProfiler.collectGarbage");
    const { usedSize } = await this.#page.send("Runtime.getHeapUsage");
    const { processInfo } = await this.#browser.send(
      "SystemInfo.getProcessInfo",
    );
    const sizes = await residentSizes(processInfo.map(({ id }) => id));
    const of = (isRenderer: boolean): readonly number[] =>
      processInfo
        .filter(({ type }) => (type === "renderer") === isRenderer)
        .map(({ id }) => sizes.get(id) ?? 0);
    return {
      minute: (performance.now() - this.#started) / 60_000,
      heap: usedSize / 2 ** 20,
      // Chromium keeps an empty one in reserve.
      renderer: Math.max(...of(true)),
      others: of(false).reduce((sum, size) => sum + size, 0),
    };
  }
}

async function residentSizes(
  ids: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const { stdout } = await promisify(execFile)("ps", [
    "-o",
    "pid=,rss=",
    "-p",
    ids.join(),
  ]);
  return new Map(
    stdout
      .trim()
      .split("\n")
      .map((line): [number, number] => {
        const [id = 0, size = 0] = line.trim().split(/\s+/u).map(Number);
        return [id, size / 1024];
      }),
  );
}

import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import * as v from "valibot";
import { launchQari, type Qari } from "../../../tests/e2e/launch.ts";
import { Reader } from "../../../tests/e2e/reader.ts";
import { buildIfChanged } from "../../runtime/build.ts";
import type { BenchRow } from "../bench-row.ts";
import { queries } from "../main-process/queries.ts";
import { libraryOf } from "../search/fixture.ts";
import { emptyApp } from "./empty-app.ts";
import { pressKey, watchKeys } from "../key-watch.ts";
import { timed } from "./launch.ts";

const articles = 100_000;
const runMain = join(import.meta.dirname, "../main-process/run-main.ts");
const reportSchema = v.strictObject({ rss: v.number(), longest: v.number() });

/** A library of 100,000 articles that may be written to, and an empty one: made for the rows of this file, once. */
let folder = "";
const large = (): string => join(folder, "large");
const empty = (): string => join(folder, "empty");

const prepare = async (): Promise<void> => {
  if (folder !== "") return;
  await buildIfChanged();
  folder = mkdtempSync(join(tmpdir(), "qari-bench-large-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  cpSync(await libraryOf(articles), large(), { recursive: true });
  // A reader who has been here before: the first start adds what ships.
  for (const library of [large(), empty()]) await runMainOver(library);
};

async function runMainOver(library: string) {
  const { stdout } = await promisify(execFile)(process.execPath, [
    runMain,
    library,
  ]);
  return v.parse(v.pipe(v.string(), v.parseJson(), reportSchema), stdout);
}

/** As a reader who has been here before, whose window and settings are there. */
const startLarge = () =>
  launchQari({ library: large(), userData: join(folder, "reader") });
const read = ({ page }: Qari): Promise<void> => new Reader(page).ready();

/** From starting the program to readable text over a large library. */
const launchLarge: BenchRow = {
  name: "launch-100k",
  unit: "ms",
  peer: "empty window",
  budget: "≤ 1.2× an empty window",
  better: "time",
  prepare: async () => {
    await prepare();
    await timed(startLarge, read);
  },
  act: async () => ({
    ours: await timed(startLarge, read),
    peerValue: await timed(
      () => launchQari({ app: emptyApp }),
      async ({ page }) => {
        await page.getByText("empty").waitFor();
      },
    ),
  }),
  withinBudget: (ours, peerValue = 0) => ours <= 1.2 * peerValue,
};

/** What main comes to over a large library, beside an empty one. */
const mainRow = (
  row: Pick<BenchRow, "name" | "unit" | "budget" | "withinBudget">,
  figure: (report: v.InferOutput<typeof reportSchema>) => number,
): BenchRow => ({
  ...row,
  peer: "empty library",
  better: "time",
  prepare,
  act: async () => ({
    ours: figure(await runMainOver(large())),
    peerValue: figure(await runMainOver(empty())),
  }),
});

/** Memory of the main process after searches and pages of the shelf. */
const memory = mainRow(
  {
    name: "memory-100k",
    unit: "MB",
    budget: "≤ 1.5× an empty library",
    withinBudget: (ours, peerValue = 0) => ours <= 1.5 * peerValue,
  },
  ({ rss }) => rss / 1024 / 1024,
);

/** Longest time that the library held up main's event loop; the empty one says what the machine itself does. */
const blocked = mainRow(
  {
    name: "main-blocked-100k",
    unit: "ms",
    budget: "≤ 16 ms",
    withinBudget: (ours) => ours <= 16,
  },
  ({ longest }) => longest,
);

let open: Qari | undefined;

/** From a key press in the library's search to results on the screen, 95th percentile of all keys of the queries. */
const searchWindow: BenchRow = {
  name: "search-ui-100k",
  unit: "ms",
  budget: "≤ 50 ms",
  better: "time",
  prepare: async () => {
    await prepare();
    open = await launchQari({ library: large() });
    const reader = new Reader(open.page);
    await reader.ready();
    await open.page.keyboard.press("ControlOrMeta+Shift+f");
    await open.page.getByRole("searchbox").waitFor();
    await watchKeys(open.page);
  },
  act: async () => {
    if (!open) throw new Error("Qari is not running");
    const { page } = open;
    const times: number[] = [];
    for (const query of queries) {
      for (const letter of query) {
        times.push(await pressKey(page, letter));
      }
      await page.getByRole("searchbox").fill("");
    }
    return { ours: percentile95(times) };
  },
  finish: async () => {
    await open?.close();
    open = undefined;
  },
  withinBudget: (ours) => ours <= 50,
};

export const largeLibrary: readonly BenchRow[] = [
  launchLarge,
  memory,
  blocked,
  searchWindow,
];

function percentile95(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN;
}

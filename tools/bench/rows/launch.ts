import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launchQari } from "../../../tests/e2e/launch.ts";
import { Reader } from "../../../tests/e2e/reader.ts";
import { buildIfChanged } from "../../runtime/build.ts";
import type { BenchRow } from "../bench-row.ts";
import { emptyApp } from "./empty-app.ts";

/** A reader who has been here before: the library and its article are there. */
let userData = "";

/** From starting the program to readable text, beside an empty window of the same runtime. */
export const launch: BenchRow = {
  name: "launch",
  unit: "ms",
  peer: "empty window",
  budget: "≤ 1.2× an empty window",
  better: "time",
  prepare: async () => {
    await buildIfChanged();
    userData = mkdtempSync(join(tmpdir(), "qari-bench-"));
    await timed(() => launchQari({ userData }), read);
  },
  act: async () => ({
    ours: await timed(() => launchQari({ userData }), read),
    peerValue: await timed(
      () => launchQari({ app: emptyApp }),
      async ({ page }) => {
        await page.getByText("empty").waitFor();
      },
    ),
  }),
  finish: async () => rmSync(userData, { recursive: true, force: true }),
  withinBudget: (ours, peerValue = 0) => ours <= 1.2 * peerValue,
};

type Launched = Awaited<ReturnType<typeof launchQari>>;

const read = ({ page }: Launched): Promise<void> => new Reader(page).ready();

/** Milliseconds from starting an app until `ready` holds. */
export async function timed(
  start: () => Promise<Launched>,
  ready: (launched: Launched) => Promise<void>,
): Promise<number> {
  const from = performance.now();
  const launched = await start();
  try {
    await ready(launched);
    return performance.now() - from;
  } finally {
    await launched.close();
  }
}

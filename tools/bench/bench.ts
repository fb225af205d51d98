/**
 * `npm run bench`: figures beside a peer. Medians of at least five acts taken
 * in turn (ours, peer, ours, …).
 *
 * `--json` prints one object a row: `{name, ours, unit, peer, peerValue, ratio,
 * budget, ok}`, `ratio` = how many times better than the peer. `--only WORD`
 * takes the rows whose name contains it. Exits with 1 when a row cannot be
 * measured.
 */
import { parseArgs } from "node:util";
import type { BenchRow } from "./bench-row.ts";
import { batch } from "./rows/batch.ts";
import { bookMemory } from "./rows/book-memory.ts";
import { exportAudio } from "./rows/export-audio.ts";
import { findInBook } from "./rows/find-in-book.ts";
import { firstSound } from "./rows/first-sound.ts";
import { firstSoundNeural } from "./rows/first-sound-neural.ts";
import { importPages } from "./rows/import-pages.ts";
import { largeLibrary } from "./rows/large-library.ts";
import { launch } from "./rows/launch.ts";
import { librarySearch } from "./rows/library-search.ts";
import { moveInBook } from "./rows/move-in-book.ts";
import { openBook } from "./rows/open-book.ts";
import { synthesis } from "./rows/synthesis.ts";
import { vowels } from "./rows/vowels.ts";

const acts = 5;
const rows: readonly BenchRow[] = [
  launch,
  firstSound,
  firstSoundNeural,
  synthesis,
  ...vowels,
  ...exportAudio,
  ...largeLibrary,
  ...librarySearch,
  ...openBook,
  ...findInBook,
  ...moveInBook,
  ...bookMemory,
  ...batch,
  ...importPages,
];

const { values } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    only: { type: "string", default: "" },
  },
});

for (const row of rows.filter(({ name }) => name.includes(values.only)))
  try {
    report(await measure(row));
  } catch (error) {
    console.error(`${row.name}: could not be measured`, error);
    process.exitCode = 1;
  }

async function measure(row: BenchRow) {
  const ours: number[] = [];
  const peers: number[] = [];
  await row.prepare?.();
  try {
    for (let act = 0; act < acts; act += 1) {
      const measured = await row.act();
      ours.push(measured.ours);
      if (measured.peerValue !== undefined) peers.push(measured.peerValue);
    }
  } finally {
    await row.finish?.();
  }
  const our = median(ours);
  const peerValue = peers.length > 0 ? median(peers) : undefined;
  return {
    name: row.name,
    ours: rounded(our),
    unit: row.unit,
    peer: row.peer ?? null,
    peerValue: peerValue === undefined ? null : rounded(peerValue),
    ratio:
      peerValue === undefined
        ? null
        : rounded(row.better === "time" ? peerValue / our : our / peerValue),
    budget: row.budget,
    ok: row.withinBudget(our, peerValue),
  };
}

function report(result: Awaited<ReturnType<typeof measure>>): void {
  if (values.json) {
    console.log(JSON.stringify(result));
    return;
  }
  const { name, ours, unit, peer, peerValue, ratio, budget, ok } = result;
  const beside =
    peer === null ? "" : `, ${peer} ${peerValue} ${unit}, ${ratio}×`;
  console.log(
    `${ok ? "✓" : "✗"} ${name}: ${ours} ${unit}${beside} (budget ${budget})`,
  );
}

function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error("nothing was measured");
  return middle;
}

function rounded(figure: number): number {
  return Number(figure.toPrecision(4));
}

import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import * as v from "valibot";
import type { BenchRow } from "../bench-row.ts";
import { Rounds } from "../reading/rounds.ts";

/** Each reads the same pages in a process of its own, which says what its own processor time came to. */
const readPages = join(import.meta.dirname, "../importing/read-pages.ts");
const reportSchema = v.strictObject({ perSecond: v.number(), f1: v.number() });

async function reading(reader: "qari" | "jsdom") {
  const { stdout } = await promisify(execFile)(process.execPath, [
    readPages,
    reader,
  ]);
  return v.parse(v.pipe(v.string(), v.parseJson(), reportSchema), stdout);
}

const rounds = new Rounds(async () => ({
  ours: await reading("qari"),
  peer: await reading("jsdom"),
}));

const row = (
  about: Pick<BenchRow, "name" | "unit" | "budget">,
  figure: (report: v.InferOutput<typeof reportSchema>) => number,
  withinBudget: BenchRow["withinBudget"],
): BenchRow => {
  const next = rounds.forRow();
  return {
    ...about,
    peer: "jsdom + Readability",
    better: "rate",
    act: async () => {
      const both = await next();
      return { ours: figure(both.ours), peerValue: figure(both.peer) };
    },
    withinBudget,
  };
};

/** Saved pages of the web into articles, by one core's own time. */
export const importPages: readonly BenchRow[] = [
  row(
    {
      name: "import",
      unit: "pages/s",
      budget: "≥ 5× jsdom + Readability",
    },
    ({ perSecond }) => perSecond,
    (ours, peerValue = 0) => ours >= 5 * peerValue,
  ),
  row(
    {
      name: "import-f1",
      unit: "F1",
      budget: "not worse than jsdom + Readability",
    },
    ({ f1 }) => f1,
    (ours, peerValue = 0) => ours >= peerValue,
  ),
];

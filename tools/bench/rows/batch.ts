import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { promisify } from "node:util";
import * as v from "valibot";
import { launchQari } from "../../../tests/e2e/launch.ts";
import { Reader } from "../../../tests/e2e/reader.ts";
import { buildIfChanged } from "../../runtime/build.ts";
import type { BenchRow } from "../bench-row.ts";
import { tasksWhile } from "../importing/longest-task.ts";
import { writePages } from "../importing/web-pages.ts";
import { Rounds } from "../reading/rounds.ts";

const many = 3000;
const few = 300;
/** How long an idle window is watched, as a peer. */
const idleMs = 10_000;
const patienceMs = 600_000;
const runBatch = join(import.meta.dirname, "../importing/run-batch.ts");
const reportSchema = v.strictObject({
  seconds: v.number(),
  added: v.number(),
  rss: v.number(),
  longest: v.number(),
});

let folder = "";
const prepare = async (): Promise<void> => {
  if (folder !== "") return;
  await buildIfChanged();
  folder = mkdtempSync(join(tmpdir(), "qari-bench-pages-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  writePages(join(folder, "many"), many);
  writePages(join(folder, "few"), few);
};

async function batchOf(name: "many" | "few") {
  const { stdout } = await promisify(execFile)(process.execPath, [
    runBatch,
    join(folder, name),
  ]);
  return v.parse(v.pipe(v.string(), v.parseJson(), reportSchema), stdout);
}

const rounds = new Rounds(async () => ({
  many: await batchOf("many"),
  few: await batchOf("few"),
}));

/** A batch of saved pages without a window. */
const batchRow = (
  row: Pick<BenchRow, "name" | "unit" | "peer" | "budget" | "better">,
  figure: (report: v.InferOutput<typeof reportSchema>) => number,
  withinBudget: BenchRow["withinBudget"],
): BenchRow => {
  const next = rounds.forRow();
  return {
    ...row,
    prepare,
    act: async () => {
      const both = await next();
      return { ours: figure(both.many), peerValue: figure(both.few) };
    },
    withinBudget,
  };
};

const rate = batchRow(
  {
    name: "batch",
    unit: "files/s",
    peer: "a tenth of the files",
    budget: "≥ 0.8× a tenth of the files",
    better: "rate",
  },
  ({ seconds, added }) => added / seconds,
  (ours, peerValue = 0) => ours >= 0.8 * peerValue,
);

const memory = batchRow(
  {
    name: "batch-memory",
    unit: "MB",
    peer: "a tenth of the files",
    budget: "≤ 1.5× a tenth of the files",
    better: "time",
  },
  ({ rss }) => rss / 1024 / 1024,
  (ours, peerValue = 0) => ours <= 1.5 * peerValue,
);

/** The longest task of the window while the batch goes on over its shelf, beside a window where nothing does. */
const interfaceTask: BenchRow = {
  name: "batch-interface",
  unit: "ms",
  peer: "an idle window",
  budget: "≤ 16 ms",
  better: "time",
  prepare,
  act: async () => {
    const qari = await launchQari();
    try {
      const reader = new Reader(qari.page);
      await reader.ready();
      await reader.button("المكتبة").click();
      await reader.entry("التحالف الدولي").waitFor();
      const idle = await tasksWhile(qari.page, () => setTimeout(idleMs));
      await qari.answerDialog([join(folder, "many")]);
      const busy = await tasksWhile(qari.page, async () => {
        await qari.pressMenuItem("import.folder");
        await reader.toast
          .getByText("أُضيفت ٣٬٠٠٠ مادة")
          .waitFor({ timeout: patienceMs });
      });
      console.error(
        `batch-interface: 99.9 % of ${busy.count} tasks within ${busy.p999.toFixed(1)} ms, ${busy.overFrame} over 16 ms`,
      );
      return { ours: busy.longest, peerValue: idle.longest };
    } finally {
      await qari.close();
    }
  },
  withinBudget: (ours) => ours <= 16,
};

export const batch: readonly BenchRow[] = [rate, memory, interfaceTask];

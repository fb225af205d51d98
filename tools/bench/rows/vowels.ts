import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import * as v from "valibot";
import type { BenchRow } from "../bench-row.ts";
import { ensureOnnxRuntime } from "../vowels/ensure-onnxruntime.ts";

const run = promisify(execFile);
const child = fileURLToPath(
  new URL("../vowels/vowel-child.ts", import.meta.url),
);

const figures = v.object({
  load: v.number(),
  speed: v.number(),
  memory: v.number(),
  marks: v.string(),
});
type Figures = v.InferOutput<typeof figures>;

async function measure(which: "ours" | "onnxruntime"): Promise<Figures> {
  const { stdout } = await run(process.execPath, ["--expose-gc", child, which]);
  return v.parse(figures, JSON.parse(stdout));
}

/** Letters of which both say the same: the peer has the same weights, and floats where ours has whole numbers. */
function agreement(one: string, other: string): number {
  let same = 0;
  for (let at = 0; at < one.length; at += 1)
    if (one[at] === other[at]) same += 1;
  return one.length === other.length ? same / one.length : 0;
}

const row = (
  of: "load" | "speed" | "memory",
  is: Pick<BenchRow, "unit" | "budget" | "better" | "withinBudget">,
): BenchRow => ({
  name: `vowels-${of}`,
  peer: "onnxruntime-web",
  ...is,
  prepare: ensureOnnxRuntime,
  act: async () => {
    const ours = await measure("ours");
    const peer = await measure("onnxruntime");
    const same = agreement(ours.marks, peer.marks);
    if (same < 0.99)
      throw new Error(
        `the two agree on ${(same * 100).toFixed(1)} % of letters: not the same model`,
      );
    return { ours: ours[of], peerValue: peer[of] };
  },
});

/** The short-vowel network over the bundled article, each in a process of its own, on one thread. */
export const vowels: readonly BenchRow[] = [
  row("speed", {
    unit: "letters/s",
    budget: "≥ 5,000 letters a second on one core",
    better: "rate",
    withinBudget: (ours) => ours >= 5000,
  }),
  row("load", {
    unit: "ms",
    budget: "≤ 250 ms from nothing to the first sentence",
    better: "time",
    withinBudget: (ours) => ours <= 250,
  }),
  row("memory", {
    unit: "MB",
    budget: "≤ 64 MB",
    better: "time",
    withinBudget: (ours) => ours <= 64,
  }),
];

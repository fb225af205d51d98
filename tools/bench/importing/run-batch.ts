/**
 * Main without its window brings in a folder, in a process of its own, and
 * prints `{seconds, added, rss, longest}` as JSON: the largest resident memory
 * in bytes, and the longest time that the event loop was held up, in ms.
 *
 * Run with the folder as its argument.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import type { JobState } from "../../../src/ipc/contract.ts";
import { openMain } from "../main-process/open-main.ts";

const [folder = ""] = process.argv.slice(2);
const scratch = mkdtempSync(join(tmpdir(), "qari-bench-batch-"));
const ended = Promise.withResolvers<JobState>();
const { services, handlers } = openMain(join(scratch, "library"), scratch, {
  emit: (name, payload) => {
    if (name !== "job.changed") return;
    // One payload a name; TypeScript does not follow that through `emit`.
    const state = payload as JobState;
    if (state.state !== "running") ended.resolve(state);
  },
});
await handlers["app.start"]({});
const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
let rss = 0;
const watch = setInterval(() => {
  rss = Math.max(rss, process.memoryUsage.rss());
}, 50);
const begun = performance.now();
services.batches.start([folder], "reader");
const end = await ended.promise;
clearInterval(watch);
delay.disable();
if (end.kind !== "import" || end.state !== "finished" || end.failed > 0)
  throw new Error(`the batch ended otherwise: ${JSON.stringify(end)}`);
console.log(
  JSON.stringify({
    seconds: (performance.now() - begun) / 1000,
    added: end.added,
    rss,
    longest: delay.max / 1e6 - 1,
  }),
);
await services.close();
rmSync(scratch, { recursive: true, force: true });

/**
 * `npm run soak`: what only time shows. Plays in real time: half an hour with
 * changes of rate, pauses and jumps, each word measured against the recorded
 * sound; then an hour, with an eye on the memory.
 *
 *     npm run soak -- [--minutes N] [--only sync|memory]
 *
 * `--minutes` shortens both parts to N minutes each.
 */
import { parseArgs } from "node:util";
import { Findings } from "./findings.ts";
import { playForLong } from "./play-an-hour.ts";
import { stayInStep } from "./stay-in-step.ts";

const { values } = parseArgs({
  options: { minutes: { type: "string" }, only: { type: "string" } },
});
const minutes =
  values.minutes === undefined ? undefined : Number(values.minutes);
if (minutes !== undefined && !(minutes > 0))
  throw new Error(`--minutes takes a number, not ${values.minutes}`);

const parts = {
  sync: (findings: Findings) => stayInStep(minutes ?? 30, findings),
  memory: (findings: Findings) => playForLong(minutes ?? 60, findings),
};

for (const [name, part] of Object.entries(parts)) {
  if (values.only !== undefined && values.only !== name) continue;
  const findings = new Findings();
  console.log(`soak, ${name}`);
  await part(findings);
  console.log(findings.summary());
  if (findings.hasFailed) process.exitCode = 1;
}

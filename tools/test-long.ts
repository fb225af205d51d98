/**
 * What takes too long for `npm test`: the import fuzz test over 100,000
 * damaged documents of every format and archives of every program. `-- --inputs N` and `-- --seed N` choose
 * others.
 */
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";

const { values } = parseArgs({
  options: {
    inputs: { type: "string", default: "100000" },
    seed: { type: "string", default: "1" },
  },
});
const started = Date.now();
const { status } = spawnSync(
  process.execPath,
  [
    "node_modules/vitest/vitest.mjs",
    "run",
    "--project=unit",
    "tests/main/importing/fuzz.test.ts",
  ],
  {
    stdio: "inherit",
    env: {
      ...process.env,
      QARI_FUZZ_INPUTS: values.inputs,
      QARI_FUZZ_SEED: values.seed,
    },
  },
);
const minutes = ((Date.now() - started) / 60_000).toFixed(1);
console.info(
  `fuzz: ${values.inputs} inputs from seed ${values.seed}, ${status === 0 ? "no fault" : "faults, named above"}, ${minutes} minutes`,
);
process.exitCode = status ?? 1;

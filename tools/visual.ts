/** `npm run visual`: take the reference pictures of tests/visual anew. Look at what changed before committing it. */
import { run } from "./runtime/run.ts";

process.exitCode = await run(
  process.execPath,
  [
    "node_modules/vitest/vitest.mjs",
    "run",
    "--project=e2e",
    "tests/visual/visual.test.ts",
  ],
  { QARI_VISUAL: "update" },
);

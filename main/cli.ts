import { runCommandLine } from "./command-line/run.ts";

// Not `process.exit`: what was printed may still be on its way.
process.exitCode = await runCommandLine(process.argv.slice(2));

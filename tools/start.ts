/**
 * `npm start`: build what changed, choose what runs it, say which and why, and
 * run it. Arguments (files, `--library DIR`, `--user-data-dir DIR`) are the
 * app's. Where there is no display the tour shows what the app does instead.
 */
import { join } from "node:path";
import { buildIfChanged } from "./runtime/build.ts";
import { chooseRuntime } from "./runtime/choose-runtime.ts";
import { hasDisplay } from "./runtime/has-display.ts";
import { run } from "./runtime/run.ts";

const args = process.argv.slice(2);

try {
  await buildIfChanged();
  const runtime = chooseRuntime();
  console.log(`Running on ${runtime.why}`);
  if (hasDisplay() || process.env["QARI_HEADLESS"] === "1")
    process.exitCode = await run(
      runtime.command,
      [...runtime.argsFor(runtime.app), ...args],
      runtime.env,
    );
  else {
    console.log("There is no display here; running the tour instead.");
    const tour = join(import.meta.dirname, "tour", "tour.ts");
    process.exitCode = await run(process.execPath, [tour], runtime.env);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/**
 * `npm run dev`: the renderer from Vite's server with hot reload, main and
 * preload rebuilt when they change, on the runtime `npm start` takes.
 * Arguments are the app's.
 */
import { join } from "node:path";
import { createServer } from "electron-vite";
import { forgetBuild } from "./runtime/build.ts";
import { chooseRuntime } from "./runtime/choose-runtime.ts";

try {
  const runtime = chooseRuntime();
  console.log(`Running on ${runtime.why}`);
  // electron-vite runs `ELECTRON_EXEC_PATH ELECTRON_ENTRY …ELECTRON_CLI_ARGS`
  // and does not mind that the program is no Electron.
  const [entry = ".", ...rest] = runtime.argsFor(runtime.app);
  Object.assign(process.env, runtime.env, {
    ELECTRON_EXEC_PATH: runtime.command,
    ELECTRON_ENTRY: entry,
    ELECTRON_CLI_ARGS: JSON.stringify([...rest, ...process.argv.slice(2)]),
  });
  forgetBuild();
  const root = join(import.meta.dirname, "..");
  await createServer({ root, build: { watch: {} } }, {});
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

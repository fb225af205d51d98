import { app } from "electron";
import { startApplication } from "./application.ts";
import {
  isCommand,
  withoutLeadingSwitches,
} from "./command-line/is-command.ts";
import { readLaunchArguments } from "./launch-arguments.ts";
import { registerAppScheme } from "./protocol.ts";

registerAppScheme();
// While developing, Electron is given the app's path as its first argument.
const argv = process.argv.slice(app.isPackaged ? 1 : 2);
const command = withoutLeadingSwitches(argv);
if (isCommand(command)) {
  // Loaded only now: a window needs none of it. Awaited here, before Electron is ready and looks for a display. Nothing
  // else may be awaited at the top: Electron is not ready until this module is.
  const { runCommandLine } = await import("./command-line/run.ts");
  app.exit(await runCommandLine(command));
} else {
  // Without it Chromium on Linux knows no voice of the system. Read as Chromium starts: before Electron is ready.
  if (process.platform === "linux")
    app.commandLine.appendSwitch("enable-speech-dispatcher");
  const launch = readLaunchArguments(argv, process.cwd());
  if (app.requestSingleInstanceLock({ paths: launch.paths }))
    startApplication(launch);
  else app.quit();
}

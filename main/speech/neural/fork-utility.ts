import { utilityProcess } from "electron";
import type { FromVoice } from "./process-messages.ts";
import type { ForkVoice } from "./voice-child.ts";

/**
 * Start voices as utility processes of Electron's.
 *
 * @param script Absolute path of the built `voice-process`.
 */
export const forkUtility =
  (script: string): ForkVoice =>
  () => {
    const child = utilityProcess.fork(script, [], {
      serviceName: "Qari Voice",
      // What the engine writes is for its makers.
      stdio: "ignore",
    });
    // Said of one that V8 ends, and thrown where nobody listens; that it ended is told as for every other.
    child.on("error", () => undefined);
    return {
      post: (message) => child.postMessage(message),
      onMessage: (listener) =>
        child.on("message", (message: FromVoice) => listener(message)),
      onExit: (listener) => child.once("exit", listener),
      kill: () => void child.kill(),
    };
  };

import { fork } from "node:child_process";
import type { FromVoice } from "./process-messages.ts";
import type { ForkVoice } from "./voice-child.ts";

/**
 * Start voices as Node's own child processes: on the command line, which runs
 * before Electron is ready, and in tests.
 *
 * @param script Absolute path of `voice-process`, built or as it is.
 */
export const forkWithNode =
  (script: string): ForkVoice =>
  () => {
    const child = fork(script, [], {
      serialization: "advanced",
      // What the engine writes is for its makers.
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    return {
      // What is said to a process that has ended is lost: `onExit` tells of it.
      post: (message) => {
        if (child.connected) child.send(message, () => undefined);
      },
      onMessage: (listener) =>
        child.on("message", (message: FromVoice) => listener(message)),
      onExit: (listener) => {
        let isTold = false;
        const tell = (code: number | null): void => {
          if (!isTold) listener(code);
          isTold = true;
        };
        child.once("exit", tell);
        child.once("error", () => tell(null));
      },
      kill: () => child.kill("SIGKILL"),
    };
  };

import type { FromVoice, ToVoice } from "./process-messages.ts";

/** The voice's end of the line to whoever started its process. */
export interface ParentLine {
  post(message: FromVoice): void;
  listen(listener: (message: ToVoice) => void): void;
}

/** The line of a utility process of Electron's, or of a child of Node's own where there is no Electron: the command line. */
export function openParentPort(): ParentLine {
  // Electron's types say that it is always there.
  const parentPort = process.parentPort as
    typeof process.parentPort | undefined;
  if (parentPort)
    return {
      post: (message) => parentPort.postMessage(message),
      listen: (listener) =>
        parentPort.on("message", ({ data }: { data: ToVoice }) =>
          listener(data),
        ),
    };
  // Whoever started it has gone.
  process.on("disconnect", () => process.exit());
  return {
    post: (message) => void process.send?.(message),
    listen: (listener) =>
      process.on("message", (message: ToVoice) => listener(message)),
  };
}

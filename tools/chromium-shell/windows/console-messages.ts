import type { Protocol } from "../chromium/cdp-protocol.ts";

/** What `console-message` carries. @source https://www.electronjs.org/docs/latest/api/web-contents#event-console-message */
export interface ConsoleMessage {
  readonly level: "debug" | "info" | "warning" | "error";
  readonly message: string;
  readonly lineNumber: number;
  readonly sourceId: string;
}

const levelOf = (type: string): ConsoleMessage["level"] => {
  if (type === "error" || type === "assert") return "error";
  if (type === "warning") return "warning";
  if (type === "debug" || type === "verbose") return "debug";
  return "info";
};

export function fromConsoleCall(
  entry: Protocol.Runtime.consoleAPICalledPayload,
): ConsoleMessage {
  const frame = entry.stackTrace?.callFrames[0];
  return {
    level: levelOf(entry.type),
    message: entry.args
      .map((arg) => String(arg.value ?? arg.description ?? arg.type))
      .join(" "),
    lineNumber: (frame?.lineNumber ?? -1) + 1,
    sourceId: frame?.url ?? "",
  };
}

export function fromException(
  details: Protocol.Runtime.ExceptionDetails,
): ConsoleMessage {
  return {
    level: "error",
    message: `${details.text} ${details.exception?.description ?? ""}`.trim(),
    lineNumber: details.lineNumber + 1,
    sourceId: details.url ?? "",
  };
}

/** What Chromium itself says, such as that a policy forbade a request. */
export function fromLog(entry: Protocol.Log.LogEntry): ConsoleMessage {
  return {
    level: levelOf(entry.level),
    message: entry.text,
    lineNumber: entry.lineNumber ?? 0,
    sourceId: entry.url ?? "",
  };
}

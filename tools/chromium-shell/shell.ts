import { spawn } from "node:child_process";
import { dirname } from "node:path";
import type { Shell } from "electron";
import { environment } from "./environment.ts";
import { NotImplemented, refuseTheRest } from "./not-implemented.ts";

/** What a test would otherwise have seen open on its machine. */
export interface OpenedOutside {
  readonly by: "openExternal" | "showItemInFolder" | "openPath";
  readonly target: string;
}

const opened: OpenedOutside[] = [];
export const openedOutside = (): readonly OpenedOutside[] => opened;

async function open(by: OpenedOutside["by"], target: string): Promise<void> {
  opened.push({ by, target });
  // A test only looks at what would have been opened.
  if (environment.harness !== undefined) return;
  if (environment.headless)
    throw new NotImplemented(`shell.${by} without a display`);
  const [command, ...before] = opener();
  const path = by === "showItemInFolder" ? dirname(target) : target;
  const child = spawn(command, [...before, path], {
    stdio: "ignore",
    detached: true,
  });
  child.unref();
  await new Promise<void>((resolve, reject) => {
    child.once("spawn", resolve);
    child.once("error", reject);
  });
}

function opener(): [string, ...string[]] {
  if (process.platform === "darwin") return ["open"];
  if (process.platform === "win32") return ["explorer.exe"];
  return ["xdg-open"];
}

/** @source https://www.electronjs.org/docs/latest/api/shell */
export const shell = refuseTheRest("shell", {
  openExternal: (url) => open("openExternal", url),
  showItemInFolder: (path) => void open("showItemInFolder", path),
  openPath: async (path) => {
    try {
      await open("openPath", path);
      return "";
    } catch (error) {
      return String(error);
    }
  },
} satisfies Pick<Shell, "openExternal" | "showItemInFolder" | "openPath">);

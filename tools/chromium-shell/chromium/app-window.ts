import { spawn } from "node:child_process";
import { setTimeout } from "node:timers/promises";
import type { CdpSession } from "./cdp-connection.ts";
import type { Protocol } from "./cdp-protocol.ts";
import { chromiumFlags } from "./chromium-flags.ts";

const blankPrefix = "data:text/html,<title>Qari</title>";

/** A blank page that can be told from every other. */
export const createBlankUrl = (): string =>
  `${blankPrefix}<!--${crypto.randomUUID()}-->`;

/** The target of the window that shows a blank page; waits for it. */
export function targetShowing(root: CdpSession, url: string): Promise<string> {
  return new Promise((resolve) => {
    const look = ({
      targetInfo,
    }: {
      targetInfo: Protocol.Target.TargetInfo;
    }) => {
      if (targetInfo.type === "page" && decodeURI(targetInfo.url) === url)
        resolve(targetInfo.targetId);
    };
    root.on("Target.targetCreated", look);
    root.on("Target.targetInfoChanged", look);
  });
}

/** Wait until a window's own first document is there, so that it is not taken for the app's. */
export async function blankIsLoaded(session: CdpSession): Promise<void> {
  for (;;) {
    const { frameTree } = await session.send("Page.getFrameTree");
    if (decodeURI(frameTree.frame.url).startsWith(blankPrefix)) return;
    await setTimeout(5);
  }
}

/**
 * Have a running Chromium open one more window without tabs and address bar.
 * The protocol opens none; but a second run of the program on the same profile
 * hands its `--app` to the first and ends.
 */
export function openAnother(
  path: string,
  profile: string,
  url: string,
): Promise<never> {
  const flags = chromiumFlags({ profile, show: url, port: false }).filter(
    (flag) => !flag.startsWith("--remote-debugging"),
  );
  const opener = spawn(path, flags, { stdio: "ignore" });
  return new Promise((_, reject) => opener.once("error", reject));
}

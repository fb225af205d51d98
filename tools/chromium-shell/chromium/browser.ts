import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { EventEmitter } from "node:events";
import { setTimeout } from "node:timers/promises";
import { findChromium } from "../../runtime/find-chromium.ts";
import { environment } from "../environment.ts";
import type { CdpConnection, CdpSession } from "./cdp-connection.ts";
import type { Protocol } from "./cdp-protocol.ts";
import { chromiumFlags } from "./chromium-flags.ts";
import { profileIsFree } from "./profile-is-free.ts";
import { launchChromium, type RunningChromium } from "./launch-chromium.ts";

/** A Chromium page and the session that drives it. */
export interface OpenedPage {
  readonly targetId: string;
  readonly sessionId: string;
  readonly session: CdpSession;
  readonly connection: CdpConnection;
}

interface BrowserEvents {
  /** Every request of every page and worker, before it is made. */
  request: [request: Protocol.Events["Fetch.requestPaused"], root: CdpSession];
  targetGone: [targetId: string];
  /** Chromium ended without having been asked to. */
  crashed: [];
}

/** The one Chromium under all windows: started with the app, gone with it. */
class Browser extends EventEmitter<BrowserEvents> {
  #running: Promise<RunningChromium> | undefined;
  #profile = "";
  #path = "";
  #closing = false;

  /** @param profile Folder of Chromium's own data. */
  start(profile: string): Promise<RunningChromium> {
    this.#profile = profile;
    this.#running ??= this.#launch();
    return this.#running;
  }

  async #launch(): Promise<RunningChromium> {
    const found = findChromium();
    if (!found) throw new Error("No Chromium is installed; see `npm start`.");
    this.#path = found.path;
    mkdirSync(this.#profile, { recursive: true });
    await profileIsFree(this.#profile);
    const running = await launchChromium(
      found.path,
      chromiumFlags({
        profile: this.#profile,
        headless: environment.headless,
        port: environment.harness !== undefined,
      }),
    );
    const { root } = running.connection;
    root.on("Fetch.requestPaused", (request) =>
      this.emit("request", request, root),
    );
    root.on("Target.targetDestroyed", ({ targetId }) =>
      this.emit("targetGone", targetId),
    );
    await Promise.all([
      // On the browser's own session it covers workers and pop-ups too.
      root.send("Fetch.enable", { patterns: [{ urlPattern: "*" }] }),
      root.send("Target.setDiscoverTargets", { discover: true }),
    ]);
    void running.exited.then(() => {
      this.#running = undefined;
      if (!this.#closing) this.emit("crashed");
    });
    return running;
  }

  /** The address at which a second client may drive the pages. */
  async endpoint(): Promise<string> {
    return (await this.#started()).endpoint;
  }

  async #started(): Promise<RunningChromium> {
    return this.#running ?? this.start(this.#profile);
  }

  async openPage(): Promise<OpenedPage> {
    const { connection } = await this.#started();
    const { root } = connection;
    const targetId = environment.headless
      ? (
          await root.send("Target.createTarget", {
            url: "about:blank",
            newWindow: true,
          })
        ).targetId
      : await this.#openAppWindow(root);
    const { sessionId } = await root.send("Target.attachToTarget", {
      targetId,
      flatten: true,
    });
    const session = connection.session(sessionId);
    // Nothing of the window's own first document may be taken for the app's.
    while (!environment.headless && !(await showsBlank(session)))
      await setTimeout(5);
    return { targetId, sessionId, session, connection };
  }

  // The protocol opens windows with tabs and an address bar only. A second
  // run of the program on the same profile hands its `--app` to the first and
  // ends: that is how Chromium itself opens a window without them.
  async #openAppWindow(root: CdpSession): Promise<string> {
    const url = `${blankPrefix}<!--${crypto.randomUUID()}-->`;
    const created = new Promise<string>((resolve) => {
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
    const opener = spawn(
      this.#path,
      [
        ...chromiumFlags({
          profile: this.#profile,
          headless: false,
          port: false,
        }).filter(
          (flag) => !/^--(remote-debugging|no-startup-window)/.test(flag),
        ),
        `--app=${url}`,
      ],
      { stdio: "ignore" },
    );
    const failed = new Promise<never>((_, reject) =>
      opener.once("error", reject),
    );
    return Promise.race([created, failed]);
  }

  /** Evaluate an expression in an empty page that has no window. */
  async evaluateUnseen(expression: string): Promise<number[]> {
    const { connection } = await this.#started();
    const { root } = connection;
    const { targetId } = await root.send("Target.createTarget", {
      url: "about:blank",
      hidden: true,
      background: true,
    });
    const { sessionId } = await root.send("Target.attachToTarget", {
      targetId,
      flatten: true,
    });
    const { result } = await connection
      .session(sessionId)
      .send("Runtime.evaluate", { expression, returnByValue: true });
    root.tell("Target.closeTarget", { targetId });
    return Array.isArray(result.value) ? result.value.map(Number) : [];
  }

  async setPermission(
    origin: string,
    name: string,
    setting: "granted" | "denied",
  ): Promise<void> {
    const { connection } = await this.#started();
    await connection.root.send("Browser.setPermission", {
      origin,
      permission: { name },
      setting,
    });
  }

  /** End Chromium and wait until it has ended. */
  async close(): Promise<void> {
    this.#closing = true;
    const running = await this.#running?.catch(() => undefined);
    if (!running) return;
    running.connection.root.tell("Browser.close");
    const tooLong = setTimeout(5000, true, { ref: false });
    if (await Promise.race([running.exited, tooLong])) running.kill();
  }
}

const blankPrefix = "data:text/html,<title>Qari</title>";

async function showsBlank(session: CdpSession): Promise<boolean> {
  const { frameTree } = await session.send("Page.getFrameTree");
  return decodeURI(frameTree.frame.url).startsWith(blankPrefix);
}

export const browser = new Browser();

import { EventEmitter } from "node:events";
import { setTimeout } from "node:timers/promises";
import { findChromium } from "../../runtime/find-chromium.ts";
import { environment } from "../environment.ts";
import { takeSwitches } from "./appended-switches.ts";
import {
  blankIsLoaded,
  createBlankUrl,
  openAnother,
  targetShowing,
} from "./app-window.ts";
import type { CdpConnection, CdpSession } from "./cdp-connection.ts";
import type { Protocol } from "./cdp-protocol.ts";
import { chromiumFlags } from "./chromium-flags.ts";
import { prepareProfile } from "./prepare-profile.ts";
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
  // With a screen Chromium starts with a window; the app's first takes it.
  #spare: Promise<OpenedPage> | undefined;

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
    prepareProfile(this.#profile);
    await profileIsFree(this.#profile);
    const url = createBlankUrl();
    const running = await launchChromium(found.path, [
      ...chromiumFlags({
        profile: this.#profile,
        ...(environment.headless ? {} : { show: url }),
        port: environment.harness !== undefined,
      }),
      ...takeSwitches(),
    ]);
    const { root } = running.connection;
    if (!environment.headless)
      this.#spare = this.#adopt(running.connection, targetShowing(root, url));
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

  /** A page in a window of its own, still blank. */
  async openPage(): Promise<OpenedPage> {
    const { connection } = await this.#started();
    const { root } = connection;
    if (environment.headless) {
      const { targetId } = await root.send("Target.createTarget", {
        url: "about:blank",
        newWindow: true,
      });
      return this.#attach(connection, targetId);
    }
    const spare = this.#spare;
    this.#spare = undefined;
    if (spare) return spare;
    const url = createBlankUrl();
    return this.#adopt(
      connection,
      Promise.race([
        targetShowing(root, url),
        openAnother(this.#path, this.#profile, url),
      ]),
    );
  }

  async #adopt(
    connection: CdpConnection,
    target: Promise<string>,
  ): Promise<OpenedPage> {
    const page = await this.#attach(connection, await target);
    await blankIsLoaded(page.session);
    return page;
  }

  async #attach(
    connection: CdpConnection,
    targetId: string,
  ): Promise<OpenedPage> {
    const { sessionId } = await connection.root.send("Target.attachToTarget", {
      targetId,
      flatten: true,
    });
    const session = connection.session(sessionId);
    return { targetId, sessionId, session, connection };
  }

  /** Evaluate an expression in the window that is open before the app opens one. */
  async evaluateInSpare(expression: string): Promise<number[]> {
    const spare = await this.#spare;
    if (!spare) return [];
    const { result } = await spare.session.send("Runtime.evaluate", {
      expression,
      returnByValue: true,
    });
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

export const browser = new Browser();

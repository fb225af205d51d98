import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";
import { chromiumFlags } from "../../chromium-shell/chromium/chromium-flags.ts";
import { launchChromium } from "../../chromium-shell/chromium/launch-chromium.ts";
import { ensureChromium } from "../../runtime/ensure-chromium.ts";
import { servePeer } from "./serve-peer.ts";
import { windowSize } from "./window-size.ts";

/** The peer's page in a window of its own, in the Chromium and with the flags that the stand-in takes. */
export interface PeerWindow {
  readonly page: Page;
  /** Where the books are served. */
  readonly address: (book: string) => string;
  close(): Promise<void>;
}

export async function openPeer(books: string): Promise<PeerWindow> {
  const { server, origin } = await servePeer(books);
  const profile = mkdtempSync(join(tmpdir(), "qari-bench-peer-"));
  const running = await launchChromium(
    ensureChromium().path,
    chromiumFlags({ profile, port: true }),
  );
  const close = async (): Promise<void> => {
    running.kill();
    await running.exited;
    server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const browser = await chromium.connectOverCDP(await running.endpoint, {
      noDefaults: true,
    });
    const [context] = browser.contexts();
    if (!context) throw new Error("Chromium offered no browser context");
    const page = await context.newPage();
    await page.setViewportSize(windowSize);
    await page.goto(origin);
    await page.waitForFunction(() => "qariPeer" in globalThis);
    return { page, address: (book) => `${origin}/books/${book}.epub`, close };
  } catch (error) {
    await close();
    throw error;
  }
}

import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo, type Socket } from "node:net";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { chromium, type Browser, type Page } from "playwright-core";
import type {
  HarnessCommand,
  HarnessCommands,
  HarnessReply,
} from "../chromium-shell/harness/commands.ts";
import { dropOnPage, seenFiles } from "./drop-on-page.ts";
import type { DrivenApp, DriveOptions } from "./driven-app.ts";

/** A limit for what hangs, not a measure of speed: machines are shared. */
const quitPatienceMs = 60_000;

type Ask = <K extends HarnessCommand>(
  command: K,
  input: HarnessCommands[K]["input"],
) => Promise<HarnessCommands[K]["output"]>;

/** Run the app on the stand-in, and drive its window with Playwright. */
export async function driveStandIn(options: DriveOptions): Promise<DrivenApp> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const child = spawn(options.command, options.args, {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      // Set QARI_HEADLESS=0 to watch.
      QARI_HEADLESS: "1",
      ...options.env,
      QARI_HARNESS: String(port),
      QARI_COLOR_SCHEME: options.colorScheme,
    },
  });
  const written = followOutput(child, options.onLog);
  const ended = once(child, "exit");
  try {
    const [socket] = (await Promise.race([
      once(server, "connection"),
      ended.then(() => {
        throw new Error(`the app ended at its start:\n${written.join("\n")}`);
      }),
    ])) as [Socket];
    const ask = speak(socket);
    const browser = await chromium.connectOverCDP(await ask("endpoint", null), {
      // The app's own colour scheme, focus and window size rule.
      noDefaults: true,
    });
    const page = await firstPage(browser);
    return drive(child, ended, browser, page, ask);
  } catch (error) {
    child.kill("SIGKILL");
    throw error;
  } finally {
    server.close();
  }
}

function followOutput(
  child: ChildProcess,
  onLog: (line: string) => void,
): string[] {
  const written: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    if (stream)
      createInterface(stream).on("line", (line) => {
        written.push(line);
        onLog(line);
      });
  return written;
}

function speak(socket: Socket): Ask {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let last = 0;
  createInterface(socket).on("line", (line) => {
    const { id, output, error } = JSON.parse(line) as HarnessReply;
    const reply = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) reply?.resolve(output);
    else reply?.reject(new Error(error));
  });
  const gone = () => {
    for (const { reject } of waiting.values())
      reject(new Error("the app has ended"));
    waiting.clear();
  };
  socket.on("close", gone).on("error", gone);
  const ask = (command: HarnessCommand, input: unknown): Promise<unknown> => {
    const reply = Promise.withResolvers<unknown>();
    waiting.set(++last, reply);
    socket.write(JSON.stringify({ id: last, command, input }) + "\n");
    return reply.promise;
  };
  return ask as Ask;
}

async function firstPage(browser: Browser): Promise<Page> {
  const [context] = browser.contexts();
  if (!context) throw new Error("Chromium offered no browser context");
  const page = context.pages()[0] ?? (await context.waitForEvent("page"));
  // Playwright learns of the app's page a little later than the app.
  await page.waitForURL(/^https:/, { waitUntil: "commit" });
  return page;
}

function drive(
  child: ChildProcess,
  ended: Promise<unknown>,
  browser: Browser,
  page: Page,
  ask: Ask,
): DrivenApp {
  const chromiumGone = new Promise<void>((resolve) =>
    browser.once("disconnected", () => resolve()),
  );
  const allEnded = async () => {
    await Promise.all([ended, chromiumGone]);
  };
  return {
    page,
    async queueDialogAnswer(kind, answer) {
      await ask("queueDialogAnswer", { kind, answer });
    },
    refusedRequests: () => ask("refusedRequests", null),
    openedOutside: async () =>
      (await ask("openedOutside", null)).map(({ target }) => target),
    printed: () => ask("printed", null),
    async pressMenuItem(item) {
      await ask("pressMenuItem", { item });
    },
    isMenuItemEnabled: (item) => ask("isMenuItemEnabled", { item }),
    async drop(dropped) {
      await ask("expectFiles", { files: seenFiles(dropped.files ?? []) });
      await dropOnPage(page, dropped);
    },
    async writeClipboard(content) {
      await ask("writeClipboard", content);
    },
    async resize(size) {
      await ask("resize", size);
      await page.waitForFunction(
        ({ width, height }) => innerWidth === width && innerHeight === height,
        size,
      );
    },
    async quit() {
      // The answer may be lost with the process it comes from.
      ask("quit", null).catch(() => undefined);
      const late = setTimeout(quitPatienceMs, "late", { ref: false });
      if ((await Promise.race([ended, late])) === "late") {
        child.kill("SIGKILL");
        throw new Error("the app did not quit when asked");
      }
      await allEnded();
    },
    async kill() {
      child.kill("SIGKILL");
      await allEnded();
    },
  };
}

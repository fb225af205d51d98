import { once } from "node:events";
import { _electron, type ElectronApplication } from "playwright-core";
import { dropOnPage } from "./drop-on-page.ts";
import type { DrivenApp, DriveOptions } from "./driven-app.ts";

/** What is kept inside Electron's main process between the calls of a test. */
interface Kept {
  answers: { kind: string; answer: object }[];
  refused: string[];
  opened: string[];
  printed: string[];
}

/** Run the app on real Electron, and drive its window with Playwright. */
export async function driveElectron(options: DriveOptions): Promise<DrivenApp> {
  const app = await _electron.launch({
    executablePath: options.command,
    args: [...options.args],
    env: { ...definedOnly(process.env), ...options.env },
    colorScheme: options.colorScheme,
  });
  const child = app.process();
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk: Buffer) => {
      for (const line of chunk.toString().split("\n"))
        if (line !== "") options.onLog(line);
    });
  const kept = await keepInside(app);
  const page = await app.firstWindow();
  page.on("console", (message) =>
    options.onLog(`[page ${message.type()}] ${message.text()}`),
  );
  const ended = once(child, "exit");
  return {
    page,
    queueDialogAnswer: (kind, answer) =>
      kept.evaluate(({ answers }, queued) => void answers.push(queued), {
        kind,
        answer,
      }),
    refusedRequests: () => kept.evaluate(({ refused }) => refused),
    openedOutside: () => kept.evaluate(({ opened }) => opened),
    printed: () => kept.evaluate(({ printed }) => printed),
    async pressMenuItem(item) {
      await ofMenuItem(app, item, "press");
    },
    isMenuItemEnabled: (item) => ofMenuItem(app, item, "read"),
    drop: (dropped) => dropOnPage(page, dropped),
    writeClipboard: (content) =>
      app.evaluate(
        ({ clipboard, ClipboardItem }, items) =>
          clipboard.write([new ClipboardItem(items)]),
        { ...content } as Record<string, string>,
      ),
    async resize(size) {
      await app.evaluate(
        ({ BrowserWindow }, { width, height }) =>
          BrowserWindow.getAllWindows()[0]?.setContentSize(width, height),
        size,
      );
      await page.waitForFunction(({ width }) => innerWidth === width, size);
    },
    async quit() {
      await app.close();
      await ended;
    },
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

/** Press an item of the application menu, or only look at it. @returns Whether it is enabled. */
function ofMenuItem(
  app: ElectronApplication,
  wanted: string,
  how: "press" | "read",
): Promise<boolean> {
  return app.evaluate(
    ({ Menu }, [name, act]) => {
      const menu = Menu.getApplicationMenu();
      const all = (items: Electron.MenuItem[]): Electron.MenuItem[] =>
        items.flatMap((item) => [item, ...all(item.submenu?.items ?? [])]);
      const item = all(menu?.items ?? []).find(
        ({ id, label }) => id === name || label === name,
      );
      if (!item) throw new Error(`no such menu item: ${name}`);
      if (act === "press") item.click();
      return item.enabled;
    },
    [wanted, how] as const,
  );
}

/** Put the test's own dialogs, opener and witness of refusals into main. */
function keepInside(app: ElectronApplication) {
  return app.evaluateHandle(({ app: inner, dialog, session, shell }) => {
    const inside: Kept = { answers: [], refused: [], opened: [], printed: [] };
    inner.on("web-contents-created", (_event, contents) => {
      contents.print = (_options, callback) => {
        inside.printed.push(contents.getTitle());
        callback?.(true, "");
      };
    });
    const answer = (kind: string) => async () => {
      const at = inside.answers.findIndex((queued) => queued.kind === kind);
      const [queued] = at < 0 ? [] : inside.answers.splice(at, 1);
      if (!queued) throw new Error(`dialog.${kind} was shown unexpectedly`);
      return queued.answer;
    };
    const open = async (target: string) => {
      inside.opened.push(target);
      return "";
    };
    Object.assign(dialog, {
      showOpenDialog: answer("showOpenDialog"),
      showSaveDialog: answer("showSaveDialog"),
      showMessageBox: answer("showMessageBox"),
      showErrorBox: () => undefined,
    });
    Object.assign(shell, {
      openExternal: open,
      openPath: open,
      showItemInFolder: open,
    });
    session.defaultSession.webRequest.onErrorOccurred(({ url, error }) => {
      if (error === "net::ERR_BLOCKED_BY_CLIENT") inside.refused.push(url);
    });
    return inside;
  });
}

const definedOnly = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(
    Object.entries(env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );

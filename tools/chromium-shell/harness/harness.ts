import { once } from "node:events";
import { connect } from "node:net";
import { createInterface } from "node:readline";
import { lifeCycle } from "../app/life-cycle.ts";
import { browser } from "../chromium/browser.ts";
import { writeClipboard } from "../clipboard.ts";
import { queueAnswer, shownDialogs } from "../dialog/queued-answers.ts";
import { Menu, type MenuItem } from "../menu/menu.ts";
import { refusedRequests } from "../session/traffic.ts";
import { openedOutside } from "../shell.ts";
import { printed } from "../windows/web-contents.ts";
import { openWindows } from "../windows/open-windows.ts";
import type {
  HarnessCommand,
  HarnessCommands,
  HarnessReply,
  HarnessRequest,
} from "./commands.ts";

type Handlers = {
  readonly [K in HarnessCommand]: (
    input: HarnessCommands[K]["input"],
  ) => Promise<HarnessCommands[K]["output"]> | HarnessCommands[K]["output"];
};

function menuItem(wanted: string): MenuItem {
  const item = Menu.getApplicationMenu()
    ?.allItems()
    .find(({ id, label }) => id === wanted || label === wanted);
  if (!item) throw new Error(`no such menu item: ${wanted}`);
  return item;
}

/**
 * Serve the test that started this run, over the connection it offers. When
 * the test goes, this goes too: no run outlives its test.
 *
 * @param address `port` on this machine.
 */
export async function startHarness(address: string): Promise<void> {
  const handlers: Handlers = {
    endpoint: () => browser.endpoint(),
    queueDialogAnswer({ kind, answer }) {
      queueAnswer(kind, answer);
      return null;
    },
    shownDialogs,
    openedOutside,
    printed: () => printed,
    refusedRequests,
    pressMenuItem({ item }) {
      menuItem(item).click();
      return null;
    },
    isMenuItemEnabled: ({ item }) => menuItem(item).enabled,
    resize(size) {
      const [window] = openWindows;
      window?.setBounds(size);
      return null;
    },
    expectFiles({ files }) {
      for (const { webContents } of openWindows)
        webContents.page.deliver({ kind: "files", files });
      return null;
    },
    writeClipboard,
    quit() {
      lifeCycle.quit();
      return null;
    },
  };
  const socket = connect(Number(address), "127.0.0.1");
  await once(socket, "connect");
  socket.on("error", () => socket.destroy());
  socket.on("close", () => process.exit(1));
  createInterface(socket).on("line", (line) => {
    const { id, command, input } = JSON.parse(line) as HarnessRequest;
    const reply = (rest: Omit<HarnessReply, "id">) =>
      socket.write(JSON.stringify({ id, ...rest }) + "\n");
    Promise.resolve()
      .then(() => handlers[command](input as never))
      .then(
        (output) => reply({ output }),
        (error: unknown) => reply({ error: String(error) }),
      );
  });
}

import { browser } from "./chromium/browser.ts";
import { NotImplemented, refuseTheRest } from "./not-implemented.ts";
import { openWindows } from "./windows/open-windows.ts";

/** Kinds of content that the stand-in knows. */
export type ClipboardContent = Readonly<
  Partial<Record<"text/plain" | "text/html", string>>
>;

/**
 * What the clipboard holds of an item. Only the text of it: no pictures, no
 * formats of single systems.
 */
class ClipboardItem {
  readonly #content: Readonly<Record<string, string>>;

  constructor(content: Readonly<Record<string, string>>) {
    this.#content = content;
  }

  get types(): string[] {
    return Object.keys(this.#content);
  }

  async getType(type: string): Promise<Blob> {
    const content = this.#content[type];
    if (content === undefined) throw new Error(`no ${type} in the clipboard`);
    return new Blob([content], { type });
  }
}

/**
 * The system's clipboard, read in the page: stock Chromium offers it nowhere
 * else. What is markup comes without what Chromium takes for dangerous.
 *
 * @source https://www.electronjs.org/docs/latest/api/clipboard
 */
export const clipboard = refuseTheRest("clipboard", {
  async read(): Promise<ClipboardItem[]> {
    const items = await inPage<Record<string, string>[]>(
      "clipboard-read",
      `Promise.all((await navigator.clipboard.read()).map(async (item) =>
        Object.fromEntries(await Promise.all(item.types
          .filter((type) => type.startsWith("text/"))
          .map(async (type) => [type, await (await item.getType(type)).text()])))))`,
    );
    return items.map((content) => new ClipboardItem(content));
  },
});

/** Put text into the clipboard, as another program would. */
export async function writeClipboard(content: ClipboardContent): Promise<null> {
  await inPage(
    "clipboard-write",
    `navigator.clipboard.write([new ClipboardItem(${JSON.stringify(content)})])`,
  );
  return null;
}

/** The app itself has no permission of this kind: it is lent for one act. */
async function inPage<T>(
  permission: "clipboard-read" | "clipboard-write",
  act: string,
): Promise<T> {
  const [window] = openWindows;
  if (!window) throw new NotImplemented("clipboard without a window");
  const { session } = await window.webContents.page.opened;
  const evaluate = async (expression: string): Promise<unknown> => {
    const { result, exceptionDetails } = await session.send(
      "Runtime.evaluate",
      {
        expression,
        awaitPromise: true,
        returnByValue: true,
        userGesture: true,
      },
    );
    if (exceptionDetails)
      throw new Error(
        exceptionDetails.exception?.description ?? exceptionDetails.text,
      );
    return result.value as unknown;
  };
  const origin = String(await evaluate("location.origin"));
  await browser.setPermission(origin, permission, "granted");
  await session.send("Emulation.setFocusEmulationEnabled", { enabled: true });
  try {
    return (await evaluate(`(async () => await ${act})()`)) as T;
  } finally {
    await session.send("Emulation.setFocusEmulationEnabled", {
      enabled: false,
    });
    await browser.setPermission(origin, permission, "denied");
  }
}

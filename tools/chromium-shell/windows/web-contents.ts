import { readFileSync } from "node:fs";
import type {
  HandlerDetails,
  IpcMainInvokeEvent,
  PrintToPDFOptions,
  Session,
  WebContents as ElectronWebContents,
  WebContentsPrintOptions,
  WindowOpenHandlerResponse,
} from "electron";
import type { OpenedPage } from "../chromium/browser.ts";
import { environment } from "../environment.ts";
import { createEvent } from "../electron-event.ts";
import type { FromPage } from "../in-page/preload-world.ts";
import { createWire } from "../in-page/wire.ts";
import { ipcMain } from "../ipc/ipc-main.ts";
import { emitterRefusing, NotImplemented } from "../not-implemented.ts";
import { addresses } from "../protocol/schemes.ts";
import { session } from "../session/session.ts";
import {
  fromConsoleCall,
  fromException,
  fromLog,
  type ConsoleMessage,
} from "./console-messages.ts";
import { Page } from "./page.ts";
import { printToPdf } from "./print-to-pdf.ts";
import { frameOfMain } from "./web-frame-main.ts";

type Offered = Pick<
  ElectronWebContents,
  | "id"
  | "send"
  | "getURL"
  | "getTitle"
  | "loadURL"
  | "reload"
  | "isDestroyed"
  | "isCrashed"
  | "isLoading"
  | "setWindowOpenHandler"
  | "focus"
  | "forcefullyCrashRenderer"
  | "printToPDF"
  | "print"
>;

/** Titles of the pages that a test would have seen come out of a printer. */
export const printed: string[] = [];

const wire = createWire();
let lastId = 0;

/** @source https://www.electronjs.org/docs/latest/api/web-contents */
export class WebContents
  extends emitterRefusing("webContents")
  implements Offered
{
  readonly id = ++lastId;
  readonly page: Page;
  readonly #preloadPath: string;
  #title = "";
  #destroyed = false;
  #crashed = false;
  #loading = 0;
  // The address that main itself is loading; every other start of a
  // navigation is the page's or the user's.
  #expected: string | undefined;
  #openHandler:
    ((details: HandlerDetails) => WindowOpenHandlerResponse) | null = null;

  constructor(
    preloadPath: string | undefined,
    prepare: (page: OpenedPage) => Promise<unknown>,
  ) {
    super();
    this.#preloadPath = preloadPath ?? "";
    this.page = new Page(
      {
        source: preloadPath ? readFileSync(preloadPath, "utf8") : "",
        path: this.#preloadPath,
      },
      prepare,
    );
    this.#follow();
  }

  get mainFrame() {
    return frameOfMain(this.page.frames, this.page.frames.mainFrameId);
  }

  get session(): Session {
    return session.defaultSession as unknown as Session;
  }

  send(channel: string, ...args: unknown[]): void {
    this.page.deliver({ kind: "deliver", channel, args: wire.write(args) });
  }

  getURL = (): string => this.mainFrame?.url ?? "";
  getTitle = (): string => this.#title;
  isDestroyed = (): boolean => this.#destroyed;
  isCrashed = (): boolean => this.#crashed;
  isLoading = (): boolean => this.#loading > 0;

  setWindowOpenHandler(
    handler: (details: HandlerDetails) => WindowOpenHandlerResponse,
  ): void {
    this.#openHandler = handler;
  }

  async loadURL(url: string): Promise<void> {
    const { session: cdp } = await this.page.opened;
    const target = addresses.toChromium(url);
    this.#expected = target;
    this.#loading++;
    this.emit("did-start-loading");
    const finished = new Promise<void>((resolve) => {
      this.once("did-finish-load", resolve);
      this.once("destroyed", resolve);
    });
    const { errorText } = await cdp.send("Page.navigate", { url: target });
    if (errorText === undefined) {
      await finished;
      return;
    }
    this.#loading--;
    const code = errorText.replace(/^net::/, "");
    this.emit("did-fail-load", createEvent({}), -2, code, url, true);
    throw Object.assign(new Error(`${code} (-2) loading '${url}'`), {
      code,
      errno: -2,
      url,
    });
  }

  reload(): void {
    this.#expected = addresses.toChromium(this.getURL());
    this.#loading++;
    void this.page.opened.then(({ session: cdp }) => cdp.tell("Page.reload"));
  }

  focus(): void {
    void this.page.opened.then(({ session: cdp }) =>
      cdp.tell("Page.bringToFront"),
    );
  }

  forcefullyCrashRenderer(): void {
    void this.page.opened.then(({ session: cdp }) => cdp.tell("Page.crash"));
  }

  printToPDF = async (options: PrintToPDFOptions): Promise<Buffer> =>
    printToPdf(await this.page.opened, options);

  /** A test only looks at what would have been printed; else Chromium's own dialog opens. */
  print(
    options: WebContentsPrintOptions = {},
    callback?: (success: boolean, failureReason: string) => void,
  ): void {
    const option = Object.keys(options).find(
      (each) => each !== "pageSize" && each !== "landscape",
    );
    if (option !== undefined)
      throw new NotImplemented(`webContents.print({ ${option} })`);
    if (environment.harness !== undefined) {
      printed.push(this.getTitle());
      callback?.(true, "");
      return;
    }
    if (environment.headless)
      throw new NotImplemented("webContents.print without a display");
    const open = async (): Promise<void> => {
      const { session: cdp } = await this.page.opened;
      await cdp.send("Runtime.evaluate", { expression: "print()" });
      callback?.(true, "");
    };
    void open();
  }

  /**
   * Whether a document may be loaded into a frame: asks the app's
   * `will-frame-navigate` and `will-navigate`, unless main asked for it itself.
   *
   * @param url As Chromium knows it.
   */
  mayNavigate(frameId: string, url: string): boolean {
    const isMainFrame = frameId === this.page.frames.mainFrameId;
    if (isMainFrame && withoutFragment(url) === this.#expectedDocument()) {
      this.#expected = undefined;
      return true;
    }
    const address = addresses.toElectron(url);
    const event = createEvent({
      url: address,
      isSameDocument: false,
      isMainFrame,
      frame: frameOfMain(this.page.frames, frameId),
      initiator: this.mainFrame,
    });
    this.emit("will-frame-navigate", event);
    if (isMainFrame && !event.defaultPrevented)
      this.emit("will-navigate", event, address, false, true, 0, 0);
    return !event.defaultPrevented;
  }

  /** Called by the window when its page has gone. */
  markDestroyed(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    this.emit("destroyed");
  }

  #expectedDocument(): string | undefined {
    return this.#expected === undefined
      ? undefined
      : withoutFragment(this.#expected);
  }

  #follow(): void {
    const { page } = this;
    page.on("message", (message, frameId) => {
      if (message.kind === "key") return;
      if (message.kind !== "window") this.#receive(message, frameId);
      else if (message.news === "titled") {
        this.#title = message.title;
        this.emit("page-title-updated", createEvent({}), message.title, true);
      }
    });
    page.on("loaded", () => {
      this.#loading = 0;
      this.#crashed = false;
      this.emit("dom-ready", createEvent({}));
      this.emit("did-finish-load");
      this.emit("did-stop-loading");
    });
    page.on("navigated", ({ url }) =>
      this.emit(
        "did-navigate",
        createEvent({}),
        addresses.toElectron(url),
        200,
        "",
      ),
    );
    page.on("windowOpened", (details) => this.#openWindow(details));
    const tell = (message: ConsoleMessage) => {
      if (environment.harness !== undefined)
        console.log(`[page ${message.level}] ${message.message}`);
      this.emit(
        "console-message",
        createEvent({ ...message, frame: this.mainFrame }),
      );
    };
    page.on("console", (entry) => tell(fromConsoleCall(entry)));
    page.on("exception", (details) => tell(fromException(details)));
    page.on("logged", (entry) => tell(fromLog(entry)));
    page.on("crashed", (reason) => {
      this.#crashed = true;
      this.emit("render-process-gone", createEvent({}), {
        reason,
        exitCode: 139,
      });
    });
  }

  #openWindow(details: {
    url: string;
    windowName: string;
    windowFeatures: string[];
    userGesture: boolean;
  }): void {
    const url = addresses.toElectron(details.url);
    const response = this.#openHandler?.({
      url,
      frameName: details.windowName,
      features: details.windowFeatures.join(),
      disposition: "foreground-tab",
      referrer: {
        url: this.getURL(),
        policy: "strict-origin-when-cross-origin",
      },
    });
    // Electron opens a window where there is no handler.
    if (response?.action !== "deny")
      throw new NotImplemented(`window.open("${url}") that is not denied`);
  }

  #receive(message: FromPage, frameId: string): void {
    const event = this.#ipcEvent(frameId);
    switch (message.kind) {
      case "send": {
        const args = wire.read(message.args) as unknown[];
        this.emit("ipc-message", event, message.channel, ...args);
        ipcMain.emit(message.channel, event, ...args);
        break;
      }
      case "invoke":
        void this.#answer(message, event);
        break;
      case "preload-failed": {
        const error = Object.assign(new Error(message.message), {
          stack: message.stack,
        });
        console.error(`Unable to load preload script: ${this.#preloadPath}`);
        console.error(error);
        this.emit("preload-error", createEvent({}), this.#preloadPath, error);
        break;
      }
    }
  }

  #ipcEvent(frameId: string): IpcMainInvokeEvent {
    return createEvent({
      type: "frame" as const,
      processId: 0,
      frameId: 0,
      sender: this,
      senderFrame: frameOfMain(this.page.frames, frameId),
      reply: (channel: string, ...args: unknown[]) =>
        this.send(channel, ...args),
    }) as unknown as IpcMainInvokeEvent;
  }

  async #answer(
    { id, channel, args }: Extract<FromPage, { kind: "invoke" }>,
    event: IpcMainInvokeEvent,
  ): Promise<void> {
    try {
      const value = await ipcMain.invoke(
        channel,
        event,
        wire.read(args) as unknown[],
      );
      this.page.deliver({
        kind: "reply",
        id,
        ok: true,
        value: wire.write(value),
      });
    } catch (error) {
      console.error(`Error occurred in handler for '${channel}':`, error);
      const value = wire.write(String(error));
      this.page.deliver({ kind: "reply", id, ok: false, value });
    }
  }
}

const withoutFragment = (url: string): string => url.replace(/#.*$/s, "");

import { EventEmitter } from "node:events";
import { browser, type OpenedPage } from "../chromium/browser.ts";
import type { CdpSession } from "../chromium/cdp-connection.ts";
import type { Protocol } from "../chromium/cdp-protocol.ts";
import {
  bindingName,
  pageScript,
  preloadScript,
  preloadWorldName,
  receiverName,
} from "../in-page/document-scripts.ts";
import type { FromPage, ToPage } from "../in-page/preload-world.ts";
import type { KeyChord } from "../in-page/watch-keys.ts";
import type { WindowNews } from "../in-page/watch-window.ts";
import { FrameTree } from "./frame-tree.ts";

type FromWorld =
  | FromPage
  | { kind: "key"; chord: KeyChord }
  | ({ kind: "window" } & WindowNews);

interface PageEvents {
  /** The preload's world spoke, in the frame of that id. */
  message: [message: FromWorld, frameId: string];
  loaded: [];
  navigated: [frame: Protocol.Page.Frame];
  windowOpened: [details: Protocol.Page.windowOpenPayload];
  console: [entry: Protocol.Runtime.consoleAPICalledPayload];
  exception: [details: Protocol.Runtime.ExceptionDetails];
  logged: [entry: Protocol.Log.LogEntry];
  crashed: [reason: "crashed" | "killed"];
  gone: [];
}

/** One Chromium page with a preload in its isolated world: what a window shows. */
export class Page extends EventEmitter<PageEvents> {
  readonly frames = new FrameTree();
  readonly opened: Promise<OpenedPage>;
  readonly #worlds = new Map<number, string>();
  #chords: readonly KeyChord[] = [];
  #firstLoader = "";
  #gone = false;

  /** @param prepare More to set before the first document. */
  constructor(
    preload: { readonly source: string; readonly path: string },
    prepare: (page: OpenedPage) => Promise<unknown>,
  ) {
    super();
    this.opened = this.#open(preload, prepare);
    // Whoever needs the page awaits it; a browser that died tells by itself.
    this.opened.catch(() => this.#end());
  }

  async #open(
    preload: { readonly source: string; readonly path: string },
    prepare: (page: OpenedPage) => Promise<unknown>,
  ): Promise<OpenedPage> {
    const page = await browser.openPage();
    const { session } = page;
    this.#follow(page);
    const secret = crypto.randomUUID();
    const [tree] = await Promise.all([
      session.send("Page.getFrameTree"),
      session.send("Page.enable"),
      session.send("Page.setLifecycleEventsEnabled", { enabled: true }),
      session.send("Runtime.enable"),
      session.send("Log.enable"),
      session.send("Inspector.enable"),
      session.send("Target.setAutoAttach", {
        autoAttach: true,
        waitForDebuggerOnStart: true,
        flatten: true,
        filter: [{ type: "page" }, { type: "iframe" }],
      }),
      session.send("Runtime.addBinding", {
        name: bindingName,
        executionContextName: preloadWorldName,
      }),
      // In this order: the page's end of the bridge stands when the preload runs.
      session.send("Page.addScriptToEvaluateOnNewDocument", {
        source: pageScript(secret),
      }),
      session.send("Page.addScriptToEvaluateOnNewDocument", {
        source: preloadScript(secret, preload),
        worldName: preloadWorldName,
      }),
      prepare(page),
    ]);
    this.frames.note(tree.frameTree.frame);
    this.#firstLoader = tree.frameTree.frame.loaderId;
    return page;
  }

  #follow({ session, targetId, connection, sessionId }: OpenedPage): void {
    this.#followFrames(session);
    session.on("Target.attachedToTarget", ({ sessionId: id, targetInfo }) => {
      const attached = connection.session(id);
      if (targetInfo.type === "page") {
        // A window that the page opened: `windowOpened` says what it wanted,
        // and what it wanted is not a window of Chromium's own.
        session.tell("Target.detachFromTarget", { sessionId: id });
        connection.root.tell("Target.closeTarget", {
          targetId: targetInfo.targetId,
        });
        return;
      }
      this.#followFrames(attached);
      attached.tell("Page.enable");
      attached.tell("Runtime.runIfWaitingForDebugger");
    });
    session.on("Runtime.executionContextCreated", ({ context }) => {
      if (context.name !== preloadWorldName) return;
      const { frameId } = context.auxData as { frameId: string };
      this.#worlds.set(context.id, frameId);
      this.#tell(context.id, { kind: "chords", chords: this.#chords });
    });
    session.on("Runtime.executionContextDestroyed", ({ executionContextId }) =>
      this.#worlds.delete(executionContextId),
    );
    session.on("Runtime.executionContextsCleared", () => this.#worlds.clear());
    session.on("Runtime.bindingCalled", (call) => {
      const frameId = this.#worlds.get(call.executionContextId);
      if (call.name === bindingName && frameId !== undefined)
        this.emit("message", JSON.parse(call.payload) as FromWorld, frameId);
    });
    session.on("Page.lifecycleEvent", ({ name, frameId, loaderId }) => {
      // The empty document that a window begins with is not the app's.
      if (loaderId === this.#firstLoader) return;
      if (name === "load" && frameId === this.frames.mainFrameId)
        this.emit("loaded");
    });
    session.on("Page.frameNavigated", ({ frame }) => {
      if (frame.parentId === undefined) this.emit("navigated", frame);
    });
    session.on("Page.windowOpen", (details) =>
      this.emit("windowOpened", details),
    );
    session.on("Page.javascriptDialogOpening", ({ type }) => {
      // Electron asks nobody at `beforeunload`: a page that objects stays.
      session.tell("Page.handleJavaScriptDialog", {
        accept: type !== "beforeunload" && type !== "prompt",
      });
    });
    session.on("Runtime.consoleAPICalled", (entry) =>
      this.emit("console", entry),
    );
    session.on("Runtime.exceptionThrown", ({ exceptionDetails }) =>
      this.emit("exception", exceptionDetails),
    );
    session.on("Log.entryAdded", ({ entry }) => this.emit("logged", entry));
    session.on("Inspector.targetCrashed", () =>
      this.emit("crashed", "crashed"),
    );
    const gone = (id: string) => {
      if (id !== targetId) return;
      browser.off("targetGone", gone);
      connection.forget(sessionId);
      this.#end();
    };
    browser.on("targetGone", gone);
    browser.once("crashed", () => {
      if (!this.#gone) this.emit("crashed", "killed");
      this.#end();
    });
  }

  #followFrames(session: CdpSession): void {
    this.frames.follow(session);
  }

  #end(): void {
    if (this.#gone) return;
    this.#gone = true;
    this.emit("gone");
  }

  /** Speak to the preload in the main frame; what no document is there to hear is lost, as in Electron. */
  deliver(message: ToPage): void {
    for (const [world, frameId] of this.#worlds)
      if (frameId === this.frames.mainFrameId) this.#tell(world, message);
  }

  /** Set the key presses of the menu to look for, in every frame. */
  setChords(chords: readonly KeyChord[]): void {
    this.#chords = chords;
    for (const world of this.#worlds.keys())
      this.#tell(world, { kind: "chords", chords });
  }

  #tell(
    world: number,
    message: ToPage | { kind: "chords"; chords: readonly KeyChord[] },
  ): void {
    void this.opened.then(({ session }) =>
      // As an expression and not as an argument: Chromium takes ten megabytes
      // of text in half the time.
      session.tell("Runtime.evaluate", {
        contextId: world,
        expression: `globalThis.${receiverName}?.(${JSON.stringify(message)})`,
        silent: true,
      }),
    );
  }
}

import type { Readable, Writable } from "node:stream";
import { StringDecoder } from "node:string_decoder";
import type { Protocol } from "./cdp-protocol.ts";

type Method = keyof Protocol.CommandParameters;
type EventName = keyof Protocol.Events;

/** One target's end of the connection, or the browser's own. */
export interface CdpSession {
  send<M extends Method>(
    method: M,
    params?: Protocol.CommandParameters[M],
  ): Promise<Protocol.CommandReturnValues[M]>;
  /** Send where nobody waits: a target that has gone meanwhile is no failure. */
  tell<M extends Method>(
    method: M,
    params?: Protocol.CommandParameters[M],
  ): void;
  on<E extends EventName>(
    event: E,
    listener: (payload: Protocol.Events[E]) => void,
  ): void;
}

export class CdpError extends Error {
  override readonly name = "CdpError";
}

interface Pending {
  readonly method: string;
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: never;
  readonly error?: { readonly message: string };
  readonly sessionId?: string;
}

/**
 * The Chrome DevTools Protocol over Chromium's debugging pipe: JSON messages
 * with a NUL after each, sessions flat (each message names its session).
 *
 * A pipe and not a port, because Chromium ends itself when it closes: however
 * this process dies, no browser outlives it.
 *
 * @source https://chromedevtools.github.io/devtools-protocol/
 */
export class CdpConnection {
  /** The browser's own session. */
  readonly root: CdpSession = this.session(undefined);
  readonly #pending = new Map<number, Pending>();
  readonly #listeners = new Map<string, Set<(payload: never) => void>>();
  readonly #toChromium: Writable;
  #lastId = 0;
  #closed = false;

  constructor(fromChromium: Readable, toChromium: Writable) {
    this.#toChromium = toChromium;
    const decoder = new StringDecoder("utf8");
    let parts: string[] = [];
    fromChromium.on("data", (chunk: Buffer) => {
      const pieces = decoder.write(chunk).split("\0");
      for (const piece of pieces.slice(0, -1)) {
        parts.push(piece);
        this.#receive(JSON.parse(parts.join("")) as Message);
        parts = [];
      }
      parts.push(pieces.at(-1) ?? "");
    });
    fromChromium.on("close", () => this.#close());
    // A write into a browser that has just died is told by `close`.
    toChromium.on("error", () => this.#close());
  }

  session(sessionId: string | undefined): CdpSession {
    return {
      send: (method, params) => this.#send(sessionId, method, params),
      tell: (method, params) => {
        this.#send(sessionId, method, params).catch((error: unknown) => {
          if (!(error instanceof CdpError && isAboutGoneTarget(error)))
            throw error;
        });
      },
      on: (event, listener) => {
        const key = `${sessionId ?? ""} ${event}`;
        const known = this.#listeners.get(key) ?? new Set();
        this.#listeners.set(key, known.add(listener));
      },
    };
  }

  /** Forget the listeners of a session whose target has gone. */
  forget(sessionId: string): void {
    for (const key of this.#listeners.keys())
      if (key.startsWith(`${sessionId} `)) this.#listeners.delete(key);
  }

  #send<M extends Method>(
    sessionId: string | undefined,
    method: M,
    params: Protocol.CommandParameters[M] | undefined,
  ): Promise<Protocol.CommandReturnValues[M]> {
    if (this.#closed)
      return Promise.reject(new CdpError(`${method}: Chromium has closed`));
    const id = ++this.#lastId;
    const message = JSON.stringify({ id, method, params, sessionId });
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { method, resolve, reject });
      this.#toChromium.write(message + "\0");
    });
  }

  #receive(message: Message): void {
    if (message.id !== undefined) {
      const pending = this.#pending.get(message.id);
      this.#pending.delete(message.id);
      if (message.error)
        pending?.reject(
          new CdpError(`${pending.method}: ${message.error.message}`),
        );
      else pending?.resolve(message.result as never);
      return;
    }
    const key = `${message.sessionId ?? ""} ${message.method}`;
    for (const listener of this.#listeners.get(key) ?? [])
      listener(message.params as never);
  }

  #close(): void {
    if (this.#closed) return;
    this.#closed = true;
    for (const { method, reject } of this.#pending.values())
      reject(new CdpError(`${method}: Chromium has closed`));
    this.#pending.clear();
  }
}

// Chromium gives no error codes for these; the texts are those of
// content/browser/devtools and third_party/blink/renderer/core/inspector.
function isAboutGoneTarget(error: CdpError): boolean {
  return /has closed|Session with given id not found|Target closed|navigated or closed|Cannot find (default execution )?context|No target with given id|Invalid InterceptionId|Not attached to an active page|crashed/i.test(
    error.message,
  );
}

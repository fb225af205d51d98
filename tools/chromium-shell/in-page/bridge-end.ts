/** One world's end of the bridge between the page and its preload. */
export interface BridgeEnd {
  /** Put a copy of `api` on the other world's `window`; functions become proxies. */
  expose(key: string, api: unknown): void;
}

type Message =
  | { kind: "expose"; call: number; key: string; api: unknown }
  | { kind: "call"; call: number; target: number; args: unknown[] }
  | { kind: "answer"; call: number; ok: boolean; value: unknown }
  | { kind: "settled"; promise: number; ok: boolean; value: unknown }
  | { kind: "release"; target: number };

/**
 * `contextBridge` between a page's main world and the preload's isolated one.
 *
 * The two worlds share the DOM and no JavaScript object. A `CustomEvent` on
 * the document is delivered at once, and Chromium clones its `detail` when
 * the other world reads it: a synchronous channel of structured clones. Its
 * name is a secret of the two ends, so the page's scripts neither hear nor
 * forge it. Functions and promises cross as numbers, their owner keeps them.
 *
 * This function runs inside pages, as its own source text, once in each
 * world: it may use nothing from outside itself.
 *
 * @source https://www.electronjs.org/docs/latest/api/context-bridge
 */
export function openBridgeEnd(
  secret: string,
  side: "page" | "preload",
): BridgeEnd {
  // Kept before any script of the page can replace them.
  const dispatch = document.dispatchEvent.bind(document);
  const Custom = CustomEvent;
  const other = side === "page" ? "preload" : "page";

  const ownFunctions = new Map<number, (...args: unknown[]) => unknown>();
  const awaited = new Map<number, PromiseWithResolvers<unknown>>();
  const answers = new Map<number, { ok: boolean; value: unknown }>();
  const numberOfProxy = new WeakMap<object, number>();
  const dropped = new FinalizationRegistry<number>((target) =>
    post({ kind: "release", target }),
  );
  let last = 0;

  const post = (message: Message): void => {
    dispatch(new Custom(`${secret}:${other}`, { detail: message }));
  };

  // A packed value is a primitive or `[tag, content]`; an object met again is
  // its number, so that cycles end.
  function pack(value: unknown, seen = new Map<object, number>()): unknown {
    if (typeof value === "symbol") return undefined;
    if (typeof value === "function") {
      const proxied = numberOfProxy.get(value);
      if (proxied !== undefined) return ["yours", proxied];
      ownFunctions.set(++last, value as (...args: unknown[]) => unknown);
      return ["function", last];
    }
    if (typeof value !== "object" || value === null) return value;
    const number = seen.get(value);
    if (number !== undefined) return ["seen", number];
    seen.set(value, seen.size);
    if (value instanceof Promise) return ["promise", send(value)];
    if (value instanceof Error)
      return ["error", [value.message, value.stack ?? ""]];
    if (Array.isArray(value))
      return ["array", value.map((item) => pack(item, seen))];
    if (Object.prototype.toString.call(value) === "[object Object]")
      return [
        "object",
        Object.entries(value)
          .filter(([, item]) => typeof item !== "symbol")
          .map(([key, item]) => [key, pack(item, seen)]),
      ];
    return ["clone", value];
  }

  function send(promise: Promise<unknown>): number {
    const number = ++last;
    const settle = (ok: boolean) => (value: unknown) =>
      post({ kind: "settled", promise: number, ok, value: pack(value) });
    promise.then(settle(true), settle(false));
    return number;
  }

  function unpack(packed: unknown, seen: unknown[] = []): unknown {
    if (!Array.isArray(packed)) return packed;
    const [tag, content] = packed as [string, never];
    if (tag === "yours") return ownFunctions.get(content);
    if (tag === "function") return proxy(content);
    if (tag === "seen") return seen[content];
    const keep = <T>(made: T): T => {
      seen.push(made);
      return made;
    };
    switch (tag) {
      case "promise": {
        const promise = Promise.withResolvers<unknown>();
        awaited.set(content, promise);
        return keep(promise.promise);
      }
      case "error": {
        const [message, stack] = content as [string, string];
        return keep(Object.assign(new Error(message), { stack }));
      }
      case "array": {
        const items = keep<unknown[]>([]);
        for (const item of content as unknown[]) items.push(unpack(item, seen));
        return items;
      }
      case "object": {
        const object = keep<Record<string, unknown>>({});
        for (const [key, item] of content as [string, unknown][])
          object[key] = unpack(item, seen);
        return object;
      }
      default:
        return keep(content);
    }
  }

  function freeze(value: unknown): unknown {
    if (typeof value !== "object" || value === null || Object.isFrozen(value))
      return value;
    if (
      !Array.isArray(value) &&
      Object.getPrototypeOf(value) !== Object.prototype
    )
      return value;
    Object.freeze(value);
    for (const item of Object.values(value)) freeze(item);
    return value;
  }

  function proxy(target: number): (...args: unknown[]) => unknown {
    const proxied = (...args: unknown[]): unknown =>
      ask((call) => ({
        kind: "call",
        call,
        target,
        args: args.map((arg) => pack(arg)),
      }));
    numberOfProxy.set(proxied, target);
    dropped.register(proxied, target);
    return proxied;
  }

  // The other end answers while `post` is still running.
  function ask(question: (call: number) => Message): unknown {
    const call = ++last;
    post(question(call));
    const answered = answers.get(call);
    answers.delete(call);
    if (!answered) throw new Error("An object could not be cloned.");
    if (!answered.ok) throw unpack(answered.value);
    return unpack(answered.value);
  }

  function answer(call: number, act: () => unknown): void {
    let reply: Message;
    try {
      reply = { kind: "answer", call, ok: true, value: pack(act()) };
    } catch (error) {
      reply = { kind: "answer", call, ok: false, value: pack(error) };
    }
    post(reply);
  }

  function receive(message: Message): void {
    switch (message.kind) {
      case "expose":
        answer(message.call, () => {
          if (Object.hasOwn(window, message.key))
            throw new Error(
              "Cannot bind an API on top of an existing property on the window object",
            );
          Object.defineProperty(window, message.key, {
            value: freeze(unpack(message.api)),
            enumerable: true,
          });
        });
        break;
      case "call":
        answer(message.call, () =>
          ownFunctions.get(message.target)?.(
            ...message.args.map((arg) => unpack(arg)),
          ),
        );
        break;
      case "answer":
        answers.set(message.call, message);
        break;
      case "settled": {
        const promise = awaited.get(message.promise);
        awaited.delete(message.promise);
        if (message.ok) promise?.resolve(unpack(message.value));
        else promise?.reject(unpack(message.value));
        break;
      }
      case "release":
        ownFunctions.delete(message.target);
        break;
    }
  }

  document.addEventListener(`${secret}:${side}`, (event) => {
    // `null` where the detail could not be cloned: nothing is answered, and
    // the other end says so.
    const message: unknown = event instanceof Custom ? event.detail : null;
    if (message !== null) receive(message as Message);
  });

  return {
    expose: (key, api) =>
      void ask((call) => ({ kind: "expose", call, key, api: pack(api) })),
  };
}

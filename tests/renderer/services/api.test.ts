import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { call, on } from "../../../renderer/services/api.ts";
import type { Bridge, Reply } from "../../../src/ipc/contract.ts";

/** The other end of the bridge: what the preload does, without Electron. */
let reply: () => Promise<Reply<unknown>>;
let emit: (name: string, payload: unknown) => void;
let asked: [string, unknown][];

const bridge: Bridge = {
  request: (name, input) => {
    asked.push([name, input]);
    return reply();
  },
  importFiles: () => Promise.resolve({ ok: true, value: {} }),
  listen: (listener) => {
    emit = listener;
    return () => undefined;
  },
};
Object.defineProperty(window, "qari", { value: bridge });

beforeEach(() => {
  asked = [];
});

describe("call", () => {
  it("hands the input over and the value back", async () => {
    reply = () => Promise.resolve({ ok: true, value: [] });
    expect(await call("backup.list", {})).toEqual([]);
    expect(asked).toEqual([["backup.list", {}]]);
  });

  it("throws the failure main answered, with its code", async () => {
    const error = { code: "library-busy", message: "locked" } as const;
    reply = () => Promise.resolve({ ok: false, error });
    await expect(call("backup.list", {})).rejects.toMatchObject({
      name: "QariError",
      ...error,
    });
  });

  it("is internal when main does not answer", async () => {
    reply = () => Promise.reject(new Error("the other side is gone"));
    await expect(call("backup.list", {})).rejects.toMatchObject({
      code: "internal",
    });
  });
});

describe("on", () => {
  const stops: (() => void)[] = [];
  afterEach(() => {
    for (const stop of stops.splice(0)) stop();
  });

  it("hears its own event until it stops listening", () => {
    const heard: unknown[] = [];
    const stop = on("command.invoked", (command) => heard.push(command));
    stops.push(on("library.changed", () => heard.push("library")));
    emit("command.invoked", "find.show");
    stop();
    emit("command.invoked", "find.show");
    emit("library.changed", null);
    emit("no.such", null);
    expect(heard).toEqual(["find.show", "library"]);
  });

  it("lets several listen to one event", () => {
    const heard: string[] = [];
    stops.push(on("library.changed", () => heard.push("first")));
    stops.push(on("library.changed", () => heard.push("second")));
    emit("library.changed", null);
    expect(heard).toEqual(["first", "second"]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runFixture, type Fixture } from "./run-fixture.ts";

/** What the fixture's preload exposes. */
type Ask = (...args: unknown[]) => unknown;
declare const stage: Record<
  | "invoke"
  | "send"
  | "listen"
  | "add"
  | "echo"
  | "kindOf"
  | "callBack"
  | "makeAdder"
  | "fail"
  | "failLater"
  | "resolveLater"
  | "awaitIn"
  | "keep"
  | "kept"
  | "twice"
  | "requireOf"
  | "symbol",
  Ask
> & {
  nested: { deeper: { value: number; list: number[]; ask: () => object } };
};

let app: Fixture;
beforeAll(async () => {
  app = await runFixture("bridge");
  await app.sayings.said("open");
});
afterAll(() => app.quit());

const rejection = (act: () => unknown): Promise<string> =>
  app.page.evaluate(async (source) => {
    try {
      await (new Function(`return (${source})()`)() as Promise<unknown>);
      return "no error";
    } catch (error) {
      return String(error);
    }
  }, act.toString());

// https://www.electronjs.org/docs/latest/api/context-bridge
describe("contextBridge", () => {
  it("proxies functions, which answer at once, at any depth", async () => {
    const got = await app.page.evaluate(() => [
      stage.add(2, 3),
      stage.nested.deeper.value,
      stage.nested.deeper.ask(),
    ]);
    expect(got).toEqual([5, 7, { answer: 42 }]);
  });

  it("copies and freezes all other values of the API", async () => {
    const frozen = await app.page.evaluate(() => [
      Object.isFrozen(stage),
      Object.isFrozen(stage.nested.deeper),
      Object.isFrozen(stage.nested.deeper.list),
      Object.getOwnPropertyDescriptor(window, "stage")?.writable,
    ]);
    expect(frozen).toEqual([true, true, true, false]);
  });

  it("drops symbols", async () => {
    expect(await app.page.evaluate(() => typeof stage.symbol)).toBe(
      "undefined",
    );
  });

  it("passes promises both ways, resolved and rejected", async () => {
    const got = await app.page.evaluate(async () => [
      await stage.resolveLater("x"),
      await stage.awaitIn(Promise.resolve("there")),
      await (stage.failLater() as Promise<unknown>).catch(String),
    ]);
    expect(got).toEqual([
      { value: "x" },
      "awaited there",
      "Error: rejected here",
    ]);
  });

  it("copies thrown errors and loses their custom properties", async () => {
    const got = await app.page.evaluate(() => {
      try {
        stage.fail();
        return [];
      } catch (error) {
        return error instanceof Error
          ? [error.message, Object.keys(error).includes("code")]
          : [];
      }
    });
    expect(got).toEqual(["thrown here", false]);
  });

  it("calls the page's functions from the preload and the preload's returned ones from the page", async () => {
    const got = await app.page.evaluate(() => {
      const add = stage.makeAdder(40) as (b: number) => number;
      return [stage.callBack((n: unknown) => Number(n) * 2, 21), add(2)];
    });
    expect(got).toEqual([42, 42]);
  });

  it("gives a function back as itself when it has gone there and back", async () => {
    const isSame = await app.page.evaluate(() => {
      const own = () => 1;
      return stage.echo(own) === own;
    });
    expect(isSame).toBe(true);
  });

  it("copies values, never shares them", async () => {
    const got = await app.page.evaluate(() => {
      const given = { list: [1] };
      stage.keep(given);
      given.list.push(2);
      return stage.kept();
    });
    expect(got).toEqual([{ list: [1] }]);
  });

  it("carries what the structured clone algorithm carries", async () => {
    const kinds = await app.page.evaluate(() =>
      [
        new Date(0),
        new Map([[1, 2]]),
        new Set([1]),
        new Uint8Array(2),
        new Blob(["x"]),
        /x/u,
      ].map((value) => stage.kindOf(value)),
    );
    expect(kinds).toEqual([
      "[object Date]",
      "[object Map]",
      "[object Set]",
      "[object Uint8Array]",
      "[object Blob]",
      "[object RegExp]",
    ]);
  });

  it("refuses what cannot be cloned", async () => {
    expect(await rejection(() => stage.echo(new WeakMap()))).toContain(
      "could not be cloned",
    );
  });

  it("refuses to bind an API over an existing property", async () => {
    expect(await app.page.evaluate(() => stage.twice())).toBe(
      "Cannot bind an API on top of an existing property on the window object",
    );
  });

  it("sends the whole ipcRenderer over as an empty object", async () => {
    expect(
      await app.page.evaluate(() =>
        Object.keys(
          (globalThis as unknown as { wholeIpcRenderer: object })
            .wholeIpcRenderer,
        ),
      ),
    ).toEqual([]);
  });
});

// https://www.electronjs.org/docs/latest/tutorial/context-isolation
describe("the isolated world", () => {
  it("keeps the preload's globals, the binding and Node from the page", async () => {
    const seen = await app.page.evaluate(() =>
      Object.getOwnPropertyNames(globalThis).filter((name) =>
        /^(__standIn|secretOfThePreload|require|process|module|Buffer)/.test(
          name,
        ),
      ),
    );
    expect(seen).toEqual([]);
  });

  // https://www.electronjs.org/docs/latest/tutorial/sandbox#preload-scripts
  it("offers a sandboxed preload no Node modules", async () => {
    expect(await app.page.evaluate(() => stage.requireOf("node:fs"))).toContain(
      "module not found: node:fs",
    );
  });

  // https://www.electronjs.org/docs/latest/api/structures/web-preferences (nodeIntegrationInSubFrames)
  it("runs no preload in child frames", async () => {
    const frame = app.page.frame({ name: "child" });
    expect(await frame?.evaluate(() => typeof window["stage" as never])).toBe(
      "undefined",
    );
  });
});

// https://www.electronjs.org/docs/latest/api/ipc-main and ipc-renderer
describe("ipc", () => {
  it("answers invoke with what the handler returns, as structured clones", async () => {
    const got = await app.page.evaluate(async () => {
      const cycle: Record<string, unknown> = { name: "self" };
      cycle["self"] = cycle;
      const sent = {
        nothing: undefined,
        list: [1, undefined, Number.NaN, -0, 10n],
        when: new Date(5),
        map: new Map([["k", new Set([1])]]),
        bytes: new Uint8Array([1, 2, 255]),
        text: "قارئ \u2028 \ud83d\ude00",
        $: "own dollar",
        cycle,
      };
      const back = (await stage.invoke("echo", sent)) as typeof sent;
      return [
        "nothing" in back && back.nothing === undefined,
        back.list[1] === undefined,
        Object.is(back.list[2], Number.NaN),
        Object.is(back.list[3], -0),
        back.list[4] === 10n,
        back.when.getTime() === 5,
        back.map.get("k")?.has(1),
        back.bytes instanceof Uint8Array && back.bytes[2] === 255,
        back.text === sent.text,
        back.$ === "own dollar",
        back.cycle["self"] === back.cycle,
      ];
    });
    expect(got).toEqual(got.map(() => true));
  });

  it("carries a megabyte of Arabic unharmed", async () => {
    const isSame = await app.page.evaluate(async () => {
      const text = "اللغة العربية ".repeat(80_000);
      return (await stage.invoke("echo", text)) === text;
    });
    expect(isSame).toBe(true);
  });

  it("passes on only the message of what a handler throws", async () => {
    expect(await rejection(() => stage.invoke("fail"))).toBe(
      "Error: Error invoking remote method 'fail': TypeError: no such thing",
    );
  });

  it("rejects where no handler is registered", async () => {
    expect(await rejection(() => stage.invoke("nobody"))).toBe(
      "Error: Error invoking remote method 'nobody': Error: No handler registered for 'nobody'",
    );
  });

  it("rejects an answer that cannot be cloned", async () => {
    expect(await rejection(() => stage.invoke("unclonable"))).toContain(
      "An object could not be cloned.",
    );
  });

  it("handles once what was handled once", async () => {
    expect(await app.page.evaluate(() => stage.invoke("once"))).toBe("first");
    expect(await rejection(() => stage.invoke("once"))).toContain(
      "No handler registered",
    );
  });

  it("refuses a second handler for a channel", async () => {
    expect(await app.sayings.said("second handler")).toBe(
      "Error: Attempted to register a second handler for 'echo'",
    );
  });

  it("sends to main and back, until the listener is taken off", async () => {
    const heard = await app.page.evaluate(async () => {
      const got: unknown[] = [];
      const first = Promise.withResolvers<void>();
      const off = stage.listen("noted", (...args: unknown[]) => {
        got.push(args);
        first.resolve();
      }) as () => void;
      stage.send("note", 1, { a: null });
      await first.promise;
      off();
      stage.send("note", 2);
      await stage.invoke("echo", 0);
      return got;
    });
    expect(heard).toEqual([[1, { a: null }]]);
    expect(await app.sayings.said("noted")).toEqual({
      args: [1, { a: null }],
      id: 1,
      url: "app://stage/",
    });
  });

  // https://www.electronjs.org/docs/latest/api/web-frame-main
  it("names the frame that sent, and its children with their own origins", async () => {
    expect(await app.page.evaluate(() => stage.invoke("sender"))).toMatchObject(
      {
        url: "app://stage/",
        origin: "app://stage",
        isMain: true,
        children: [
          { name: "child", origin: "app://stage", isMain: false },
          {
            name: "foreign",
            origin: "app://other",
            url: "app://other/child",
            isMain: false,
          },
        ],
      },
    );
  });
});

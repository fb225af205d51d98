import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runFixture, type Fixture } from "./run-fixture.ts";

declare const stage: {
  invoke(channel: string, ...args: unknown[]): Promise<unknown>;
};

let app: Fixture;
const said = (name: string): Promise<unknown> => app.sayings.said(name);
const invoke = (channel: string): Promise<unknown> =>
  app.page.evaluate((name) => stage.invoke(name).catch(String), channel);
const text = (
  path: string,
  init: { method?: string; body?: string } = {},
): Promise<string> =>
  app.page.evaluate(
    async ([to, options]) => {
      try {
        return await (await fetch(to, options)).text();
      } catch {
        return "failed";
      }
    },
    [path, init] as const,
  );

beforeAll(async () => {
  app = await runFixture("traffic");
  await said("open");
});
afterAll(() => app.quit());

// https://www.electronjs.org/docs/latest/api/protocol
describe("protocol", () => {
  it("registers schemes only before ready, and handles them only after", async () => {
    expect(await said("register late")).toContain(
      "protocol.registerSchemesAsPrivileged should be called before app is ready",
    );
    expect(await said("handle before ready")).toContain(
      "Session can only be received when app is ready",
    );
    expect(await said("handle twice")).toContain("Failed to register protocol");
    expect(await said("is handled")).toEqual([true, false]);
  });

  it("makes a standard, secure scheme a secure context with storage", async () => {
    const found = await app.page.evaluate(() => {
      localStorage.setItem("k", "v");
      return [isSecureContext, localStorage.getItem("k"), origin !== "null"];
    });
    expect(found).toEqual([true, "v", true]);
  });

  it("shows the handler the address of the app's scheme", async () => {
    expect(JSON.parse(await text("/seen?q=%D9%82"))).toEqual({
      url: "app://stage/seen?q=%D9%82",
      method: "GET",
      origin: null,
      search: "ق",
    });
  });

  it("hands over what the page posts", async () => {
    expect(await text("/post", { method: "POST", body: "posted" })).toBe(
      "POSTED",
    );
  });

  it("answers with streams and with ranges", async () => {
    expect(await text("/stream")).toBe("one two three");
    const range = await app.page.evaluate(async () => {
      const response = await fetch("/bytes", {
        headers: { range: "bytes=250-252" },
      });
      return [
        response.status,
        response.headers.get("content-range"),
        ...new Uint8Array(await response.arrayBuffer()),
      ];
    });
    expect(range).toEqual([206, "bytes 250-252/1000", 250, 0, 1]);
  });

  it("fails the request whose handler throws, and serves the next", async () => {
    expect(await text("/fails")).toBe("failed");
    expect(await text("/stream")).toBe("one two three");
  });

  it("applies the content security policy of the response", async () => {
    const isRun = await app.page.evaluate(async () => {
      const script = document.createElement("script");
      script.textContent = "globalThis.inlineRan = true";
      document.body.append(script);
      return "inlineRan" in globalThis;
    });
    expect(isRun).toBe(false);
    expect(await text("https://example.org/by-policy")).toBe("failed");
    expect(await app.refusedRequests()).not.toContain(
      "https://example.org/by-policy",
    );
  });
});

describe("what leaves the machine", () => {
  it("is nothing: a worker's request is refused and counted", async () => {
    const answer = await app.page.evaluate(
      () =>
        new Promise((resolve) => {
          new Worker("/worker.js").addEventListener("message", ({ data }) =>
            resolve(data),
          );
        }),
    );
    expect(answer).toBe("refused");
    expect(await app.refusedRequests()).toEqual([
      "https://example.org/from-worker",
    ]);
  });

  // https://www.electronjs.org/docs/latest/api/net#netfetchinput-init
  it("is nothing from main either: net.fetch knows the app's schemes only", async () => {
    expect(await said("fetched")).toBe("one two three");
    expect(await said("fetched outside")).toContain(
      "net::ERR_INTERNET_DISCONNECTED",
    );
  });
});

// https://www.electronjs.org/docs/latest/api/web-request
describe("webRequest", () => {
  it("cancels what its listener cancels, by its filter", async () => {
    expect(await text("/cancelled?now")).toBe("failed");
    expect(await said("before request")).toEqual([
      "app://stage/cancelled?now",
      "xhr",
    ]);
  });

  it("changes the headers of responses", async () => {
    const added = await app.page.evaluate(async () =>
      (await fetch("/seen")).headers.get("x-added"),
    );
    expect(added).toBe("yes");
  });
});

// https://www.electronjs.org/docs/latest/api/session#sessetpermissionrequesthandlerhandler
describe("permissions", () => {
  it("are what the handlers say", async () => {
    const states = await app.page.evaluate(() =>
      Promise.all(
        (["geolocation", "notifications"] as const).map(
          async (name) => (await navigator.permissions.query({ name })).state,
        ),
      ),
    );
    expect(states).toEqual(["granted", "denied"]);
    expect(await said("asked")).toContain("geolocation app://stage/");
  });
});

// https://www.electronjs.org/docs/latest/api/dialog
describe("dialogs", () => {
  it("return what the test has queued for their kind", async () => {
    await app.queueDialogAnswer("showMessageBox", { response: 1 });
    await app.queueDialogAnswer("showOpenDialog", {
      canceled: false,
      filePaths: ["/a.txt"],
    });
    expect(await invoke("open dialog")).toEqual({
      canceled: false,
      filePaths: ["/a.txt"],
    });
    expect(await invoke("message box")).toEqual({ response: 1 });
  });

  // #dialogshowsavedialogwindow-options, `showOverwriteConfirmation`
  it("fail where a file would be written over and nobody be asked", async () => {
    const answer = { canceled: false, filePath: import.meta.filename };
    await app.queueDialogAnswer("showSaveDialog", answer);
    expect(await invoke("save unasked")).toContain("showOverwriteConfirmation");
    await app.queueDialogAnswer("showSaveDialog", answer);
    expect(await invoke("save asked")).toEqual(answer);
  });

  it("fail where no answer was queued", async () => {
    expect(await invoke("open dialog")).toContain("no answer was queued");
  });
});

// https://www.electronjs.org/docs/latest/api/shell
describe("shell", () => {
  it("opens nothing under a test, and tells what it would have", async () => {
    await invoke("open outside");
    expect(await app.openedOutside()).toEqual(["https://example.org/article"]);
  });
});

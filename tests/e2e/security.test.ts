import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchQari, type Qari } from "./launch.ts";
import { Reader } from "./reader.ts";

describe("the window", () => {
  let qari: Qari;
  beforeAll(async () => {
    qari = await launchQari();
    await new Reader(qari.page).ready();
  });
  afterAll(() => qari.close());

  it("has nothing of Node or Electron in it but the functions of the bridge", async () => {
    const found = await qari.page.evaluate(() => ({
      leaks: ["require", "process", "module", "ipcRenderer", "Buffer"].filter(
        (name) => name in globalThis,
      ),
      bridge: Object.keys(
        (globalThis as unknown as { qari: object }).qari,
      ).toSorted(),
      isSecure: isSecureContext,
    }));
    expect(found).toEqual({
      leaks: [],
      bridge: ["importFiles", "listen", "request"],
      isSecure: true,
    });
  });

  it("brings in no file that was not dropped, whatever is named as one", async () => {
    const answers = await qari.page.evaluate(() => {
      const bridge = (
        globalThis as unknown as {
          qari: { importFiles(files: unknown): Promise<unknown> };
        }
      ).qari;
      return Promise.all([
        bridge.importFiles([]),
        bridge.importFiles([{ path: "/etc/passwd", name: "passwd" }]),
        bridge.importFiles(["/etc/passwd"]),
      ]);
    });
    expect(answers).toEqual([
      { ok: true, value: {} },
      { ok: true, value: {} },
      { ok: true, value: {} },
    ]);
  });

  it("answers unknown and wrong calls with a refusal, not a crash", async () => {
    const ask = (name: string, input: unknown) =>
      qari.page.evaluate(
        ([op, payload]) =>
          (
            globalThis as unknown as {
              qari: { request(n: unknown, i: unknown): Promise<unknown> };
            }
          ).qari.request(op, payload),
        [name, input] as const,
      );
    for (const [name, input] of [
      ["no.such", {}],
      ["__proto__", {}],
      ["constructor", {}],
      ["article.open", { id: "../../etc/passwd" }],
      ["bookmark.change", { id: 7 }],
      ["settings.change", { patch: { fontSize: 9000 } }],
      ["link.open", { url: "file:///etc/passwd" }],
    ] as const)
      expect(await ask(name, input)).toMatchObject({
        ok: false,
        error: { code: "bad-input" },
      });
  });

  it("runs no text as code, opens no window, goes nowhere and reaches no network", async () => {
    const outcome = await qari.page.evaluate(async () => {
      // In a task of the page's own: what the debugger evaluates is let through.
      const isRefused = (act: () => unknown): Promise<boolean> =>
        new Promise((resolve) => {
          setTimeout(() => {
            try {
              act();
              resolve(false);
            } catch {
              resolve(true);
            }
          });
        });
      return {
        evaluation: await isRefused(() => Function("return 1")()),
        html: await isRefused(() => {
          document.createElement("div").innerHTML = "<b>x</b>";
        }),
        opened: window.open("https://example.com/") === null,
        fetched: await fetch("https://example.com/").then(
          () => true,
          () => false,
        ),
      };
    });
    expect(outcome).toEqual({
      evaluation: true,
      html: true,
      opened: true,
      fetched: false,
    });
    const before = qari.page.url();
    await qari.page.evaluate(() => {
      location.href = "https://example.com/";
    });
    await new Reader(qari.page).ready();
    expect(qari.page.url()).toBe(before);
  });
});

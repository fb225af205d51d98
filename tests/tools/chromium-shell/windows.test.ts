import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runFixture, type Fixture } from "./run-fixture.ts";

declare const stage: {
  invoke(channel: string, ...args: unknown[]): Promise<unknown>;
};

let app: Fixture;
const said = (name: string): Promise<unknown> => app.sayings.said(name);
const invoke = (channel: string, ...args: unknown[]): Promise<unknown> =>
  app.page.evaluate(([name, given]) => stage.invoke(name, ...given), [
    channel,
    args,
  ] as const);
const count = (name: string): number =>
  app.sayings.names.filter((each) => each === name).length;

beforeAll(async () => {
  app = await runFixture("windows");
  await said("open");
});
afterAll(() => app.quit());

// https://www.electronjs.org/docs/latest/tutorial/security
describe("a window", () => {
  it("is not opened before the app is ready", async () => {
    expect(await said("window before ready")).toContain(
      "Cannot create BrowserWindow before app is ready",
    );
    expect(await said("session before ready")).toContain(
      "Session can only be received when app is ready",
    );
  });

  it.each([
    ["nodeIntegration", "true"],
    ["contextIsolation", "false"],
    ["sandbox", "false"],
    ["webSecurity", "false"],
    ["nodeIntegrationInSubFrames", "true"],
  ])("is refused with %s: %s", async (name, value) => {
    expect(await said(`refused ${name}`)).toBe(
      `NotImplemented: not implemented in the stand-in: new BrowserWindow({ webPreferences: { ${name}: ${value} } })`,
    );
  });

  it("names what it lacks", async () => {
    expect(await said("refused transparent")).toContain(
      "not implemented in the stand-in: new BrowserWindow({ transparent })",
    );
    expect(await said("lacking")).toContain(
      "not implemented in the stand-in: browserWindow.setOpacity",
    );
  });

  // https://www.electronjs.org/docs/latest/api/structures/base-window-options
  it("stands where it was put, and has its page's title", async () => {
    expect(await said("bounds")).toEqual({
      x: 30,
      y: 40,
      width: 500,
      height: 400,
    });
    expect(await said("title")).toBe("stage");
  });

  // https://www.electronjs.org/docs/latest/api/browser-window#winshow
  it("is hidden until shown where show is false", async () => {
    expect(await said("visible at first")).toBe(false);
    expect(await said("visible")).toBe(true);
  });

  // #winsetboundsbounds-animate, #wingetnormalbounds, #winsetfullscreenflag
  it("takes partial bounds, keeps its least size and its normal bounds", async () => {
    const normal = { x: 10, y: 40, width: 320, height: 400 };
    expect(await said("after setBounds")).toEqual(normal);
    expect(await said("maximized")).toEqual([true, normal]);
    expect(await said("no full screen to leave")).toBe(true);
    expect(await said("full screen")).toEqual([true, normal]);
    expect(await said("left full screen")).toEqual([false, true]);
    expect(await said("unmaximized")).toEqual(normal);
    expect(await said("events")).toEqual([
      "show",
      "resize",
      "resize",
      "move",
      "resize",
      "move",
      "maximize",
      "enter-full-screen",
      "leave-full-screen",
      "resize",
      "move",
      "unmaximize",
      "minimize",
      "restore",
    ]);
  });

  // #browserwindowgetallwindows, #browserwindowfromwebcontentswebcontents
  it("is found among all, and by its contents", async () => {
    expect(await said("all")).toBe(1);
    expect(await said("from contents")).toBe(true);
  });

  it("gives its page its own size", async () => {
    await app.resize({ width: 610, height: 420 });
    expect(await invoke("state")).toMatchObject({
      bounds: { width: 610, height: 420 },
    });
    await app.page.setViewportSize({ width: 555, height: 433 });
    await expect
      .poll(() => invoke("state"))
      .toMatchObject({ bounds: { width: 555, height: 433 } });
  });

  // #event-page-title-updated
  it("follows its page's title unless the app prevents it", async () => {
    await app.page.evaluate(() => (document.title = "changed"));
    await expect
      .poll(() => invoke("state"))
      .toMatchObject({ title: "changed" });
    await app.page.evaluate(() => (document.title = "refused"));
    await expect.poll(() => count("titled")).toBe(2);
    expect(await invoke("state")).toMatchObject({ title: "changed" });
  });
});

// https://www.electronjs.org/docs/latest/api/menu-item and tutorial/keyboard-shortcuts
describe("an accelerator of the menu", () => {
  it("reaches the app, with its item and window", async () => {
    await app.page.keyboard.press("Control+d");
    expect(await said("marked")).toEqual(["Mark", true, true]);
    await app.page.keyboard.press("Control+=");
    await said("larger");
  });

  it("leaves a key to the page that prevents its default", async () => {
    const before = count("marked");
    await app.page.evaluate(() => {
      const claim = (event: KeyboardEvent) => {
        if (event.code !== "KeyD") return;
        event.preventDefault();
        removeEventListener("keydown", claim);
      };
      addEventListener("keydown", claim);
    });
    await app.page.keyboard.press("Control+d");
    await app.page.keyboard.press("Control+d");
    await expect.poll(() => count("marked")).toBe(before + 1);
  });

  it("works where the page stops the key on its way", async () => {
    const before = count("marked");
    await app.page.evaluate(() =>
      document.addEventListener("keydown", (event) => event.stopPropagation(), {
        once: true,
      }),
    );
    await app.page.keyboard.press("Control+d");
    await expect.poll(() => count("marked")).toBe(before + 1);
  });

  it("is silent where disabled or shown only", async () => {
    await app.page.keyboard.press("F9");
    await app.page.keyboard.press("F8");
    await app.page.keyboard.press("Control+=");
    await expect.poll(() => count("larger")).toBe(2);
    expect([count("off"), count("shown only")]).toEqual([0, 0]);
  });

  it("is pressed by a test as by hand", async () => {
    await app.pressMenuItem("tick");
    expect(await said("ticked")).toBe(true);
  });
});

// https://www.electronjs.org/docs/latest/api/web-contents
describe("web contents", () => {
  // #event-will-navigate
  it("ask before the page goes elsewhere", async () => {
    await app.page.evaluate(() => {
      location.href = "/refused";
    });
    expect(await said("will-navigate")).toEqual(["app://stage/refused", true]);
    expect(await invoke("state")).toMatchObject({ url: "app://stage/" });
  });

  it("do not ask at a change of the fragment", async () => {
    const before = count("will-navigate");
    await app.page.evaluate(() => {
      location.hash = "#place";
    });
    await expect
      .poll(() => invoke("state"))
      .toMatchObject({ url: "app://stage/#place" });
    expect(count("will-navigate")).toBe(before);
  });

  it("let the page go where the app lets it", async () => {
    await app.page.evaluate(() => {
      location.href = "/linked";
    });
    await app.page.waitForURL("**/linked");
    expect(await app.page.textContent("p")).toBe("linked");
  });

  // #contentssetwindowopenhandlerhandler
  it("ask before a window is opened, and open none", async () => {
    await app.page.evaluate(() => {
      document.body.innerHTML =
        '<button>open</button><a href="/blank" target="_blank">link</a>';
      document.querySelector("button")?.addEventListener("click", () => {
        document.title =
          window.open("/popup", "name") === null ? "denied" : "opened";
      });
    });
    await app.page.click("button");
    expect(await said("window open")).toEqual(["app://stage/popup", "name"]);
    expect(await app.page.title()).toBe("denied");
    await app.page.click("a");
    await expect.poll(() => count("window open")).toBe(2);
    await expect.poll(() => app.page.context().pages().length).toBe(1);
  });

  // #event-console-message
  it("tell what the page logs", async () => {
    await app.page.evaluate(() => {
      console.warn("mark", 1);
    });
    expect(await said("console")).toEqual(["warning", "mark 1"]);
  });
});

// https://www.electronjs.org/docs/latest/api/native-theme
describe("nativeTheme", () => {
  it("sets what pages prefer, and tells when that changes", async () => {
    const isDark = () =>
      app.page.evaluate(
        () => matchMedia("(prefers-color-scheme: dark)").matches,
      );
    expect(await isDark()).toBe(false);
    expect(await invoke("theme", "dark")).toBe(true);
    await expect.poll(isDark).toBe(true);
    expect(await said("theme")).toBe(true);
    expect(await invoke("theme", "system")).toBe(false);
    await expect.poll(isDark).toBe(false);
  });
});

describe("sound", () => {
  // autoplayPolicy, https://www.electronjs.org/docs/latest/api/structures/web-preferences
  it("runs without a gesture and without a device", async () => {
    const passed = await app.page.evaluate(async () => {
      const context = new AudioContext();
      const start = context.currentTime;
      while (context.currentTime < start + 0.1)
        await new Promise(requestAnimationFrame);
      const state = context.state;
      await context.close();
      return state;
    });
    expect(passed).toBe("running");
  });
});

// https://www.electronjs.org/docs/latest/api/web-contents#contentsprinttopdfoptions
describe("a page on paper", () => {
  it("is a PDF file of the size that was asked for, with its outline", async () => {
    const pdf = String(
      await invoke("pdf", {
        pageSize: "A4",
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      }),
    );
    expect(pdf).toMatch(/^%PDF-/);
    expect(pdf).toMatch(/\/MediaBox \[0 0 59[45][\d.]* 84[12]/);
    expect(pdf).toContain("/StructTreeRoot");
  });

  it("lies as it was asked to", async () => {
    const options = { pageSize: "Letter", landscape: true };
    expect(String(await invoke("pdf", options))).toMatch(
      /\/MediaBox \[0 0 792 61[12]/,
    );
  });

  it.each([
    [{ pageSize: "A4", scale: 2 }, "scale"],
    [{ pageSize: "A3" }, "pageSize"],
    [{ pageSize: { width: 4, height: 4 } }, "pageSize"],
  ])("is refused with what it lacks: %j", async (options, name) => {
    await expect(invoke("pdf", options)).rejects.toThrow(
      `not implemented in the stand-in: webContents.printToPDF({ ${name}`,
    );
  });

  // https://www.electronjs.org/docs/latest/api/web-contents#contentsprintoptions-callback
  it("is printed, and no printer hears of it", async () => {
    expect(await invoke("print")).toEqual([true, ""]);
    expect(await app.printed()).toHaveLength(1);
  });
});

// https://www.electronjs.org/docs/latest/api/web-contents#event-render-process-gone
describe("a crash of the page", () => {
  it("is told, and the page comes back by a reload", async () => {
    await invoke("crash").catch(() => undefined);
    expect(await said("gone")).toBe("crashed");
    await said("back");
  });
});

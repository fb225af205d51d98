import { readlinkSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { freshFolder, startFixture } from "./run-fixture.ts";

async function run(scene: string): Promise<{ names: string[]; code: unknown }> {
  await using ran = startFixture("life-cycle", { args: [scene] });
  const code = await ran.ended;
  const start = ran.sayings.names.indexOf("isReady");
  return { names: ran.sayings.names.slice(start + 1), code };
}

// https://www.electronjs.org/docs/latest/api/app
describe("the life of an app", () => {
  it("is ready only after the main script's first tick", async () => {
    await using ran = startFixture("life-cycle", { args: ["quit"] });
    await ran.ended;
    expect(ran.sayings.all.slice(0, 3)).toEqual([
      { name: "ready yet", value: false },
      { name: "ready", value: null },
      { name: "isReady", value: true },
    ]);
  });

  // #appquit, #event-before-quit, #event-will-quit
  it("quits by before-quit, the windows' close, will-quit, quit", async () => {
    expect(await run("quit")).toEqual({
      names: ["before-quit", "close", "closed", "will-quit", "quit"],
      code: 0,
    });
  });

  it("stays when before-quit is prevented", async () => {
    expect((await run("refuse before-quit")).names).toEqual([
      "before-quit",
      "before-quit",
      "close",
      "closed",
      "will-quit",
      "quit",
    ]);
  });

  it("stays when will-quit is prevented", async () => {
    expect((await run("refuse will-quit")).names).toEqual([
      "before-quit",
      "close",
      "closed",
      "will-quit",
      "before-quit",
      "will-quit",
      "quit",
    ]);
  });

  // https://www.electronjs.org/docs/latest/api/browser-window#event-close
  it("stays when a window's close is prevented", async () => {
    expect((await run("refuse close")).names).toEqual([
      "before-quit",
      "close",
      "before-quit",
      "close",
      "closed",
      "will-quit",
      "quit",
    ]);
  });

  // #appexitexitcode
  it("exits at once, without before-quit and will-quit", async () => {
    expect(await run("exit")).toEqual({ names: ["closed", "quit"], code: 7 });
  });

  it("exits before it is ready", async () => {
    await using ran = startFixture("life-cycle", {
      args: ["exit before ready"],
    });
    expect(await ran.ended).toBe(3);
    expect(ran.sayings.names).toEqual(["quit", "ready yet"]);
  });

  // #event-window-all-closed
  it("tells of the last window's closing, not while quitting", async () => {
    expect((await run("close")).names).toEqual([
      "close",
      "closed",
      "window-all-closed",
      "before-quit",
      "will-quit",
      "quit",
    ]);
  });

  it("quits by itself where nobody listens for the last window", async () => {
    expect((await run("no listener")).names).toEqual([
      "close",
      "closed",
      "before-quit",
      "will-quit",
      "quit",
    ]);
  });

  // https://www.electronjs.org/docs/latest/api/browser-window#event-close
  it("hears what a page says as it goes", async () => {
    await using ran = startFixture("unload");
    await ran.ended;
    expect(ran.sayings.all.map(({ value }) => value)).toEqual([
      "pagehide",
      "hidden",
      null,
    ]);
    expect(ran.sayings.names.at(-1)).toBe("will-quit");
  });

  // https://www.electronjs.org/docs/latest/api/browser-window#windestroy
  it("destroys a window without its close event", async () => {
    expect((await run("destroy")).names).toEqual([
      "closed",
      "window-all-closed",
      "before-quit",
      "will-quit",
      "quit",
    ]);
  });
});

describe("the processes of an app", () => {
  it.each(["SIGTERM", "SIGINT"] as const)(
    "quit as an app quits on %s",
    async (signal) => {
      await using ran = startFixture("life-cycle", { args: ["wait"] });
      await ran.sayings.said("waiting");
      ran.kill(signal);
      expect(await ran.ended).toBe(0);
      expect(ran.sayings.names.slice(-4)).toEqual([
        "close",
        "closed",
        "will-quit",
        "quit",
      ]);
    },
  );

  it("leave no Chromium behind when the app is killed", async () => {
    await using folder = temporaryFolder();
    await using ran = startFixture("life-cycle", {
      args: ["wait"],
      userData: folder.path,
    });
    await ran.sayings.said("waiting");
    const chromium = chromiumOf(folder.path);
    expect(isRunning(chromium)).toBe(true);
    ran.kill("SIGKILL");
    await ran.ended;
    await expect.poll(() => isRunning(chromium)).toBe(false);
  });

  // https://www.electronjs.org/docs/latest/api/web-contents#event-render-process-gone
  it("end in order when Chromium is killed under them", async () => {
    await using folder = temporaryFolder();
    await using ran = startFixture("life-cycle", {
      args: ["wait"],
      userData: folder.path,
    });
    await ran.sayings.said("waiting");
    process.kill(chromiumOf(folder.path), "SIGKILL");
    expect(await ran.ended).toBe(0);
    expect(await ran.sayings.said("gone")).toBe("killed");
    expect(ran.sayings.names.slice(-6)).toEqual([
      "gone",
      "closed",
      "window-all-closed",
      "before-quit",
      "will-quit",
      "quit",
    ]);
  });
});

function temporaryFolder() {
  const path = freshFolder();
  return {
    path,
    async [Symbol.asyncDispose]() {
      rmSync(path, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

// Chromium writes its process into its profile's lock, a symbolic link.
const chromiumOf = (userData: string): number =>
  Number(
    readlinkSync(join(userData, "chromium", "SingletonLock"))
      .split("-")
      .at(-1),
  );

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findChromium } from "../../../tools/runtime/find-chromium.ts";

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "qari-find-chromium-"));
});
afterEach(() => rmSync(home, { recursive: true }));

function program(...parts: string[]): string {
  const path = join(home, ...parts);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, "#!/bin/sh\n");
  chmodSync(path, 0o755);
  return path;
}

const search = (
  env: Record<string, string>,
  platform: NodeJS.Platform = "linux",
) => findChromium({ env, platform, home });

describe("findChromium", () => {
  it("takes what QARI_CHROMIUM names before anything on PATH", () => {
    const asked = program("mine", "browser");
    const onPath = program("bin", "chromium");
    expect(search({ QARI_CHROMIUM: asked, PATH: dirname(onPath) })).toEqual({
      path: asked,
      why: "named by QARI_CHROMIUM",
    });
  });

  it("refuses a QARI_CHROMIUM that names no program rather than run another", () => {
    const onPath = program("bin", "chromium");
    expect(() =>
      search({ QARI_CHROMIUM: join(home, "gone"), PATH: dirname(onPath) }),
    ).toThrow(/QARI_CHROMIUM names no program/);
  });

  it("prefers Chromium to Chrome wherever either stands on PATH", () => {
    const chrome = program("early", "google-chrome");
    const chromium = program("late", "chromium");
    const PATH = [dirname(chrome), dirname(chromium)].join(delimiter);
    expect(search({ PATH })?.path).toBe(chromium);
  });

  it("passes over files that cannot be run and folders of that name", () => {
    mkdirSync(join(home, "a", "chromium"), { recursive: true });
    chmodSync(program("b", "chromium"), 0o644);
    const real = program("c", "chrome");
    const PATH = ["a", "b", "c"]
      .map((folder) => join(home, folder))
      .join(delimiter);
    expect(search({ PATH })?.path).toBe(real);
  });

  it("takes the newest browser of Playwright's cache when PATH has none", () => {
    program(
      ".cache",
      "ms-playwright",
      "chromium-999",
      "chrome-linux",
      "chrome",
    );
    const newest = program(
      ".cache",
      "ms-playwright",
      "chromium-1200",
      "chrome-linux",
      "chrome",
    );
    expect(search({ PATH: "" })).toEqual({
      path: newest,
      why: "found in Playwright's cache",
    });
  });

  it("looks into the application folders of macOS and Windows", () => {
    const mac = program(
      "Applications",
      "Chromium.app",
      "Contents",
      "MacOS",
      "Chromium",
    );
    expect(search({}, "darwin")?.path).toBe(mac);
    const win = program("local", "Chromium", "Application", "chrome.exe");
    expect(search({ LocalAppData: join(home, "local") }, "win32")?.path).toBe(
      win,
    );
  });

  it("finds nothing where there is nothing", () => {
    expect(search({ PATH: join(home, "empty") })).toBeUndefined();
  });
});

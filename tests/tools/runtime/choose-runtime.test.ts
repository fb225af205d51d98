import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  chooseRuntime,
  type Place,
} from "../../../tools/runtime/choose-runtime.ts";
import { hasDisplay } from "../../../tools/runtime/has-display.ts";

let root: string;
let attempts: number;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "qari-choose-runtime-"));
  attempts = 0;
});
afterEach(() => rmSync(root, { recursive: true }));

const dist = () => join(root, "node_modules", "electron", "dist");

function install(folder = dist()): string {
  const program = join(folder, "electron");
  mkdirSync(dirname(program), { recursive: true });
  mkdirSync(join(root, "node_modules", "electron"), { recursive: true });
  writeFileSync(program, "");
  chmodSync(program, 0o755);
  writeFileSync(join(root, "node_modules", "electron", "path.txt"), "electron");
  return program;
}

const place = (rest: Partial<Place> = {}): Place => ({
  root,
  env: {},
  now: () => 1_000_000,
  fetchElectron: () => {
    attempts += 1;
    return false;
  },
  ...rest,
});

describe("chooseRuntime", () => {
  it("takes Electron where its binary is installed", () => {
    const program = install();
    expect(chooseRuntime(place())).toMatchObject({
      name: "electron",
      command: program,
    });
    expect(attempts).toBe(0);
  });

  it("takes the Electron that ELECTRON_OVERRIDE_DIST_PATH names", () => {
    const program = install(join(root, "elsewhere"));
    const env = { ELECTRON_OVERRIDE_DIST_PATH: join(root, "elsewhere") };
    const runtime = chooseRuntime(place({ env }));
    expect(runtime.command).toBe(program);
    expect(runtime.why).toContain("ELECTRON_OVERRIDE_DIST_PATH");
  });

  it("takes Electron once it has been fetched", () => {
    const runtime = chooseRuntime(
      place({ fetchElectron: () => install() !== "" }),
    );
    expect(runtime.name).toBe("electron");
  });

  it("falls back on Chromium with the stand-in, and says why", () => {
    const runtime = chooseRuntime(place());
    expect(runtime.name).toBe("chromium");
    expect(runtime.why).toContain("because Electron's binary is not here");
    const app = join(root, "out", "main", "index.js");
    expect(runtime.app).toBe(app);
    expect(runtime.argsFor(app)).toEqual([
      "--import",
      join(root, "tools", "chromium-shell", "register.ts"),
      app,
    ]);
  });

  it("tries to fetch once a day, however often it is asked", () => {
    const dayMs = 24 * 60 * 60 * 1000;
    chooseRuntime(place());
    chooseRuntime(place({ now: () => 1_000_000 + dayMs - 1 }));
    expect(attempts).toBe(1);
    chooseRuntime(place({ now: () => 1_000_000 + dayMs }));
    expect(attempts).toBe(2);
  });

  it("fetches nothing where it may not", () => {
    const { fetchElectron: _, ...rest } = place();
    expect(chooseRuntime(rest).name).toBe("chromium");
    expect(existsSync(join(root, "out"))).toBe(false);
  });

  it("does as QARI_RUNTIME says", () => {
    install();
    const env = { QARI_RUNTIME: "chromium" };
    expect(chooseRuntime(place({ env })).name).toBe("chromium");
    rmSync(dist(), { recursive: true });
    expect(() =>
      chooseRuntime(place({ env: { QARI_RUNTIME: "electron" } })),
    ).toThrow(/npx install-electron/);
    expect(() =>
      chooseRuntime(place({ env: { QARI_RUNTIME: "firefox" } })),
    ).toThrow(/electron or chromium/);
  });
});

describe("hasDisplay", () => {
  it.each([
    [{}, "linux", false],
    [{ DISPLAY: ":0" }, "linux", true],
    [{ WAYLAND_DISPLAY: "wayland-0" }, "linux", true],
    [{ DISPLAY: "" }, "linux", false],
    [{}, "darwin", true],
    [{}, "win32", true],
  ] as const)("%j on %s: %s", (env, platform, expected) => {
    expect(hasDisplay(env, platform)).toBe(expected);
  });
});

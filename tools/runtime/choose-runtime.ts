import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { ensureChromium } from "./ensure-chromium.ts";

/** What runs the app, and in one line why. */
export interface Runtime {
  readonly name: "electron" | "chromium";
  readonly why: string;
  readonly command: string;
  /** The app as the command takes it. */
  readonly app: string;
  /** What the command is given for an app, Qari or another; the app's own arguments follow. */
  argsFor(app: string): readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** Where to look: all that the choice depends on. */
export interface Place {
  readonly root: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => number;
  /** Try to fetch Electron's binary; whether it came. Absent where what is installed has to do. */
  readonly fetchElectron?: () => boolean;
}

const fetchTimeoutMs = 120_000;
const failureRemembered = 24 * 60 * 60 * 1000;
const projectRoot = join(import.meta.dirname, "..", "..");

/**
 * Real Electron where its binary is there or can be fetched, else Chromium
 * with the stand-in. `QARI_RUNTIME=electron|chromium` decides by itself.
 *
 * @throws Where nothing can run the app; the message says what mends it.
 */
export function chooseRuntime(place: Place = fetching()): Runtime {
  const asked = place.env["QARI_RUNTIME"];
  if (asked !== undefined && asked !== "electron" && asked !== "chromium")
    throw new Error(`QARI_RUNTIME is electron or chromium, not ${asked}`);
  if (asked !== "chromium") {
    const electron = findElectron(place) ?? fetchElectron(place, asked);
    if (electron) return electron;
    if (asked === "electron")
      throw new Error(
        "Electron's binary is not here and could not be fetched. Try: npx install-electron",
      );
  }
  const { path, why } = ensureChromium();
  return {
    name: "chromium",
    why: `Chromium, ${why}, because ${asked ? "QARI_RUNTIME asks for it" : "Electron's binary is not here"}: ${path}`,
    command: process.execPath,
    argsFor: (app) => [
      "--import",
      join(place.root, "tools", "chromium-shell", "register.ts"),
      app,
    ],
    app: join(place.root, "out", "main", "index.js"),
    env: { QARI_CHROMIUM: path },
  };
}

/** This machine as it is. */
export const installed = (): Place => ({
  root: projectRoot,
  env: process.env,
  now: Date.now,
});

/** This machine, and what it can fetch. */
const fetching = (): Place => ({
  ...installed(),
  fetchElectron: runInstaller,
});

/** Electron's binary, where one is installed already. */
export function findElectron({
  root,
  env,
}: Pick<Place, "root" | "env">): Runtime | undefined {
  const folder = join(root, "node_modules", "electron");
  const named = join(folder, "path.txt");
  const override = env["ELECTRON_OVERRIDE_DIST_PATH"];
  const dist = override ?? join(folder, "dist");
  const program = existsSync(named)
    ? readFileSync(named, "utf8").trim()
    : programName();
  const path = join(dist, program);
  if (!existsSync(path) || !statSync(path).isFile()) return undefined;
  return {
    name: "electron",
    why: `Electron, ${override ? "named by ELECTRON_OVERRIDE_DIST_PATH" : "installed"}: ${path}`,
    command: path,
    app: root,
    // Flags behind the app: what stands second is Electron's, what follows the app's.
    argsFor: (app) => [app, ...sandboxFlags()],
    env: {},
  };
}

function fetchElectron(
  place: Place,
  asked: string | undefined,
): Runtime | undefined {
  if (!place.fetchElectron) return undefined;
  const failed = join(place.root, "out", ".electron-not-fetched");
  const isRecent =
    existsSync(failed) &&
    place.now() - Number(readFileSync(failed, "utf8")) < failureRemembered;
  // Asked for by name, it is worth a new attempt.
  if (isRecent && asked !== "electron") return undefined;
  if (place.fetchElectron()) {
    rmSync(failed, { force: true });
    return findElectron(place);
  }
  mkdirSync(dirname(failed), { recursive: true });
  writeFileSync(failed, String(place.now()));
  return undefined;
}

// The package's own installer, `install-electron`.
function runInstaller(): boolean {
  const installer = join(projectRoot, "node_modules", "electron", "install.js");
  const { status } = spawnSync(process.execPath, [installer], {
    stdio: "ignore",
    timeout: fetchTimeoutMs,
  });
  return status === 0;
}

function programName(): string {
  if (process.platform === "darwin")
    return "Electron.app/Contents/MacOS/Electron";
  return process.platform === "win32" ? "electron.exe" : "electron";
}

// Chromium's sandbox does not run as root.
const sandboxFlags = (): string[] =>
  process.platform === "linux" && process.getuid?.() === 0
    ? ["--no-sandbox"]
    : [];

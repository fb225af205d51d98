import { accessSync, constants, readdirSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";

/** Where to look: all that the search depends on, so that it is a pure function of it. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly home: string;
}

/** A Chromium or Chrome that can be run, and where it was found, in words. */
export interface FoundChromium {
  readonly path: string;
  readonly why: string;
}

const commands = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
];

/**
 * Find an installed Chromium or Chrome: `QARI_CHROMIUM`, then PATH, then the
 * system's usual places, then the browsers Playwright keeps.
 *
 * @returns `undefined` when there is none.
 * @throws When QARI_CHROMIUM names no program: what was asked for is not
 *   silently replaced by another browser.
 */
export function findChromium(
  surroundings: Surroundings = here(),
): FoundChromium | undefined {
  const asked = surroundings.env["QARI_CHROMIUM"];
  if (asked) {
    if (!isProgram(asked))
      throw new Error(`QARI_CHROMIUM names no program: ${asked}`);
    return { path: asked, why: "named by QARI_CHROMIUM" };
  }
  return (
    first(onPath(surroundings), "found on PATH") ??
    first(wellKnown(surroundings), "installed on this system") ??
    first(keptByPlaywright(surroundings), "found in Playwright's cache")
  );
}

function here(): Surroundings {
  return { env: process.env, platform: process.platform, home: homedir() };
}

function first(
  candidates: readonly string[],
  why: string,
): FoundChromium | undefined {
  const path = candidates.find(isProgram);
  return path === undefined ? undefined : { path, why };
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function onPath({ env, platform }: Surroundings): string[] {
  const suffix = platform === "win32" ? ".exe" : "";
  const folders = (env["PATH"] ?? "").split(delimiter).filter(Boolean);
  return commands.flatMap((command) =>
    folders.map((folder) => join(folder, command + suffix)),
  );
}

function wellKnown({ env, platform, home }: Surroundings): string[] {
  if (platform === "darwin")
    return [join(home, "Applications"), "/Applications"].flatMap((folder) =>
      ["Chromium", "Google Chrome"].map((name) =>
        join(folder, `${name}.app`, "Contents", "MacOS", name),
      ),
    );
  if (platform === "win32")
    return ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"].flatMap(
      (name) => {
        const folder = env[name];
        if (folder === undefined) return [];
        return [
          join(folder, "Chromium", "Application", "chrome.exe"),
          join(folder, "Google", "Chrome", "Application", "chrome.exe"),
        ];
      },
    );
  return [];
}

// Playwright's layout: <cache>/chromium-<revision>/<folder by platform>/<program>.
// https://playwright.dev/docs/browsers#managing-browser-binaries
function keptByPlaywright({ env, platform, home }: Surroundings): string[] {
  const cache =
    env["PLAYWRIGHT_BROWSERS_PATH"] ?? playwrightCache({ env, platform, home });
  return revisions(cache).flatMap((revision) => {
    const folder = join(cache, revision);
    if (platform === "darwin")
      return ["chrome-mac", "chrome-mac-arm64", "chrome-mac-x64"].flatMap(
        (mac) =>
          ["Chromium", "Google Chrome for Testing"].map((name) =>
            join(folder, mac, `${name}.app`, "Contents", "MacOS", name),
          ),
      );
    if (platform === "win32")
      return ["chrome-win", "chrome-win64"].map((win) =>
        join(folder, win, "chrome.exe"),
      );
    return ["chrome-linux", "chrome-linux64"].map((linux) =>
      join(folder, linux, "chrome"),
    );
  });
}

function playwrightCache({ env, platform, home }: Surroundings): string {
  if (platform === "darwin")
    return join(home, "Library", "Caches", "ms-playwright");
  if (platform === "win32")
    return join(
      env["LocalAppData"] ?? join(home, "AppData", "Local"),
      "ms-playwright",
    );
  return join(env["XDG_CACHE_HOME"] ?? join(home, ".cache"), "ms-playwright");
}

// Newest first.
function revisions(cache: string): string[] {
  try {
    return readdirSync(cache)
      .filter((name) => /^chromium-\d+$/.test(name))
      .toSorted((a, b) => revision(b) - revision(a));
  } catch {
    return [];
  }
}

const revision = (name: string): number =>
  Number(name.slice("chromium-".length));

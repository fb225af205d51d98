import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { findChromium, type FoundChromium } from "./find-chromium.ts";

/**
 * Find Chromium, or install Debian's where this is root and apt-get is there.
 *
 * @throws With the one command that mends it, where it cannot.
 */
export function ensureChromium(): FoundChromium {
  const found = findChromium();
  if (found) return found;
  if (canInstall()) {
    console.log("Installing Debian's chromium with apt-get, once.");
    // No fonts and no recommended packages: Qari brings its own typefaces.
    for (const args of [
      ["update", "-qq"],
      ["install", "-y", "-qq", "--no-install-recommends", "chromium"],
    ])
      spawnSync("apt-get", args, {
        stdio: ["ignore", "ignore", "inherit"],
        env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      });
    const installed = findChromium();
    if (installed)
      return { path: installed.path, why: "installed with apt-get just now" };
  }
  throw new Error(`No Chromium or Chrome was found. ${remedy()}`);
}

const canInstall = (): boolean =>
  process.platform === "linux" &&
  process.getuid?.() === 0 &&
  existsSync("/usr/bin/apt-get");

function remedy(): string {
  if (process.platform === "linux" && existsSync("/usr/bin/apt-get"))
    return "Install it with: sudo apt-get install -y --no-install-recommends chromium";
  return "Install one with: npx playwright install chromium";
}

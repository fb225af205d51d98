import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const hasAptGet = (): boolean =>
  process.platform === "linux" && existsSync("/usr/bin/apt-get");

/**
 * Install Debian packages where this is root and apt-get is there, and say so.
 * No recommended packages, hence no fonts: Qari brings its own.
 *
 * @returns Whether it was tried; whether the program came is the caller's to see.
 */
export function installDebianPackages(names: readonly string[]): boolean {
  if (!hasAptGet() || process.getuid?.() !== 0) return false;
  console.log(`Installing Debian's ${names.join(", ")} with apt-get, once.`);
  for (const args of [
    ["update", "-qq"],
    ["install", "-y", "-qq", "--no-install-recommends", ...names],
  ])
    spawnSync("apt-get", args, {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  return true;
}

/** The one command that installs them by hand on Debian; `undefined` on other systems. */
export const debianRemedy = (names: readonly string[]): string | undefined =>
  hasAptGet()
    ? `sudo apt-get install -y --no-install-recommends ${names.join(" ")}`
    : undefined;

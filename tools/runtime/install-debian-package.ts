import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const hasAptGet = (): boolean =>
  process.platform === "linux" && existsSync("/usr/bin/apt-get");

/**
 * Install a Debian package where this is root and apt-get is there, and say so.
 * No recommended packages, hence no fonts: Qari brings its own.
 *
 * @returns Whether it was tried; whether the program came is the caller's to see.
 */
export function installDebianPackage(name: string): boolean {
  if (!hasAptGet() || process.getuid?.() !== 0) return false;
  console.log(`Installing Debian's ${name} with apt-get, once.`);
  for (const args of [
    ["update", "-qq"],
    ["install", "-y", "-qq", "--no-install-recommends", name],
  ])
    spawnSync("apt-get", args, {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  return true;
}

/** The one command that installs it by hand on Debian; `undefined` on other systems. */
export const debianRemedy = (name: string): string | undefined =>
  hasAptGet()
    ? `sudo apt-get install -y --no-install-recommends ${name}`
    : undefined;

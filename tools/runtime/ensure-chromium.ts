import { findChromium, type FoundChromium } from "./find-chromium.ts";
import {
  debianRemedy,
  installDebianPackages,
} from "./install-debian-package.ts";

/**
 * Find Chromium, or install Debian's where this is root and apt-get is there.
 *
 * @throws With the one command that mends it, where it cannot.
 */
export function ensureChromium(): FoundChromium {
  const found = findChromium();
  if (found) return found;
  if (installDebianPackages(["chromium"])) {
    const installed = findChromium();
    if (installed)
      return { path: installed.path, why: "installed with apt-get just now" };
  }
  const remedy =
    debianRemedy(["chromium"]) ?? "npx playwright install chromium";
  throw new Error(
    `No Chromium or Chrome was found. Install one with: ${remedy}`,
  );
}

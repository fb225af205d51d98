import { readlinkSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

/** What was killed ends when the machine comes to it. No longer: the number may be another process's by now. */
const patienceMs = 20_000;

/**
 * Wait until no Chromium is running on a profile. After a kill the old one
 * takes a moment to notice, and a new one would hand itself over to it and end.
 *
 * Chromium marks a profile in use with a symbolic link to `host-pid`
 * (chrome/browser/process_singleton_posix.cc); Windows has no such link.
 */
export async function profileIsFree(profile: string): Promise<void> {
  const giveUp = Date.now() + patienceMs;
  while (isHeld(profile) && Date.now() < giveUp) await setTimeout(20);
}

function isHeld(profile: string): boolean {
  try {
    const holder = readlinkSync(join(profile, "SingletonLock"));
    const dash = holder.lastIndexOf("-");
    if (holder.slice(0, dash) !== hostname()) return false;
    // Signal 0 only asks whether the process is there.
    return process.kill(Number(holder.slice(dash + 1)), 0);
  } catch {
    return false;
  }
}

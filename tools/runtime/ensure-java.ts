import { spawnSync } from "node:child_process";
import { installDebianPackages } from "./install-debian-package.ts";

const hasJava = (): boolean =>
  spawnSync("java", ["-version"], { stdio: "ignore" }).status === 0;

/** Have a Java for EPUBCheck: the one that is there, or Debian's where this is root. Without one its tests say so and are passed over. */
export function ensureJava(): void {
  if (!hasJava()) installDebianPackages(["default-jre-headless"]);
}

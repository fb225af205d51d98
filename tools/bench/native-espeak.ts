import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { textOf } from "../../src/speech/embedded/ssml.ts";
import type { Utterance } from "../../src/speech/utterance.ts";
import {
  debianRemedy,
  installDebianPackages,
} from "../runtime/install-debian-package.ts";

const run = promisify(execFile);

/** @throws With the command that mends it, where the native program is not to be had. */
export async function ensureNativeEspeak(): Promise<void> {
  const isHere = () =>
    run("espeak-ng", ["--version"]).then(
      () => true,
      () => false,
    );
  if (await isHere()) return;
  installDebianPackages(["espeak-ng"]);
  if (!(await isHere()))
    throw new Error(
      `espeak-ng is not here. Install it with: ${debianRemedy(["espeak-ng"]) ?? "your system's package manager"}`,
    );
}

/** The native program's input: the words our voice is given, a sentence a line. */
export const nativeText = (utterances: readonly Utterance[]): string =>
  utterances
    .map(({ tokens }) => tokens.map((token) => textOf(token)).join(" "))
    .join("\n");

/** Speak a text into a WAV file with the native program, as it is started. @returns Milliseconds. */
export async function speakNatively(
  text: string,
  wav: string,
): Promise<number> {
  const from = performance.now();
  const running = run("espeak-ng", ["-v", "ar", "-w", wav, "--stdin"]);
  running.child.stdin?.end(text);
  await running;
  return performance.now() - from;
}

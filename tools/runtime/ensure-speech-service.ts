import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import {
  debianRemedy,
  installDebianPackages,
} from "./install-debian-package.ts";

/** What voices of the system need on Linux: the service, its synthesiser, and a sound server that can do without a device. */
const packages = [
  "speech-dispatcher",
  "speech-dispatcher-audio-plugins",
  "speech-dispatcher-espeak-ng",
  "pulseaudio",
  "pulseaudio-utils",
];
const programs = ["speech-dispatcher", "pulseaudio", "parec"];
/** Debian's place for what the service starts. */
const synthesiser = "/usr/lib/speech-dispatcher-modules/sd_espeak-ng";

/**
 * See that voices of the system can be tried for real, or install what they
 * need where this is root and apt-get is there.
 *
 * @returns Why they cannot, with what mends it; `undefined` where they can.
 */
export function ensureSpeechService(): string | undefined {
  if (process.platform !== "linux")
    return "only Linux lets a test have a speech service of its own";
  if (isThere()) return undefined;
  if (installDebianPackages(packages) && isThere()) return undefined;
  const remedy = debianRemedy(packages);
  return `no speech-dispatcher with eSpeak NG and PulseAudio here${remedy === undefined ? "" : `; install them with: ${remedy}`}`;
}

const isThere = (): boolean =>
  programs.every((name) =>
    (process.env["PATH"] ?? "")
      .split(delimiter)
      .some((folder) => isProgram(join(folder, name))),
  ) && isProgram(synthesiser);

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

/** Samples a second of what is recorded. */
export const recordedRate = 22_050;

/** The system's speech service, for one test alone. */
export interface SpeechService {
  /** What the app needs to find it. */
  readonly env: Readonly<Record<string, string>>;
  /** What came out since the last call, of one channel. */
  take(): Int16Array;
  /** End the service under the app: its voices are there and say nothing. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Start speech-dispatcher with a sound server that plays into nothing and can
 * be listened to: as real as it gets without a loudspeaker. Both live in a
 * folder of their own and touch nothing of whoever runs the tests.
 */
export async function startSpeechService(): Promise<SpeechService> {
  const folder = mkdtempSync(join(tmpdir(), "qari-speech-"));
  const socket = join(folder, "speech-dispatcher", "speechd.sock");
  const env = {
    SPEECHD_ADDRESS: `unix_socket:${socket}`,
    XDG_RUNTIME_DIR: folder,
    XDG_CACHE_HOME: join(folder, "cache"),
    XDG_CONFIG_HOME: join(folder, "config"),
    // Who misses the service starts another, out of our hands.
    SPEECHD_CMD: "/bin/false",
  };
  const run = (command: string, args: readonly string[]): ChildProcess =>
    spawn(command, args, {
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "ignore"],
      // The service's synthesiser goes with it.
      detached: true,
    });
  const sink = "qari";
  const sound = run("pulseaudio", [
    "-n",
    "--daemonize=no",
    "--exit-idle-time=-1",
    "--use-pid-file=false",
    "-L",
    `module-null-sink sink_name=${sink}`,
    "-L",
    "module-native-protocol-unix auth-anonymous=1",
  ]);
  await appears(join(folder, "pulse", "native"));
  const speech = run("speech-dispatcher", ["--run-single", "-t", "0"]);
  await appears(socket);
  const tap = run("parec", [
    `--device=${sink}.monitor`,
    "--format=s16le",
    "--channels=1",
    `--rate=${recordedRate}`,
    "--latency-msec=20",
  ]);
  let taken: Buffer[] = [];
  tap.stdout?.on("data", (chunk: Buffer) => taken.push(chunk));
  return {
    env,
    take() {
      const bytes = Buffer.concat(taken);
      taken = [];
      return Int16Array.from({ length: bytes.length >> 1 }, (_, i) =>
        bytes.readInt16LE(i * 2),
      );
    },
    kill: () => end(speech),
    async close() {
      await Promise.all([tap, speech, sound].map(end));
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function appears(path: string): Promise<void> {
  const deadline = performance.now() + 60_000;
  while (!existsSync(path)) {
    if (performance.now() > deadline) throw new Error(`not there: ${path}`);
    await setTimeout(20);
  }
}

async function end(child: ChildProcess): Promise<void> {
  const { pid, exitCode, signalCode } = child;
  if (pid === undefined || exitCode !== null || signalCode !== null) return;
  const exited = once(child, "exit");
  process.kill(-pid, "SIGKILL");
  await exited;
}

import { SoundOutput } from "../sound-output.ts";

/**
 * Silence that the system sees playing: while a voice of the system speaks, an
 * `<audio>` element of ours has to, or neither media keys nor the media panel
 * would know of it. Its clock measures pauses, hidden page or not.
 */
export class SilentSound {
  readonly audio = document.createElement("audio");
  readonly #createContext: () => AudioContext;
  #context: AudioContext | undefined;
  #output: SoundOutput | undefined;

  constructor(
    createContext = () => new AudioContext({ latencyHint: "playback" }),
  ) {
    this.#createContext = createContext;
  }

  /** Never rejects: a machine that cannot play it may still speak. */
  async start(): Promise<void> {
    try {
      this.#output ??= new SoundOutput(this.audio, () => this.#open());
      await this.#output.start();
    } catch {
      this.#context = undefined;
    }
  }

  async suspend(): Promise<void> {
    await this.#output?.suspend();
  }

  /** Settles after a time of the audio clock, or when the signal aborts. */
  async wait(seconds: number, signal: AbortSignal): Promise<void> {
    if (seconds <= 0 || signal.aborted) return;
    const end = new AbortController();
    await new Promise<void>((resolve) => {
      const finish = (): void => resolve();
      signal.addEventListener("abort", finish, { signal: end.signal });
      const context = this.#context;
      if (context?.state !== "running") {
        const timer = setTimeout(finish, seconds * 1000);
        end.signal.addEventListener("abort", () => clearTimeout(timer));
        return;
      }
      const silence = new ConstantSourceNode(context, { offset: 0 });
      silence.connect(context.destination);
      silence.addEventListener("ended", finish, { signal: end.signal });
      silence.start();
      silence.stop(context.currentTime + seconds);
      end.signal.addEventListener("abort", () => silence.disconnect());
    });
    end.abort();
  }

  async close(): Promise<void> {
    await this.#output?.close();
    this.#output = undefined;
    this.#context = undefined;
  }

  #open(): AudioContext {
    this.#context = this.#createContext();
    return this.#context;
  }
}

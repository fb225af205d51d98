import { QariError } from "../../src/errors.ts";
import type { SpokenUtterance } from "../../src/speech/spoken.ts";

/** Too short to be noticed, long enough to schedule for: a stream that has just started may lose its first 10 ms. Seconds. */
const lead = 0.02;
/** A cut inside sound clicks; this fade is below hearing. Seconds. */
const fade = 0.004;
/** The element holds a few buffers that it would drop if it were paused at once; milliseconds. */
const drainTime = 200;
/** The stream hands sound on in pieces of 10 ms and keeps a begun one; this much silence washes it out. Milliseconds. */
const washTime = 50;
/** An output that has not started by then does not start; milliseconds. */
const patience = 3000;

/** Sound that has been scheduled. */
export interface ScheduledSound {
  /** Fall silent at a time of the audio clock, or now when that has passed. */
  stop(at: number): void;
}

/**
 * Where the sound goes: an audio graph that ends in an `<audio>` element, so
 * that the system knows something plays, shows it and answers media keys.
 *
 * Times are seconds of the context's clock.
 */
export class SoundOutput {
  readonly #context: AudioContext;
  readonly #audio: HTMLAudioElement;
  readonly #stream: MediaStreamAudioDestinationNode;
  /** What the listener set, and the fading before sleep. */
  readonly #master: GainNode;
  #volume = 1;
  /** What the master is at, or on its way to. */
  #level = 1;
  #draining: ReturnType<typeof setTimeout> | undefined;
  /** Fading out. A clock that is suspended meanwhile would sound the rest when it goes on. */
  readonly #fading = new Set<AudioNode>();
  /** Whether `start` is the last that was asked for. */
  #isWanted = false;

  /** @throws QariError `audio-unavailable` */
  constructor(audio: HTMLAudioElement, createContext: () => AudioContext) {
    try {
      this.#context = createContext();
    } catch (cause) {
      throw new QariError("audio-unavailable", "no audio context", { cause });
    }
    this.#audio = audio;
    this.#stream = new MediaStreamAudioDestinationNode(this.#context, {
      channelCount: 1,
    });
    this.#master = new GainNode(this.#context);
    this.#master.connect(this.#stream);
    audio.srcObject = this.#stream.stream;
  }

  /** 0–1. */
  set volume(volume: number) {
    this.#volume = volume;
    this.#turnTo(volume, fade);
  }

  /**
   * Turn the sound down to nothing. The next `start` has the volume again.
   *
   * @returns Once the time is over, whether it is silent: not when it was turned
   *   up or started anew meanwhile.
   */
  async fadeOut(seconds: number): Promise<boolean> {
    this.#turnTo(0, seconds);
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    return this.#level === 0;
  }

  /** @param within Seconds; a jump would click. */
  #turnTo(volume: number, within: number): void {
    if (volume === this.#level) return;
    this.#level = volume;
    const { gain } = this.#master;
    const now = this.#context.currentTime;
    gain.cancelAndHoldAtTime(now);
    gain.linearRampToValueAtTime(volume, now + within);
  }

  /** The earliest time that can still be scheduled for. */
  get soonest(): number {
    return this.#context.currentTime + lead;
  }

  /** The nearest time at which a sample stands. Between two, the browser would blur the sound by interpolating. */
  onSample(time: number): number {
    const { sampleRate } = this.#context;
    return Math.round(time * sampleRate) / sampleRate;
  }

  /** The time of what leaves the loudspeaker now. */
  get heard(): number {
    const { currentTime, outputLatency } = this.#context;
    const { contextTime = 0, performanceTime = 0 } =
      this.#context.getOutputTimestamp();
    // Until the first buffer is out, Chromium reports zeros.
    if (contextTime === 0 || performanceTime === 0)
      return currentTime - outputLatency;
    const now = contextTime + (performance.now() - performanceTime) / 1000;
    // The reported pair is stale after a pause; the clock itself never is.
    return Math.min(now, currentTime);
  }

  /**
   * Let sound out.
   *
   * @throws QariError `audio-unavailable` when nothing comes out
   */
  async start(): Promise<void> {
    clearTimeout(this.#draining);
    this.#isWanted = true;
    this.#turnTo(this.#volume, fade);
    try {
      await withinPatience(this.#startBoth());
    } catch (cause) {
      throw new QariError(
        "audio-unavailable",
        "the audio output did not start",
        { cause },
      );
    }
  }

  async #startBoth(): Promise<void> {
    // First the element, so that it misses nothing of what the graph sends.
    await this.#audio.play();
    if (this.#isWanted) await this.#context.resume();
  }

  /** Stop the clock: what is scheduled stays, to the sample. */
  async suspend(): Promise<void> {
    if (this.#context.state === "closed") return;
    this.#isWanted = false;
    await this.#context.suspend();
    for (const node of this.#fading) node.disconnect();
    this.#fading.clear();
    clearTimeout(this.#draining);
    this.#draining = setTimeout(() => {
      if (!this.#isWanted) this.#audio.pause();
    }, drainTime);
  }

  /** Stop the clock for good: nothing of what was scheduled sounds when it goes on. Sounds must have been stopped before. */
  async halt(): Promise<void> {
    this.#isWanted = false;
    if (this.#context.state === "suspended") {
      this.#audio.pause();
      // Not awaited: an output that never started never resumes.
      this.#context.resume().catch(() => undefined);
    }
    await new Promise((resolve) => setTimeout(resolve, washTime));
    if (!this.#isWanted) await this.suspend();
  }

  /**
   * Play sound at a time.
   *
   * @param from Seconds of the sound to leave out at its start.
   */
  schedule(spoken: SpokenUtterance, at: number, from: number): ScheduledSound {
    const source = new AudioBufferSourceNode(this.#context, {
      buffer: audioBuffer(spoken),
    });
    const gain = new GainNode(this.#context);
    source.connect(gain).connect(this.#master);
    source.addEventListener(
      "ended",
      () => {
        gain.disconnect();
        this.#fading.delete(gain);
      },
      { once: true },
    );
    if (from > 0) {
      gain.gain.setValueAtTime(0, at);
      gain.gain.linearRampToValueAtTime(1, at + fade);
    }
    source.start(at, from);
    return {
      stop: (time) => {
        const { currentTime, state } = this.#context;
        const isNow = time <= currentTime;
        if (isNow && state !== "running") return gain.disconnect();
        const silence = Math.max(time, currentTime + fade);
        gain.gain.setValueAtTime(1, silence - fade);
        gain.gain.linearRampToValueAtTime(0, silence);
        source.stop(silence);
        if (isNow) this.#fading.add(gain);
      },
    };
  }

  async close(): Promise<void> {
    clearTimeout(this.#draining);
    this.#audio.pause();
    this.#audio.srcObject = null;
    if (this.#context.state !== "closed") await this.#context.close();
  }
}

function audioBuffer({ samples, sampleRate }: SpokenUtterance): AudioBuffer {
  const buffer = new AudioBuffer({ length: samples.length, sampleRate });
  if (samples instanceof Float32Array) buffer.copyToChannel(samples, 0);
  else {
    const channel = buffer.getChannelData(0);
    for (let i = 0; i < samples.length; i++)
      channel[i] = (samples[i] ?? 0) / 32_768;
  }
  return buffer;
}

async function withinPatience(work: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new Error(`not within ${patience} ms`)),
      patience,
    );
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

import { QariError } from "../../src/errors.ts";
import type { SpokenUtterance } from "../../src/speech/spoken.ts";
import { OutputClock } from "./output-clock.ts";
import { fade, PlacedSound } from "./placed-sound.ts";
// Six seconds, looped: shorter sounds are no media to the system.
import silence from "./silence.wav?url";

/** Too short to be noticed, long enough for the graph to hear of it in time. Seconds. */
const lead = 0.02;
/** After a pause the device has yet to play what it was given; milliseconds. */
const drainTime = 150;
/** An output that has not started by then does not start; milliseconds. */
const patience = 3000;

/** Sound that has been scheduled. */
export interface ScheduledSound {
  /** Fall silent at a time of the output's clock, or now when that has passed. */
  stop(at: number): void;
}

interface Sound {
  readonly buffer: AudioBuffer;
  readonly at: number;
  /** Seconds of it that are left out at its start. */
  readonly from: number;
  end: number;
  placed: PlacedSound | undefined;
}

/**
 * Where the sound goes: from the audio graph straight to the device, whose
 * delay is known. A silent `<audio>` element plays beside it, so that the
 * system knows something plays, shows it and answers media keys.
 *
 * Times are seconds of the output's own clock. It runs while sound goes out
 * and stands still in a pause, and what is scheduled stands with it: no sample
 * is lost or said twice, whatever the device did meanwhile.
 */
export class SoundOutput {
  readonly #context: AudioContext;
  readonly #audio: HTMLAudioElement;
  /** What the listener set, and the fading before sleep. */
  readonly #master: GainNode;
  readonly #clock: OutputClock;
  readonly #sounds = new Set<Sound>();
  /** Where the clock stands; `undefined` while it runs. */
  #standing: number | undefined = 0;
  /** What the context's clock is ahead of ours by, while ours runs. */
  #ahead = 0;
  #volume = 1;
  /** What the master is at, or on its way to. */
  #level = 1;
  /** Counts starts and stops: which of them is the last that was asked for. */
  #course = 0;

  /** @throws QariError `audio-unavailable` */
  constructor(audio: HTMLAudioElement, createContext: () => AudioContext) {
    try {
      this.#context = createContext();
    } catch (cause) {
      throw new QariError("audio-unavailable", "no audio context", { cause });
    }
    this.#clock = new OutputClock(this.#context);
    this.#master = new GainNode(this.#context);
    this.#master.connect(this.#context.destination);
    this.#audio = audio;
    audio.src = silence;
    audio.loop = true;
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
    const from = this.#context.currentTime + lead;
    gain.cancelAndHoldAtTime(from);
    gain.linearRampToValueAtTime(volume, from + within);
  }

  /** The earliest time that can still be scheduled for. */
  get soonest(): number {
    return (
      this.#standing ??
      this.onSample(this.#context.currentTime + lead - this.#ahead)
    );
  }

  /** The nearest time at which a sample stands. */
  onSample(time: number): number {
    const { sampleRate } = this.#context;
    return Math.round(time * sampleRate) / sampleRate;
  }

  /** The time of what leaves the loudspeaker now. */
  get heard(): number {
    const heard = this.#clock.heard - this.#ahead;
    return this.#standing === undefined
      ? heard
      : Math.min(heard, this.#standing);
  }

  /**
   * Let sound out.
   *
   * @throws QariError `audio-unavailable` when nothing comes out
   */
  async start(): Promise<void> {
    const course = ++this.#course;
    this.#turnTo(this.#volume, fade);
    // Whether the system shows a player is no matter of life and death.
    this.#audio.play().catch(() => undefined);
    try {
      await withinPatience(this.#context.resume());
    } catch (cause) {
      throw new QariError(
        "audio-unavailable",
        "the audio output did not start",
        { cause },
      );
    }
    if (course === this.#course) this.#run();
  }

  /** Stand still, between two samples: what is scheduled stays. */
  async suspend(): Promise<void> {
    const course = ++this.#course;
    this.#audio.pause();
    this.#stand();
    await new Promise((resolve) => setTimeout(resolve, drainTime));
    if (course === this.#course && this.#context.state === "running")
      await this.#context.suspend();
  }

  /** Stand still for good. Sounds must have been stopped before. */
  halt(): Promise<void> {
    return this.suspend();
  }

  /**
   * Play sound at a time.
   *
   * @param from Seconds of the sound to leave out at its start.
   */
  schedule(buffer: AudioBuffer, at: number, from: number): ScheduledSound {
    const end = at - from + buffer.duration;
    const sound: Sound = { buffer, at, from, end, placed: undefined };
    // What has sounded is let go, with its megabytes.
    for (const past of this.#sounds)
      if (past.end + fade < this.heard) this.#sounds.delete(past);
    this.#sounds.add(sound);
    if (this.#standing === undefined) this.#place(sound, this.soonest);
    return {
      stop: (time) => {
        sound.end = Math.min(sound.end, Math.max(time, this.soonest + fade));
        sound.placed?.stop(sound.end + this.#ahead);
        if (time <= this.soonest) this.#sounds.delete(sound);
      },
    };
  }

  async close(): Promise<void> {
    this.#course += 1;
    this.#audio.pause();
    this.#audio.removeAttribute("src");
    if (this.#context.state !== "closed") await this.#context.close();
  }

  #run(): void {
    const from = this.#standing;
    if (from === undefined) return;
    this.#ahead = this.onSample(this.#context.currentTime + lead - from);
    this.#standing = undefined;
    this.#clock.restart();
    for (const sound of this.#sounds) this.#place(sound, from);
  }

  #stand(): void {
    if (this.#standing !== undefined) return;
    const at = this.soonest;
    this.#standing = at;
    for (const sound of this.#sounds) {
      if (sound.end <= at) this.#sounds.delete(sound);
      sound.placed?.stop(at + fade + this.#ahead);
      sound.placed = undefined;
    }
  }

  /** Put into the graph what of a sound is later than `now`. */
  #place(sound: Sound, now: number): void {
    if (sound.end <= now) {
      this.#sounds.delete(sound);
      return;
    }
    const at = Math.max(sound.at, now);
    sound.placed = new PlacedSound(this.#master, sound.buffer, {
      at: this.onSample(at + this.#ahead),
      from: sound.from + (at - sound.at),
      end: sound.end + this.#ahead,
    });
  }
}

/** Sound as the graph takes it. Copying a long sentence takes a while: do it before the moment is chosen. */
export function audioBuffer({
  samples,
  sampleRate,
}: SpokenUtterance): AudioBuffer {
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

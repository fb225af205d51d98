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
/** How often the clock is looked at; milliseconds. */
const lookEvery = 1000;
/** A clock that stood still at so many looks has lost its device. */
const patientLooks = 2;

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
  readonly #createContext: () => AudioContext;
  readonly #onFailure: (error: QariError) => void;
  readonly #audio: HTMLAudioElement;
  #context: AudioContext;
  /** What the listener set, and the fading before sleep. */
  #master: GainNode;
  #clock: OutputClock;
  readonly #sounds = new Set<Sound>();
  /** Where the clock stands; `undefined` while it runs. */
  #standing: number | undefined = 0;
  /** Where it stood last: nothing before that is heard again. */
  #from = 0;
  /** What the context's clock is ahead of ours by, while ours runs. */
  #ahead = 0;
  #volume = 1;
  /** What the master is at, or on its way to. */
  #level = 1;
  /** Counts starts and stops: which of them is the last that was asked for. */
  #course = 0;
  /** The clock stands because the device went, not because it was asked to. */
  #isLost = false;
  /** How often that happened without any sound between. */
  #losses = 0;

  #watch: ReturnType<typeof setInterval> | undefined;

  /**
   * @param onFailure Told when sound that was under way is lost for good.
   * @throws QariError `audio-unavailable`
   */
  constructor(
    audio: HTMLAudioElement,
    createContext: () => AudioContext,
    onFailure: (error: QariError) => void = () => undefined,
  ) {
    this.#createContext = createContext;
    this.#onFailure = onFailure;
    ({
      context: this.#context,
      clock: this.#clock,
      master: this.#master,
    } = this.#open());
    this.#audio = audio;
    audio.src = silence;
    audio.loop = true;
  }

  #open() {
    let context: AudioContext;
    try {
      context = this.#createContext();
    } catch (cause) {
      throw new QariError("audio-unavailable", "no audio context", { cause });
    }
    const master = new GainNode(context, { gain: this.#level });
    master.connect(context.destination);
    context.addEventListener("statechange", () => {
      if (context.state !== "running") this.#lose(context);
      // An interruption, by a call, is over.
      else if (this.#isLost) void this.#recover(true);
    });
    // The device is gone, or the system's audio is.
    context.addEventListener("error", () => this.#lose(context));
    return { context, clock: new OutputClock(context), master };
  }

  /** 0–1. What is set already changes nothing: a fade under way goes on. */
  set volume(volume: number) {
    // It is set with every drawing of the page.
    if (volume === this.#volume) return;
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

  /** Be as loud as before `fadeOut`. */
  fadeIn(): void {
    this.#turnTo(this.#volume, fade);
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
      ? Math.max(heard, this.#from)
      : Math.min(heard, this.#standing);
  }

  /**
   * Let sound out.
   *
   * @throws QariError `audio-unavailable` when nothing comes out
   */
  async start(): Promise<void> {
    const course = ++this.#course;
    this.#isLost = false;
    this.#losses = 0;
    if (this.#context.state === "closed") this.#replace();
    this.fadeIn();
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
    this.#isLost = false;
    this.#audio.pause();
    this.#stand(this.soonest);
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
    this.#isLost = false;
    clearInterval(this.#watch);
    this.#standing ??= this.soonest;
    this.#audio.pause();
    this.#audio.removeAttribute("src");
    if (this.#context.state !== "closed") await this.#context.close();
  }

  #run(): void {
    const from = this.#standing;
    if (from === undefined) return;
    this.#ahead = this.onSample(this.#context.currentTime + lead - from);
    this.#standing = undefined;
    this.#from = from;
    this.#clock.restart();
    for (const sound of this.#sounds) this.#place(sound, from);
    this.#watchClock();
  }

  #stand(at: number): void {
    if (this.#standing !== undefined) return;
    clearInterval(this.#watch);
    this.#standing = at;
    for (const sound of this.#sounds) {
      if (sound.end <= at) this.#sounds.delete(sound);
      sound.placed?.stop(at + fade + this.#ahead);
      sound.placed = undefined;
    }
  }

  /** A device that goes does not always say so: its clock stands still. */
  #watchClock(): void {
    const context = this.#context;
    let before = context.currentTime;
    let looks = 0;
    clearInterval(this.#watch);
    this.#watch = setInterval(() => {
      const hasMoved = context.currentTime > before;
      looks = hasMoved ? 0 : looks + 1;
      before = context.currentTime;
      if (hasMoved) this.#losses = 0;
      if (looks >= patientLooks) this.#lose(context);
    }, lookEvery);
  }

  /** Sound stopped going out by itself. What was heard last is where it goes on. */
  #lose(context: AudioContext): void {
    if (context !== this.#context || this.#standing !== undefined) return;
    this.#stand(this.onSample(this.heard));
    this.#isLost = true;
    this.#losses += 1;
    // What interrupts gives back by itself.
    if (!isInterrupted(context)) void this.#recover(false);
  }

  /** @param isBack The device came back by itself; else another is tried, once. */
  async #recover(isBack: boolean): Promise<void> {
    const course = this.#course;
    try {
      if (this.#losses > 1) throw new Error("lost again at once");
      if (!isBack) this.#replace();
      await withinPatience(this.#context.resume());
      if (course !== this.#course) return;
      this.#isLost = false;
      this.#run();
    } catch (cause) {
      if (course !== this.#course) return;
      this.#isLost = false;
      this.#onFailure(
        new QariError("audio-unavailable", "the audio output was lost", {
          cause,
        }),
      );
    }
  }

  /** Begin on another context; the old one may be dead. */
  #replace(): void {
    const old = this.#context;
    ({
      context: this.#context,
      clock: this.#clock,
      master: this.#master,
    } = this.#open());
    if (old.state !== "closed") void old.close().catch(() => undefined);
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

/** The system took the sound away for a while. Newer than the types of the DOM. */
const isInterrupted = ({ state }: { readonly state: string }): boolean =>
  state === "interrupted";

/** Sound as the graph takes it. Copying a long sentence takes a while. */
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

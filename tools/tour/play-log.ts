/// <reference lib="dom" />

/** One synthesis, as the voice's worker gave it to the page. */
export interface LoggedSound {
  readonly id: number;
  /** What was said, a text a token. */
  readonly spoken: readonly string[];
  readonly rate: number;
  readonly sampleRate: number;
  /** 16-bit little-endian, base64. */
  readonly pcm: string;
  /** When each token begins, in seconds from the first sample. */
  readonly words: readonly { readonly token: number; readonly start: number }[];
}

/** One sound as the page put it on the audio clock. Seconds. */
export interface LoggedPlay {
  /** Of its `LoggedSound`. */
  readonly sound: number;
  /** Which graph, as the sound tap counts them. */
  readonly context: number;
  readonly when: number;
  readonly offset: number;
  /** When it was cut; absent when it was left to end. */
  readonly stop?: number;
}

export interface PlayLog {
  readonly sounds: readonly LoggedSound[];
  readonly plays: readonly LoggedPlay[];
}

declare global {
  var qariPlayLog:
    | {
        /**
         * What is new since the last time.
         *
         * @param all Also what may still be cut.
         */
        take(all?: boolean): PlayLog;
      }
    | undefined;
}

/**
 * Keep what the page was given to play and when it had it played: what the
 * recording is held against.
 *
 * Runs inside the page, refers to nothing outside itself, and needs the sound
 * tap to be there.
 */
export function installPlayLog(): void {
  if (globalThis.qariPlayLog) return;
  interface Asked {
    readonly type: string;
    readonly id: number;
    readonly text: { readonly tokens: readonly { readonly spoken: string }[] };
    readonly manner: { readonly rate: number };
  }
  interface Answered {
    readonly type: string;
    readonly id: number;
    readonly spoken: {
      readonly samples: Int16Array;
      readonly sampleRate: number;
      readonly words: LoggedSound["words"];
    };
  }
  interface Play extends Omit<LoggedPlay, "sound" | "stop"> {
    readonly buffer: AudioBuffer;
    readonly node: AudioNode;
    stop?: number;
  }
  type Sound = Omit<LoggedSound, "pcm"> & { readonly samples: Int16Array };
  let sounds: Sound[] = [];
  /** Those that were taken: they may be played again, and are not told of again. */
  const told = new WeakSet<Sound>();
  let plays: Play[] = [];
  const asked = new Map<number, Asked>();
  const heeded = new WeakSet<Worker>();
  const playOf = new WeakMap<AudioScheduledSourceNode, Play>();

  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function (this: Worker, ...given: unknown[]) {
    if (!heeded.has(this)) {
      heeded.add(this);
      this.addEventListener("message", ({ data }: MessageEvent<Answered>) => {
        const request = asked.get(data.id);
        if (data.type !== "spoken" || !request) return;
        asked.delete(data.id);
        sounds.push({
          id: data.id,
          spoken: request.text.tokens.map(({ spoken }) => spoken),
          rate: request.manner.rate,
          sampleRate: data.spoken.sampleRate,
          samples: Int16Array.from(data.spoken.samples),
          words: data.spoken.words.map(({ token, start }) => ({
            token,
            start,
          })),
        });
      });
    }
    const [message] = given as [Asked];
    if (message.type === "speak") asked.set(message.id, message);
    Reflect.apply(postMessage, this, given);
  } as typeof postMessage;

  const soundIn = (buffer: AudioBuffer, among: readonly Sound[]): number => {
    const channel = buffer.getChannelData(0);
    const probes = Array.from({ length: 64 }, (_, index) =>
      Math.floor(((index + 0.5) / 64) * buffer.length),
    );
    return (
      among.findLast(
        ({ samples }) =>
          samples.length === buffer.length &&
          probes.every(
            (at) => Math.round((channel[at] ?? 0) * 32_768) === samples[at],
          ),
      )?.id ?? -1
    );
  };

  const { start } = AudioBufferSourceNode.prototype;
  AudioBufferSourceNode.prototype.start = function (
    this: AudioBufferSourceNode,
    when = 0,
    offset = 0,
    ...rest: []
  ) {
    if (this.buffer && !this.loop && this.context instanceof AudioContext) {
      const play: Play = {
        buffer: this.buffer,
        node: this,
        context: globalThis.qariSoundTap?.indexOf(this.context) ?? -1,
        when,
        offset,
      };
      plays.push(play);
      playOf.set(this, play);
    }
    start.call(this, when, offset, ...rest);
  };
  const { stop } = AudioScheduledSourceNode.prototype;
  AudioScheduledSourceNode.prototype.stop = function (
    this: AudioScheduledSourceNode,
    when = 0,
  ) {
    const play = playOf.get(this);
    if (play) play.stop = when;
    stop.call(this, when);
  };
  const { disconnect } = AudioNode.prototype;
  // Cut off before it began.
  AudioNode.prototype.disconnect = function (
    this: AudioNode,
    ...given: unknown[]
  ) {
    const play =
      this instanceof AudioBufferSourceNode ? playOf.get(this) : undefined;
    if (play && play.when > this.context.currentTime) play.stop = play.when;
    Reflect.apply(disconnect, this, given);
  };

  globalThis.qariPlayLog = {
    take(all = true) {
      const isOver = ({ buffer, when, offset, stop: cut, node }: Play) => {
        const end = Math.min(cut ?? Infinity, when + buffer.duration - offset);
        return end <= when || end < node.context.currentTime - 0.2;
      };
      const taken = {
        sounds,
        plays: plays.filter((play) => all || isOver(play)),
      };
      plays = plays.filter((play) => !taken.plays.includes(play));
      const fresh = taken.sounds.filter((sound) => !told.has(sound));
      for (const sound of fresh) told.add(sound);
      // The last may be played again, after a pause.
      sounds = sounds.slice(-20);
      return {
        sounds: fresh.map(({ samples, ...sound }) => ({
          ...sound,
          pcm: new Uint8Array(samples.buffer).toBase64(),
        })),
        // Only now: the page may play a sound before we are told of it.
        plays: taken.plays.map(({ buffer, node: _node, ...play }) => ({
          ...play,
          sound: soundIn(buffer, taken.sounds),
        })),
      };
    },
  };
}

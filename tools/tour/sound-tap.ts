/// <reference lib="dom" />

/** A piece of sound that left an audio graph of the page. */
export interface TappedPiece {
  /** Which graph, counted from 0. */
  readonly context: number;
  /** Where its first sample stands on that graph's clock, in samples; `undefined` for the first moments. */
  readonly frame: number | undefined;
  readonly length: number;
}

/** How a graph's clock stood to the page's at one moment. */
export interface ClockReading {
  readonly context: number;
  /** Milliseconds of `performance.now()`. */
  readonly at: number;
  /** Seconds of the graph's clock: what was heard then. */
  readonly heard: number;
  /** Seconds of the graph's clock: what was rendered then. */
  readonly rendered: number;
}

/** What left the page's audio graphs since the last time it was asked. */
export interface TappedSound {
  /** 16-bit little-endian samples of one channel, base64: plain numbers would be ten times as long. */
  readonly pcm: string;
  readonly sampleRate: number;
  readonly pieces: readonly TappedPiece[];
  readonly clock: readonly ClockReading[];
}

/** What the tap leaves on the page's global object. */
export interface SoundTap {
  /** Which graph, as the pieces count them; −1 for one that sends nothing to the device. */
  indexOf(context: BaseAudioContext): number;
  take(): TappedSound;
}

declare global {
  var qariSoundTap: SoundTap | undefined;
  /** Chromium has it; TypeScript's types do not yet. */
  interface Uint8Array {
    toBase64(): string;
  }
}

/**
 * Listen in on whatever the page sends to its audio device.
 *
 * Beside the sound runs a second channel that counts the graph's samples, so
 * that each sample of the recording tells when it was played on the audio
 * clock, whenever and however late it arrives here.
 *
 * Runs inside the page and therefore refers to nothing outside itself. Knows
 * nothing of Qari: it wraps what connects a node to the device, so it must be
 * installed before the page makes its graph.
 */
export function installSoundTap(): void {
  if (globalThis.qariSoundTap) return;

  interface AudioReader {
    read(): Promise<
      | { readonly done: true; readonly value?: undefined }
      | { readonly done: false; readonly value: AudioData }
    >;
  }
  const { MediaStreamTrackProcessor: Processor } = globalThis as unknown as {
    MediaStreamTrackProcessor: new (options: {
      track: MediaStreamTrack;
      maxBufferSize: number;
    }) => {
      readable: { getReader(): AudioReader };
    };
  };
  const { connect } = AudioNode.prototype;
  /** Without being tapped. */
  const join = (from: AudioNode, ...rest: unknown[]): void => {
    Reflect.apply(connect, from, rest);
  };
  /** The counter begins again after so many samples, three seconds. */
  const round = 65_536;

  let sampleRate = 0;
  let pieces: (Omit<TappedPiece, "length"> & { samples: Int16Array })[] = [];
  let clock: ClockReading[] = [];
  const contexts: AudioContext[] = [];
  const inputs: AudioNode[] = [];

  const listen = async (reader: AudioReader, index: number): Promise<void> => {
    const context = contexts[index];
    let next: number | undefined;
    for (;;) {
      const { done, value } = await reader.read();
      if (done || !context) return;
      const length = value.numberOfFrames;
      const floats = new Float32Array(length);
      const counts = new Float32Array(length);
      value.copyTo(floats, { planeIndex: 0, format: "f32-planar" });
      value.copyTo(counts, { planeIndex: 1, format: "f32-planar" });
      sampleRate = value.sampleRate;
      value.close();
      const count = (counts[length - 1] ?? 0) * 2 * round - length;
      let frame: number | undefined;
      if ((counts[length - 1] ?? 0) > 0) {
        // Nearest to where it must be: the counter knows it up to whole rounds.
        const near = next ?? context.currentTime * context.sampleRate - length;
        frame = Math.round(count + round * Math.round((near - count) / round));
      }
      next = frame === undefined ? undefined : frame + length;
      const samples = Int16Array.from(floats, (sample) =>
        Math.max(-32_768, Math.min(32_767, Math.round(sample * 32_768))),
      );
      pieces.push({ context: index, frame, samples });
    }
  };

  const tap = (context: AudioContext): AudioNode => {
    const index = contexts.indexOf(context);
    const known = inputs[index];
    if (known) return known;
    const input = new GainNode(context, {
      channelCount: 1,
      channelCountMode: "explicit",
    });
    const counts = new AudioBuffer({
      length: round,
      sampleRate: context.sampleRate,
    });
    const channel = counts.getChannelData(0);
    // Never zero, which is what is there before the counter runs.
    for (let i = 0; i < round; i++) channel[i] = (i + 1) / (2 * round);
    const counter = new AudioBufferSourceNode(context, {
      buffer: counts,
      loop: true,
    });
    const from = Math.round((context.currentTime + 0.05) * context.sampleRate);
    counter.start(
      from / context.sampleRate,
      (from % round) / context.sampleRate,
    );
    const merger = new ChannelMergerNode(context, { numberOfInputs: 2 });
    const stream = new MediaStreamAudioDestinationNode(context, {
      channelCount: 2,
    });
    join(input, merger, 0, 0);
    join(counter, merger, 0, 1);
    join(merger, stream);
    inputs[contexts.push(context) - 1] = input;
    const [track] = stream.stream.getAudioTracks();
    if (!track) throw new Error("no track to tap");
    // Ten seconds: what a busy page does not fetch in time would be dropped.
    const { readable } = new Processor({ track, maxBufferSize: 1000 });
    void listen(readable.getReader(), contexts.length - 1);
    return input;
  };

  AudioNode.prototype.connect = function (
    this: AudioNode,
    ...rest: unknown[]
  ): unknown {
    const [target] = rest;
    if (
      target instanceof AudioDestinationNode &&
      this.context instanceof AudioContext
    )
      join(this, tap(this.context));
    return Reflect.apply(connect, this, rest);
  } as typeof connect;

  const readClocks = (): void => {
    for (const [index, context] of contexts.entries()) {
      const { contextTime = 0, performanceTime = 0 } =
        context.getOutputTimestamp();
      if (performanceTime > 0 && context.state === "running")
        clock.push({
          context: index,
          at: performanceTime,
          heard: contextTime,
          rendered:
            context.currentTime - (performance.now() - performanceTime) / 1000,
        });
    }
  };
  setInterval(readClocks, 25);

  globalThis.qariSoundTap = {
    indexOf: (context) => contexts.findIndex((each) => each === context),
    take() {
      const taken = pieces;
      const read = clock;
      pieces = [];
      clock = [];
      const length = taken.reduce(
        (sum, { samples }) => sum + samples.length,
        0,
      );
      const pcm = new Int16Array(length);
      let at = 0;
      for (const { samples } of taken) {
        pcm.set(samples, at);
        at += samples.length;
      }
      return {
        // In one go: a page that is busy being measured keeps no step.
        pcm: new Uint8Array(pcm.buffer).toBase64(),
        sampleRate,
        pieces: taken.map(({ context, frame, samples }) => ({
          context,
          frame,
          length: samples.length,
        })),
        clock: read,
      };
    },
  };
}

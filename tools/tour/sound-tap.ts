/// <reference lib="dom" />

/** A piece of captured sound as it arrived. */
export interface TappedChunk {
  /** One channel, −1…1. */
  readonly samples: readonly number[];
  readonly sampleRate: number;
  /** Microseconds on the stream's own clock, of the first sample. */
  readonly timestamp: number;
  /** `performance.now()` when it arrived. */
  readonly arrived: number;
}

/** What the tap leaves on the page's global object. */
export interface SoundTap {
  take(): Promise<readonly TappedChunk[]>;
}

/**
 * Listen in on every stream that an audio element of the page plays.
 *
 * Runs inside the page and therefore refers to nothing outside itself. Knows
 * nothing of Qari: it wraps `HTMLMediaElement.play`, so it must be installed
 * before playing begins, and taps whatever stream the element then has.
 */
export function installSoundTap(): void {
  const page: { qariSoundTap?: SoundTap } = globalThis;
  if (page.qariSoundTap) return;

  interface AudioReader {
    read(): Promise<
      | { readonly done: true; readonly value?: undefined }
      | { readonly done: false; readonly value: AudioData }
    >;
    cancel(): Promise<void>;
  }
  // Chromium's, not yet in the DOM's types.
  const { MediaStreamTrackProcessor: Processor } = globalThis as unknown as {
    MediaStreamTrackProcessor: new (options: { track: MediaStreamTrack }) => {
      readable: { getReader(): AudioReader };
    };
  };

  let chunks: TappedChunk[] = [];
  const tapped = new Set<MediaStreamTrack>();

  const listen = async (track: MediaStreamTrack): Promise<void> => {
    if (tapped.has(track)) return;
    tapped.add(track);
    const reader = new Processor({ track }).readable.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      const arrived = performance.now();
      const samples = new Float32Array(value.numberOfFrames);
      value.copyTo(samples, { planeIndex: 0, format: "f32-planar" });
      const { sampleRate, timestamp } = value;
      value.close();
      chunks.push({ samples: [...samples], sampleRate, timestamp, arrived });
    }
    tapped.delete(track);
  };

  const play = HTMLMediaElement.prototype.play;
  HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
    if (this.srcObject instanceof MediaStream)
      for (const track of this.srcObject.getAudioTracks()) void listen(track);
    return play.call(this);
  };

  page.qariSoundTap = {
    take() {
      const taken = chunks;
      chunks = [];
      return Promise.resolve(taken);
    },
  };
}

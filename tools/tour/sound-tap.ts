/// <reference lib="dom" />

/** What left the page's audio elements since the last time it was asked. */
export interface TappedSound {
  /** 16-bit little-endian samples of one channel, base64: plain numbers would be ten times as long. */
  readonly pcm: string;
  readonly sampleRate: number;
  /** When each piece arrived, on the page's `performance.now()` clock, and how many samples it had. */
  readonly pieces: readonly {
    readonly arrived: number;
    readonly length: number;
  }[];
}

/** What the tap leaves on the page's global object. */
export interface SoundTap {
  take(): TappedSound;
}

declare global {
  var qariSoundTap: SoundTap | undefined;
}

/**
 * Listen in on every stream that an audio element of the page plays.
 *
 * Runs inside the page and therefore refers to nothing outside itself. Knows
 * nothing of Qari: it wraps what gives an element its stream and what makes it
 * play, so it must be installed before playing begins.
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

  let sampleRate = 0;
  let pieces: { arrived: number; samples: Int16Array }[] = [];
  const tapped = new Set<MediaStreamTrack>();

  const listen = async (reader: AudioReader): Promise<void> => {
    const { done, value } = await reader.read();
    if (done) return;
    const arrived = performance.now();
    const floats = new Float32Array(value.numberOfFrames);
    value.copyTo(floats, { planeIndex: 0, format: "f32-planar" });
    sampleRate = value.sampleRate;
    value.close();
    const samples = Int16Array.from(floats, (sample) =>
      Math.max(-32_768, Math.min(32_767, Math.round(sample * 32_768))),
    );
    pieces.push({ arrived, samples });
    await listen(reader);
  };

  const tap = (source: unknown): void => {
    const tracks = source instanceof MediaStream ? source.getAudioTracks() : [];
    for (const track of tracks.filter((each) => !tapped.has(each))) {
      tapped.add(track);
      // Ten seconds: what a busy page does not fetch in time would be dropped.
      const { readable } = new Processor({ track, maxBufferSize: 1000 });
      void listen(readable.getReader());
    }
  };

  const element = HTMLMediaElement.prototype;
  const source = Object.getOwnPropertyDescriptor(element, "srcObject");
  // As early as can be: the first samples come soon after `play`.
  Object.defineProperty(element, "srcObject", {
    ...source,
    set(this: HTMLMediaElement, value: unknown) {
      tap(value);
      source?.set?.call(this, value);
    },
  });
  // For elements that had their stream before the tap came.
  const { play } = element;
  element.play = function (this: HTMLMediaElement) {
    tap(this.srcObject);
    return play.call(this);
  };

  globalThis.qariSoundTap = {
    take() {
      const taken = pieces;
      pieces = [];
      let pcm = "";
      for (const { samples } of taken)
        pcm += String.fromCharCode(...new Uint8Array(samples.buffer));
      return {
        pcm: btoa(pcm),
        sampleRate,
        pieces: taken.map(({ arrived, samples }) => ({
          arrived,
          length: samples.length,
        })),
      };
    },
  };
}

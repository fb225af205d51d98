/** The part of the engine that Qari uses; the package brings no types. */
declare module "@echogarden/espeak-ng-emscripten" {
  interface EspeakEvent {
    readonly type: "mark" | "word" | "sentence" | "phoneme" | "end" | "play";
    /** Milliseconds from the start of the synthesis. */
    readonly audio_position: number;
    /** The name of a mark. */
    readonly id?: string | number;
  }
  interface EspeakWorker {
    readonly samplerate: number;
    /** @returns 0 when the voice is there. */
    set_voice(name: string): number;
    /** Words a minute, 80–450; what lies outside counts as the nearest. */
    set_rate(wordsPerMinute: number): void;
    /** 0–99; 50 is normal. */
    set_pitch(pitch: number): void;
    /** `callback` returns true to stop. */
    synthesize(
      ssml: string,
      callback: (
        pcm: Int16Array<ArrayBuffer>,
        events: readonly EspeakEvent[],
      ) => boolean,
    ): void;
  }
  interface EspeakModule {
    readonly eSpeakNGWorker: new () => EspeakWorker;
  }
  export default function createEspeak(options: {
    readonly getPreloadedPackage: () => ArrayBuffer;
    readonly print?: (line: string) => void;
    readonly printErr?: (line: string) => void;
  }): Promise<EspeakModule>;
}

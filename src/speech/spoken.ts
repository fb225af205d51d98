/** When a word sounds. Seconds from the first sample. */
export interface WordTime {
  /** Index into `Utterance.tokens`. */
  readonly token: number;
  readonly start: number;
  readonly end: number;
}

/** One utterance as sound. */
export interface SpokenUtterance {
  /** One channel; `Int16Array` spans −32768…32767, `Float32Array` −1…1. */
  readonly samples: Int16Array<ArrayBuffer> | Float32Array<ArrayBuffer>;
  /** Samples a second. */
  readonly sampleRate: number;
  /** In order, one a token where the engine knows word times, else empty. */
  readonly words: readonly WordTime[];
}

/** One utterance as sound of 16 bits. */
export interface PcmUtterance extends SpokenUtterance {
  readonly samples: Int16Array<ArrayBuffer>;
}

/** A stretch of one utterance, by itself: its times begin with it. */
export interface SpokenPart extends SpokenUtterance {
  /** Nothing of the utterance comes after it. */
  readonly isLast: boolean;
}

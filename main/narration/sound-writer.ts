import type {
  NarratedChapter,
  NarrationInfo,
} from "../../src/narration/narration.ts";

/** A picture to put into a sound file. */
export interface CoverPicture {
  /** MIME type. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** What a sound file is given at its beginning. */
export interface SoundOptions {
  /** Samples a second. */
  readonly sampleRate: number;
  readonly info: NarrationInfo;
  /** Of all chapters there can be: formats that name them at their beginning keep room. */
  readonly chapterTitles: readonly string[];
  readonly cover?: CoverPicture;
}

/** What a sound file is told at its end. */
export interface SoundEnd {
  readonly chapters: readonly NarratedChapter[];
}

/**
 * Puts samples into a file of one format. The file is the caller's: it creates
 * it before, and seals and commits it after.
 *
 * Both methods throw what writing does (`OutputFile`).
 */
export interface SoundWriter {
  /** @param samples One channel, 16 bits. */
  readonly write: (samples: Int16Array<ArrayBuffer>) => Promise<void>;
  /** The last of the sound, and all that is known only now. */
  readonly finish: (end: SoundEnd) => Promise<void>;
}

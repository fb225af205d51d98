/** The files of one voice that sherpa-onnx is started with. Absolute paths. */
export interface VoiceFiles {
  readonly model: string;
  readonly tokens: string;
  /** Data of eSpeak NG, where the model was trained on its phonemes. */
  readonly dataDir?: string;
  /** Words and their phonemes, where it was trained on those. */
  readonly lexicon?: string;
}

/** What a folder says about the voice in it. */
export interface VoiceInfo {
  /** As its maker calls it. */
  readonly name: string;
  /** BCP 47 primary language. */
  readonly language: "ar" | "en";
  /** Whether it hears short vowels. */
  readonly hearsVowels: boolean;
  /** Samples a second. */
  readonly sampleRate: number;
}

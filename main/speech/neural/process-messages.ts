import type { ErrorCode } from "../../../src/errors.ts";
import type { NeuralSound } from "../../../src/speech/neural/neural-voice-record.ts";
import type { VoiceFiles } from "./voice-files.ts";

/** What main tells a voice's process. Both ends are ours and built together, so types are check enough. */
export type ToVoice =
  | {
      readonly type: "load";
      readonly files: VoiceFiles;
      readonly threads: number;
    }
  | {
      readonly type: "speak";
      readonly id: number;
      readonly text: string;
      readonly rate: number;
      /** Of the sound, samples a second. */
      readonly sampleRate: number;
    }
  | { readonly type: "cancel"; readonly id: number };

/** What it answers: `loaded` once, and each `speak` in its turn. */
export type FromVoice =
  | { readonly type: "loaded" }
  | {
      readonly type: "spoken";
      readonly id: number;
      readonly sound: NeuralSound;
      /** Of the whole process, in bytes. */
      readonly memory: number;
    }
  | { readonly type: "cancelled"; readonly id: number }
  | {
      readonly type: "failed";
      /** Absent when it is the start that failed. */
      readonly id?: number;
      readonly code: ErrorCode;
      /** For the log. */
      readonly message: string;
    };

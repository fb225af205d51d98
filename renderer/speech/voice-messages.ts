import type { ErrorCode } from "../../src/errors.ts";
import type { SpokenText } from "../../src/speech/embedded/ssml.ts";
import type { SpokenUtterance } from "../../src/speech/spoken.ts";
import type { Manner } from "./engine.ts";

/** What the page asks of the voice's worker. Both ends are ours and built together, so types are check enough. */
export type VoiceRequest =
  | {
      readonly type: "prepare";
      /** Absolute URL of the folder with `manifest.json` and `voice.bin`. */
      readonly base: string;
    }
  | {
      readonly type: "speak";
      readonly id: number;
      readonly text: SpokenText;
      readonly manner: Manner;
    };

/** What the worker answers. Samples are transferred, never copied. */
export type VoiceAnswer =
  | { readonly type: "ready" }
  | {
      readonly type: "spoken";
      readonly id: number;
      readonly spoken: SpokenUtterance;
    }
  | {
      readonly type: "failed";
      /** Absent when it is the start that failed. */
      readonly id?: number;
      readonly code: ErrorCode;
      /** For the log. */
      readonly message: string;
    };

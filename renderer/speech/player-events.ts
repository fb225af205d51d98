import type { ErrorCode } from "../../src/errors.ts";

export type PlayerState =
  "idle" | "preparing" | "playing" | "paused" | "ended" | "failed";

/** The player went from one state to another. */
export class SpeechStateEvent extends Event {
  static readonly type = "qari-speech-state";
  readonly state: PlayerState;
  /** Why it is silent, when `state` is `failed`. */
  readonly failure: ErrorCode | undefined;

  constructor(state: PlayerState, failure: ErrorCode | undefined) {
    super(SpeechStateEvent.type);
    this.state = state;
    this.failure = failure;
  }
}

/** Another word is heard now. Fired in step with the sound, not with the synthesis. */
export class SpeechWordEvent extends Event {
  static readonly type = "qari-speech-word";
  /** Its key in the script; `undefined` when nothing is being read. */
  readonly utterance: number | undefined;
  /** Index into the utterance's tokens; `undefined` in the silence between words. */
  readonly token: number | undefined;

  constructor(utterance: number | undefined, token: number | undefined) {
    super(SpeechWordEvent.type);
    this.utterance = utterance;
    this.token = token;
  }
}

export interface PlayerEventMap {
  [SpeechStateEvent.type]: SpeechStateEvent;
  [SpeechWordEvent.type]: SpeechWordEvent;
}

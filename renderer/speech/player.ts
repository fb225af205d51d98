import type { Position } from "../../src/article/position.ts";
import type { ErrorCode } from "../../src/errors.ts";
import type { Utterance } from "../../src/speech/utterance.ts";
import type { SpeechEngine } from "./engine.ts";
import type { PlayerEventMap, PlayerState } from "./player-events.ts";

/** Published shape; the body follows. */
export interface SpeechPlayer extends EventTarget {
  readonly state: PlayerState;
  readonly failure: ErrorCode | undefined;
  /** Index of the sentence that is being read, or would be read next. */
  readonly utterance: number | undefined;
  readonly token: number | undefined;
  readonly utterances: readonly Utterance[];
  /** The element that the sound leaves through; `srcObject` is the player's stream. */
  readonly audio: HTMLAudioElement;
  /** Multiple of the voice's normal rate. */
  rate: number;
  load(utterances: readonly Utterance[]): void;
  /** Read on from the word at `from`, or from where it stopped. */
  play(from?: Position): Promise<void>;
  pause(): Promise<void>;
  resume(): Promise<void>;
  stop(): Promise<void>;
  next(): Promise<void>;
  previous(): Promise<void>;
  close(): Promise<void>;
  addEventListener<K extends keyof PlayerEventMap>(
    type: K,
    listener: (event: PlayerEventMap[K]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
}
export declare const SpeechPlayer: new (options: {
  readonly engine: SpeechEngine;
  readonly createContext?: () => AudioContext;
  readonly rate?: number;
}) => SpeechPlayer;

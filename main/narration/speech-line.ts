import type { MessagePort } from "node:worker_threads";
import type { NeuralSound } from "../../src/speech/neural/neural-voice-record.ts";
import {
  fromPlain,
  toPlain,
  type PlainError,
} from "../library/service/thread-messages.ts";
import type { NeuralLine } from "../speech/neural/neural-voices.ts";
import type { HostSpeech } from "../speech/neural/voice-host.ts";

/** What a thread has a neural voice say. Both ends are ours and built together. */
interface Asked {
  readonly number: number;
  /** Which of the voices, by its place. */
  readonly voice: number;
  readonly what: HostSpeech;
}

type Answered =
  | { readonly number: number; readonly sound: NeuralSound }
  | { readonly number: number; readonly error: PlainError };

/** What main hands to a thread: the voices there are, and the way to have them speak. */
export interface SpeechCall {
  readonly port: MessagePort;
  readonly voices: readonly VoiceTraits[];
}
type VoiceTraits = Pick<NeuralLine, "language" | "hearsVowels">;

/** Main's end: threads cannot start processes of Electron's, so main speaks for them. */
export function answerSpeech(
  port: MessagePort,
  voices: readonly Pick<NeuralLine, "say">[],
  signal: AbortSignal,
): void {
  const answer = (answered: Answered): void => port.postMessage(answered);
  port.on("message", ({ number, voice, what }: Asked) => {
    const line = voices[voice];
    if (!line) throw new Error(`no voice ${voice}`);
    void line.say(what, signal).then(
      (sound) => answer({ number, sound }),
      (error: unknown) => answer({ number, error: toPlain(error) }),
    );
  });
}

/**
 * The thread's end.
 *
 * @param signal What waits is given up when it aborts, with its reason.
 */
export function speechLine(
  { port, voices }: SpeechCall,
  signal: AbortSignal,
): readonly Omit<NeuralLine, "close">[] {
  const waiting = new Map<number, PromiseWithResolvers<NeuralSound>>();
  let last = 0;
  port.on("message", (answered: Answered) => {
    const asker = waiting.get(answered.number);
    waiting.delete(answered.number);
    if ("sound" in answered) asker?.resolve(answered.sound);
    else asker?.reject(fromPlain(answered.error));
  });
  signal.addEventListener("abort", () => {
    for (const { reject } of waiting.values()) reject(signal.reason);
    waiting.clear();
  });
  return voices.map((traits, voice) => ({
    ...traits,
    say: async (what) => {
      signal.throwIfAborted();
      const asker = Promise.withResolvers<NeuralSound>();
      const number = ++last;
      waiting.set(number, asker);
      port.postMessage({ number, voice, what } satisfies Asked);
      return asker.promise;
    },
  }));
}

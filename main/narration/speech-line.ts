import type { MessagePort } from "node:worker_threads";
import * as v from "valibot";
import { isErrorCode, type ErrorCode } from "../../src/errors.ts";
import type { NeuralSound } from "../../src/speech/neural/neural-voice-record.ts";
import { fromPlain, toPlain } from "../library/service/thread-messages.ts";
import type { NeuralLine } from "../speech/neural/neural-voices.ts";

const callNumber = v.number();

/** What a thread has a neural voice say. */
const askedSchema = v.strictObject({
  number: callNumber,
  /** Which of the voices, by its place. */
  voice: v.number(),
  what: v.strictObject({
    text: v.string(),
    rate: v.number(),
    sampleRate: v.number(),
  }),
});
type Asked = v.InferOutput<typeof askedSchema>;

const answeredSchema = v.union([
  v.strictObject({
    number: callNumber,
    sound: v.strictObject({
      // Samples are never in memory that threads share.
      samples: v.custom<Int16Array<ArrayBuffer>>(
        (samples) =>
          samples instanceof Int16Array &&
          samples.buffer instanceof ArrayBuffer,
        "no samples",
      ),
      sampleRate: v.number(),
    }),
  }),
  v.strictObject({
    number: callNumber,
    error: v.strictObject({
      code: v.exactOptional(
        v.custom<ErrorCode>(isErrorCode, "not one of our codes"),
      ),
      message: v.string(),
    }),
  }),
]);
type Answered = v.InferOutput<typeof answeredSchema>;

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
  port.on("message", (message: unknown) => {
    const { number, voice, what } = v.parse(askedSchema, message);
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
  port.on("message", (message: unknown) => {
    const answered = v.parse(answeredSchema, message);
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

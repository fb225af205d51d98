import { QariError } from "../../../src/errors.ts";
import type {
  SpokenPart,
  SpokenUtterance,
} from "../../../src/speech/spoken.ts";
import type { Utterance } from "../../../src/speech/utterance.ts";
import type {
  EngineCapabilities,
  Manner,
  SpeechEngine,
} from "../../../renderer/speech/engine.ts";

const sampleRate = 22_050;

/**
 * A voice that hums each word for a while, for what no real voice does when it
 * is asked to: answering late, or not at all.
 */
export class ToyVoice implements SpeechEngine {
  readonly id = "toy";
  readonly capabilities: EngineCapabilities = {
    wordTimes: "told",
    rate: { min: 0.5, max: 4 },
    pitch: { min: 1, max: 1 },
    languages: ["ar"],
    sampleRate,
  };
  /** Seconds a word. */
  readonly #word: number;
  /** What an answer waits for. */
  wait: (utterance: Utterance, manner: Manner) => Promise<void> | undefined =
    () => undefined;
  /** How many words it makes in one go; all of them, where it says nothing. */
  partLength: number | undefined;
  /** What a part waits for, by the number of its first word. */
  waitForPart: (
    utterance: Utterance,
    token: number,
  ) => Promise<void> | undefined = () => undefined;

  constructor(word = 0.1) {
    this.#word = word;
  }

  prepare(): Promise<void> {
    return Promise.resolve();
  }

  async synthesize(
    utterance: Utterance,
    manner: Manner,
    signal: AbortSignal,
    onPart?: (part: SpokenPart) => void,
  ): Promise<SpokenUtterance> {
    await this.#until(this.wait(utterance, manner), signal);
    const { length } = utterance.tokens;
    const { partLength } = this;
    if (partLength !== undefined)
      for (let token = 0; token < length; token += partLength) {
        await this.#until(this.waitForPart(utterance, token), signal);
        const count = Math.min(partLength, length - token);
        const isLast = token + count === length;
        onPart?.({ ...this.#hum(token, count, manner.rate), isLast });
      }
    return this.#hum(0, length, manner.rate);
  }

  async #until(
    waiting: Promise<void> | undefined,
    signal: AbortSignal,
  ): Promise<void> {
    if (waiting)
      await Promise.race([
        waiting,
        new Promise((resolve) => signal.addEventListener("abort", resolve)),
      ]);
    if (signal.aborted) throw new QariError("cancelled", "given up");
  }

  #hum(from: number, count: number, rate: number): SpokenUtterance {
    const word = this.#word / rate;
    const words = Array.from({ length: count }, (_, at) => ({
      token: from + at,
      start: at * word,
      end: (at + 1) * word,
    }));
    const samples = Float32Array.from(
      { length: Math.round(count * word * sampleRate) },
      (_, at) => 0.3 * Math.sin((at * 2 * Math.PI * 220) / sampleRate),
    );
    return { samples, sampleRate, words };
  }

  close(): void {}
}

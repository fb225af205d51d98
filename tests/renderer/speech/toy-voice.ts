import { QariError } from "../../../src/errors.ts";
import type { SpokenUtterance } from "../../../src/speech/spoken.ts";
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
  ): Promise<SpokenUtterance> {
    const waiting = this.wait(utterance, manner);
    if (waiting)
      await Promise.race([
        waiting,
        new Promise((resolve) => signal.addEventListener("abort", resolve)),
      ]);
    if (signal.aborted) throw new QariError("cancelled", "given up");
    const word = this.#word / manner.rate;
    const words = utterance.tokens.map((_, token) => ({
      token,
      start: token * word,
      end: (token + 1) * word,
    }));
    const samples = Float32Array.from(
      { length: Math.round(words.length * word * sampleRate) },
      (_, at) => 0.3 * Math.sin((at * 2 * Math.PI * 220) / sampleRate),
    );
    return { samples, sampleRate, words };
  }

  close(): void {}
}

import { QariError } from "../../../src/errors.ts";
import { limits } from "../../../src/settings/limits.ts";
import { espeakSampleRate } from "../../../src/speech/embedded/sample-rate.ts";
import { spokenTextOf } from "../../../src/speech/embedded/ssml.ts";
import {
  clausesOf,
  spellingFor,
  type Clause,
} from "../../../src/speech/neural/clauses.ts";
import { joinClauses } from "../../../src/speech/neural/join-clauses.ts";
import type {
  NeuralSound,
  NeuralVoiceRecord,
} from "../../../src/speech/neural/neural-voice-record.ts";
import type {
  SpokenPart,
  SpokenUtterance,
} from "../../../src/speech/spoken.ts";
import type { Utterance } from "../../../src/speech/utterance.ts";
import { call } from "../../services/api.ts";
import type { EngineCapabilities, Manner, SpeechEngine } from "../engine.ts";
import { SentenceVowels } from "../sentence-vowels.ts";

/** What every neural voice can do. It has but one pitch; of times it knows those of clauses, in which words have their share. */
export const neuralCapabilities = {
  wordTimes: "estimated",
  rate: { min: limits.speechRate.min, max: limits.speechRate.max },
  pitch: { min: 1, max: 1 },
  // The same for all voices, so that one sentence follows on another of whatever voice.
  sampleRate: espeakSampleRate,
} as const satisfies Partial<EngineCapabilities>;

/** A neural voice that the reader added, speaking in a process of main's. */
export class NeuralVoice implements SpeechEngine {
  readonly id: string;
  readonly capabilities: EngineCapabilities;
  readonly #record: NeuralVoiceRecord;
  /** Aborts when it is closed. */
  readonly #closing = new AbortController();

  readonly #vowels: SentenceVowels;

  constructor(record: NeuralVoiceRecord, vowels = new SentenceVowels()) {
    this.#record = record;
    this.#vowels = vowels;
    this.id = `neural:${record.key}`;
    this.capabilities = { ...neuralCapabilities, languages: [record.language] };
  }

  /** Its process starts with the first word: who only looks at a voice waits for none. */
  prepare(): Promise<void> {
    return Promise.resolve();
  }

  async synthesize(
    utterance: Utterance,
    { rate }: Manner,
    signal: AbortSignal,
    onPart?: (part: SpokenPart) => void,
  ): Promise<SpokenUtterance> {
    const wanted = AbortSignal.any([signal, this.#closing.signal]);
    const clauses = await this.#clauses(utterance);
    // All at once: main keeps them in order, and the voice busy.
    const asked = clauses.map(({ text }) => this.#say(text, rate, wanted));
    const made = Promise.all(asked);
    // Told below, where they are waited for one by one.
    made.catch(() => undefined);
    let token = 0;
    for (const [at, clause] of clauses.entries()) {
      const sound = await asked[at];
      if (!sound) continue;
      const part = joinClauses(
        [clause],
        [sound.samples],
        espeakSampleRate,
        rate,
        token,
      );
      token += clause.weights.length;
      onPart?.({ ...part, isLast: at === clauses.length - 1 });
    }
    return joinClauses(
      clauses,
      (await made).map(({ samples }) => samples),
      espeakSampleRate,
      rate,
    );
  }

  close(): void {
    this.#closing.abort();
    this.#vowels.close();
  }

  async #clauses(utterance: Utterance): Promise<readonly Clause[]> {
    const { hearsVowels } = this.#record;
    const { tokens } = hearsVowels
      ? await this.#vowels.vocalise(spokenTextOf(utterance))
      : utterance;
    return clausesOf(tokens, spellingFor(hearsVowels, utterance.vowels));
  }

  async #say(
    text: string,
    rate: number,
    signal: AbortSignal,
  ): Promise<NeuralSound> {
    if (signal.aborted) throw cancelled();
    const id = crypto.randomUUID();
    const { promise: aborted, reject } = Promise.withResolvers<never>();
    const abort = (): void => {
      reject(cancelled());
      // What has been said meanwhile is no error.
      void call("voices.cancel", { call: id }).catch(() => undefined);
    };
    signal.addEventListener("abort", abort, { once: true });
    try {
      const spoken = call("voices.speak", {
        key: this.#record.key,
        call: id,
        text,
        rate,
        sampleRate: espeakSampleRate,
      });
      return await Promise.race([spoken, aborted]);
    } finally {
      signal.removeEventListener("abort", abort);
    }
  }
}

const cancelled = (): QariError =>
  new QariError("cancelled", "synthesis was cancelled");

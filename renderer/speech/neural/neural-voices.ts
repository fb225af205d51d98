import type { NeuralVoiceRecord } from "../../../src/speech/neural/neural-voice-record.ts";
import type { NeuralVoiceId } from "../../../src/speech/voice.ts";
import { call } from "../../services/api.ts";
import type { SpeechEngine } from "../engine.ts";
import type { OfferedVoice, VoiceSource } from "../voices/voice-source.ts";
import { neuralCapabilities, NeuralVoice } from "./neural-voice.ts";

/** The neural voices that the reader added; those whose folder is gone are known, and not offered. */
export class NeuralVoices implements VoiceSource {
  readonly engine = "neural";
  readonly #listeners = new Set<() => void>();
  #records: readonly NeuralVoiceRecord[] = [];
  #voices: readonly OfferedVoice[] = [];
  #settled: Promise<void> | undefined;

  get voices(): readonly OfferedVoice[] {
    void this.settled();
    return this.#voices;
  }

  /** All of them, in the order they were added. */
  get records(): readonly NeuralVoiceRecord[] {
    void this.settled();
    return this.#records;
  }

  settled(): Promise<void> {
    // A list that cannot be had is empty: the built-in voice reads.
    this.#settled ??= this.refresh().catch(() => undefined);
    return this.#settled;
  }

  subscribe(onChange: () => void): () => void {
    void this.settled();
    this.#listeners.add(onChange);
    return () => this.#listeners.delete(onChange);
  }

  open({ id }: OfferedVoice): SpeechEngine | undefined {
    const record = this.#records.find((each) => neuralId(each) === id);
    return record && new NeuralVoice(record);
  }

  /** Ask main again. @throws QariError as main does. */
  async refresh(): Promise<void> {
    this.#records = await call("voices.list", {});
    this.#voices = this.#records
      .filter(({ isMissing }) => !isMissing)
      .map((record) => ({
        id: neuralId(record),
        engine: "neural",
        name: record.name,
        languages: [record.language],
        capabilities: neuralCapabilities,
      }));
    for (const listener of this.#listeners) listener();
  }
}

/** What the settings call a voice. */
export const neuralId = ({ key }: { readonly key: string }): NeuralVoiceId =>
  `neural:${key}`;

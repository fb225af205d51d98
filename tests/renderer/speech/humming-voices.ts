import type { SpeechEngine } from "../../../renderer/speech/engine.ts";
import type {
  OfferedVoice,
  VoiceSource,
} from "../../../renderer/speech/voices/voice-source.ts";
import { QariError } from "../../../src/errors.ts";
import type { Utterance } from "../../../src/speech/utterance.ts";
import { ToyVoice } from "./toy-voice.ts";

/** Voices from folders, which may go: each hums as long as its process lives. */
export class HummingVoices implements VoiceSource {
  readonly engine = "neural";
  readonly #listeners = new Set<() => void>();
  voices: readonly OfferedVoice[] = [
    {
      id: "neural:hum",
      engine: "neural",
      name: "hum",
      languages: ["ar"],
      capabilities: new ToyVoice().capabilities,
    },
  ];
  /** What its process cannot say, nor any that is started in its place. */
  kills: (utterance: Utterance) => boolean = () => false;
  readonly opened: ToyVoice[] = [];

  settled(): Promise<void> {
    return Promise.resolve();
  }

  subscribe(onChange: () => void): () => void {
    this.#listeners.add(onChange);
    return () => this.#listeners.delete(onChange);
  }

  open(): SpeechEngine {
    const voice = new ToyVoice(0.1);
    voice.wait = (utterance) =>
      this.kills(utterance)
        ? Promise.reject(new QariError("voice-failed", "ended"))
        : undefined;
    this.opened.push(voice);
    return voice;
  }

  remove(): void {
    this.voices = [];
    for (const listener of this.#listeners) listener();
  }
}

import {
  engineOf,
  primaryLanguage,
  type VoiceId,
} from "../../../src/speech/voice.ts";
import type { OfferedVoice, Speaker, VoiceSource } from "./voice-source.ts";

/** All voices of all engines. */
export class VoiceRegistry {
  readonly #sources: readonly VoiceSource[];

  /** @param sources In the order in which they are offered. */
  constructor(sources: readonly VoiceSource[]) {
    this.#sources = sources;
  }

  get voices(): readonly OfferedVoice[] {
    return this.#sources.flatMap(({ voices }) => voices);
  }

  /** @param lang BCP 47. */
  voicesFor(lang: string): readonly OfferedVoice[] {
    const primary = primaryLanguage(lang);
    return this.voices.filter(({ languages }) => languages.includes(primary));
  }

  /** `undefined` while it is not there. */
  find(id: VoiceId): OfferedVoice | undefined {
    return this.#sourceOf(id)?.voices.find((voice) => voice.id === id);
  }

  /** Settles once the list that a voice would be in can be believed. */
  async settled(id: VoiceId): Promise<void> {
    await this.#sourceOf(id)?.settled();
  }

  /** @returns Ends it. */
  subscribe(onChange: () => void): () => void {
    const ends = this.#sources.map((source) => source.subscribe(onChange));
    return () => {
      for (const end of ends) end();
    };
  }

  open(voice: OfferedVoice): Speaker | undefined {
    return this.#sourceOf(voice.id)?.open(voice);
  }

  #sourceOf(id: VoiceId): VoiceSource | undefined {
    const engine = engineOf(id);
    return this.#sources.find((source) => source.engine === engine);
  }
}

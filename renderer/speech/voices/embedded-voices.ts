import { EmbeddedVoice } from "../embedded-voice.ts";
import type { SpeechEngine } from "../engine.ts";
import type { OfferedVoice, VoiceSource } from "./voice-source.ts";

/** The voice that ships inside Qari: always there. */
export class EmbeddedVoices implements VoiceSource {
  readonly engine = "embedded";
  readonly voices: readonly OfferedVoice[] = [
    {
      id: "embedded",
      engine: "embedded",
      name: "",
      languages: EmbeddedVoice.capabilities.languages,
      capabilities: EmbeddedVoice.capabilities,
    },
  ];

  settled(): Promise<void> {
    return Promise.resolve();
  }

  subscribe(): () => void {
    return () => undefined;
  }

  open(): SpeechEngine {
    return new EmbeddedVoice();
  }
}

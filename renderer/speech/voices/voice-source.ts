import type { Voice, VoiceEngine } from "../../../src/speech/voice.ts";
import type { EngineCapabilities, SpeechEngine } from "../engine.ts";

/** What one voice can do. The interface offers nothing else. */
export type VoiceCapabilities = Pick<
  EngineCapabilities,
  "wordTimes" | "rate" | "pitch"
>;

/** A voice that is there and can be chosen. */
export interface OfferedVoice extends Voice {
  readonly capabilities: VoiceCapabilities;
}

/** A voice that speaks by itself and gives no samples. */
export interface SystemSpeaker {
  readonly system: SpeechSynthesisVoice;
}

/** What speaks with a voice: an engine that gives samples, or the system. */
export type Speaker = SpeechEngine | SystemSpeaker;

export const isSystem = (speaker: Speaker): speaker is SystemSpeaker =>
  "system" in speaker;

/** One kind of engine: which voices it has now, and what speaks with them. */
export interface VoiceSource {
  readonly engine: VoiceEngine;
  /** The same array until the list changes. */
  readonly voices: readonly OfferedVoice[];
  /** Settles once the list can be believed: some come late. Never rejects. */
  settled(): Promise<void>;
  /** @returns Ends it. */
  subscribe(onChange: () => void): () => void;
  /** Begin to speak with a voice of the list; `undefined` when it has just gone. The caller closes an engine. */
  open(voice: OfferedVoice): Speaker | undefined;
}

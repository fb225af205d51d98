import type { FromVoice, ToVoice } from "./process-messages.ts";

/** A voice's process, as whoever started it holds it. */
export interface VoiceChild {
  post(message: ToVoice): void;
  onMessage(listener: (message: FromVoice) => void): void;
  /** Called once. @param code Of its exit, for the log. */
  onExit(listener: (code: number | null) => void): void;
  /** End it at once. */
  kill(): void;
}

/** Start a voice's process. Handed in, so that voices speak in tests and on the command line too. */
export type ForkVoice = () => VoiceChild;

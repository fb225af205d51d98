import type { NeuralVoiceRecord } from "../../../src/speech/neural/neural-voice-record.ts";

/** The reader wants to add a voice from a folder, or to show where the folder of a known one is now. */
export class VoiceFolderAddEvent extends Event {
  readonly replaces: NeuralVoiceRecord | undefined;
  constructor(replaces?: NeuralVoiceRecord) {
    super("qari-voice-folder-add", { bubbles: true, composed: true });
    this.replaces = replaces;
  }
}

/** A voice that the reader added is to go. */
export class VoiceFolderRemoveEvent extends Event {
  readonly voice: NeuralVoiceRecord;
  constructor(voice: NeuralVoiceRecord) {
    super("qari-voice-folder-remove", { bubbles: true, composed: true });
    this.voice = voice;
  }
}

declare global {
  interface HTMLElementEventMap {
    "qari-voice-folder-add": VoiceFolderAddEvent;
    "qari-voice-folder-remove": VoiceFolderRemoveEvent;
  }
}

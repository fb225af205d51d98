import {
  isVoiceId,
  primaryLanguage,
  type SystemVoiceId,
} from "../../../src/speech/voice.ts";
import type {
  OfferedVoice,
  SystemSpeaker,
  VoiceCapabilities,
  VoiceSource,
} from "../voices/voice-source.ts";

/** After that, a list that is still empty is believed to be; milliseconds. Under speech-dispatcher 1.4 s were measured, and 5 on a busy machine. */
const patience = 10_000;
/** eSpeak NG lists each language again in each of its hundred timbres. */
const timbre = /\+\S+ espeak-ng/i;

/**
 * What holds for all voices of a system: the API tells nothing of single ones.
 *
 * @source Measured under speech-dispatcher 0.11 (docs/decisions/0019): no event
 *   at words. Chromium maps rates onto SAPI's scale, which ends at three times.
 */
export const systemCapabilities: VoiceCapabilities = {
  wordTimes: /Linux|X11/.test(navigator.userAgent) ? "none" : "told",
  rate: { min: 0.5, max: 3 },
  pitch: { min: 0.5, max: 1.5 },
};

/**
 * The voices of the system that speak on this machine.
 *
 * Remote voices are left out: they send what is read to someone, stop after
 * some 14 seconds, and Qari needs no network.
 *
 * @source Web Speech API, SpeechSynthesisVoice: https://webaudio.github.io/web-speech-api/
 */
export class SystemVoices implements VoiceSource {
  readonly engine = "system";
  readonly #synthesis: SpeechSynthesis;
  readonly #patience: number;
  readonly #listeners = new Set<() => void>();
  #voices: readonly OfferedVoice[] = [];
  #known = new Map<string, SpeechSynthesisVoice>();
  #settled: Promise<void> | undefined;

  constructor(
    options: {
      readonly synthesis?: SpeechSynthesis;
      readonly patience?: number;
    } = {},
  ) {
    this.#synthesis = options.synthesis ?? speechSynthesis;
    this.#patience = options.patience ?? patience;
  }

  get voices(): readonly OfferedVoice[] {
    void this.settled();
    return this.#voices;
  }

  settled(): Promise<void> {
    this.#settled ??= this.#ask();
    return this.#settled;
  }

  subscribe(onChange: () => void): () => void {
    void this.settled();
    this.#listeners.add(onChange);
    return () => this.#listeners.delete(onChange);
  }

  open({ id }: OfferedVoice): SystemSpeaker | undefined {
    const system = this.#known.get(id);
    return system && { system };
  }

  /** The first question makes the browser look for voices; most lists come after it. */
  async #ask(): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, this.#patience);
      this.#synthesis.addEventListener("voiceschanged", () => {
        this.#read();
        if (this.#voices.length === 0) return;
        clearTimeout(timer);
        resolve();
      });
      this.#read();
      if (this.#voices.length === 0) return;
      clearTimeout(timer);
      resolve();
    });
  }

  #read(): void {
    const listed = this.#synthesis
      .getVoices()
      .filter(({ localService, name }) => localService && !timbre.test(name))
      // What the settings could not name could not be chosen.
      .filter((voice) => isVoiceId(idOf(voice)));
    this.#known = new Map(listed.map((voice) => [idOf(voice), voice]));
    this.#voices = [...this.#known].map(([, voice]) => ({
      id: idOf(voice),
      engine: "system",
      name: voice.name,
      languages: [primaryLanguage(voice.lang)],
      capabilities: systemCapabilities,
    }));
    for (const listener of this.#listeners) listener();
  }
}

const idOf = ({ voiceURI }: SpeechSynthesisVoice): SystemVoiceId =>
  `system:${voiceURI}`;

import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Settings } from "../../src/settings/settings.ts";
import { planBlock } from "../../src/speech/plan.ts";
import { SpeechScript } from "../../src/speech/speech-script.ts";
import type { VoiceTrialState } from "../components/voice-choice/voice-choice.ts";
import { SpeechStateEvent } from "../speech/player-events.ts";
import { SpeechPlayer } from "../speech/player.ts";
import { systemCapabilities } from "../speech/system/system-voices.ts";
import { allVoices } from "../speech/voices/all-voices.ts";
import { sampleSentence } from "../speech/voices/sample-sentence.ts";
import type { VoiceRegistry } from "../speech/voices/voice-registry.ts";
import { VoiceCast } from "../speech/voices/voice-cast.ts";
import type { OfferedVoice } from "../speech/voices/voice-source.ts";

interface Options {
  readonly settings: () => Settings;
  /** Where voices come from. */
  readonly registry?: VoiceRegistry;
  /** Be quiet for a sample. @returns Goes on as before. */
  readonly hush: () => Promise<() => void>;
}

/** The voices that can be chosen, and trying one: a sentence in its language, as the reader would hear it. */
export class VoicesController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: Options;
  readonly #registry: VoiceRegistry;
  #unsubscribe: (() => void) | undefined;
  #player: SpeechPlayer | undefined;
  #trial: VoiceTrialState | undefined;

  constructor(host: ReactiveControllerHost, options: Options) {
    this.#host = host;
    this.#options = options;
    this.#registry = options.registry ?? allVoices;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.end();
  }

  /** Those that are there. From the first question on, the host hears of changes: before, no system is asked for its voices. */
  get voices(): readonly OfferedVoice[] {
    this.#unsubscribe ??= this.#registry.subscribe(() =>
      this.#host.requestUpdate(),
    );
    return this.#registry.voices;
  }

  get trial(): VoiceTrialState | undefined {
    return this.#trial;
  }

  /** Hear a sample of a language's voice, or no more of it. @param lang BCP 47 primary. */
  async toggle(lang: string): Promise<void> {
    const isHeard = this.#player !== undefined && this.#trial?.lang === lang;
    this.end();
    if (!isHeard) await this.#try(lang);
  }

  end(): void {
    void this.#player?.close();
    this.#player = undefined;
    this.#tell(undefined);
  }

  async #try(lang: string): Promise<void> {
    this.#tell({ lang });
    const settings = this.#options.settings();
    const cast = new VoiceCast(this.#registry, settings.speechVoices);
    const player = new SpeechPlayer({
      engine: cast.engine,
      system: {
        capabilities: systemCapabilities,
        voiceFor: (each) => cast.systemVoiceFor(each),
      },
      manner: { rate: settings.speechRate, pitch: settings.speechPitch },
      volume: settings.speechVolume,
    });
    this.#player = player;
    player.load(SpeechScript.of(sampleOf(lang)));
    const goOn = once(await this.#options.hush());
    player.addEventListener(SpeechStateEvent.type, ({ state, failure }) => {
      if (state === "idle") goOn();
      if (state !== "ended" && state !== "failed") return;
      goOn();
      if (this.#player !== player) return;
      this.#player = undefined;
      this.#tell(failure && { lang, failure });
      void player.close();
    });
    if (this.#player === player) await player.play();
    else goOn();
  }

  #tell(trial: VoiceTrialState | undefined): void {
    this.#trial = trial;
    this.#host.requestUpdate();
  }
}

/** A sample ends, and then its player is closed: both are the end of it. */
function once(act: () => void): () => void {
  let isDone = false;
  return () => {
    if (isDone) return;
    isDone = true;
    act();
  };
}

const sampleOf = (lang: string) =>
  planBlock(
    { type: "paragraph", content: [{ text: sampleSentence(lang) }], lang },
    { section: 0, block: 0, lang },
  );

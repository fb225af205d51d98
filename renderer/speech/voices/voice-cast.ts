import { QariError } from "../../../src/errors.ts";
import { resample } from "../../../src/speech/resample.ts";
import type {
  SpokenPart,
  SpokenUtterance,
} from "../../../src/speech/spoken.ts";
import {
  voiceFor,
  type VoiceChoice,
  type VoiceId,
} from "../../../src/speech/voice.ts";
import { EmbeddedVoice } from "../embedded-voice.ts";
import { clampedTo, type Manner, type SpeechEngine } from "../engine.ts";
import { isSystem, type OfferedVoice, type Speaker } from "./voice-source.ts";
import type { VoiceRegistry } from "./voice-registry.ts";

/** Who reads each language, as the listener chose and as far as the voices are there; the built-in voice where not. */
export class VoiceCast {
  readonly #registry: VoiceRegistry;
  #choice: VoiceChoice;
  /** Failed, and the listener said to go on without them. */
  readonly #passedOver = new Set<VoiceId>();
  readonly #engines = new Map<VoiceId, SpeechEngine>();
  /** All voices that give samples, as one engine. */
  readonly engine: SpeechEngine = new CastEngine({
    engineFor: async (lang) => this.#engineFor(lang),
    close: () => this.#close(),
  });

  constructor(registry: VoiceRegistry, choice: VoiceChoice) {
    this.#registry = registry;
    this.#choice = choice;
  }

  get choice(): VoiceChoice {
    return this.#choice;
  }

  /** What was chosen anew is tried again, whatever happened before. */
  set choice(choice: VoiceChoice) {
    this.#choice = choice;
    this.#passedOver.clear();
  }

  /** Who is to read a language as things stand; what is not listed yet counts as missing. */
  now(lang: string): OfferedVoice {
    const id = this.#chosen(lang);
    const voice = this.#registry.find(id) ?? this.#registry.find("embedded");
    if (!voice) throw new Error("the built-in voice is always there");
    return voice;
  }

  /** Whether the voice chosen for a language is not there. */
  isMissing(lang: string): boolean {
    return this.#registry.find(this.#chosen(lang)) === undefined;
  }

  /** Whether the built-in voice is what a language is to be read with. */
  isBuiltIn(lang: string): boolean {
    return this.#chosen(lang) === "embedded";
  }

  /** From now on the built-in voice reads this language, until another is chosen. */
  passOver(lang: string): void {
    this.#passedOver.add(this.#chosen(lang));
  }

  /** The system's voice for a language; `undefined` when another engine reads it. */
  async systemVoiceFor(
    lang: string,
  ): Promise<SpeechSynthesisVoice | undefined> {
    const voice = await this.#voiceFor(lang);
    if (voice.engine !== "system") return undefined;
    const speaker = this.#registry.open(voice);
    return speaker && isSystem(speaker) ? speaker.system : undefined;
  }

  /** Waits for lists that come late. */
  async #voiceFor(lang: string): Promise<OfferedVoice> {
    if (this.isMissing(lang)) await this.#registry.settled(this.#chosen(lang));
    return this.now(lang);
  }

  async #engineFor(lang: string): Promise<SpeechEngine> {
    const voice = await this.#voiceFor(lang);
    const open = this.#engines.get(voice.id);
    if (open) return open;
    const speaker: Speaker | undefined = this.#registry.open(voice);
    // Whose voice has just gone, or speaks by itself, is read by the built-in one.
    if (!speaker || isSystem(speaker)) return this.#embedded();
    this.#engines.set(voice.id, speaker);
    return speaker;
  }

  #embedded(): SpeechEngine {
    const open = this.#engines.get("embedded") ?? new EmbeddedVoice();
    this.#engines.set("embedded", open);
    return open;
  }

  #chosen(lang: string): VoiceId {
    const id = voiceFor(this.#choice, lang);
    return this.#passedOver.has(id) ? "embedded" : id;
  }

  #close(): void {
    for (const engine of this.#engines.values()) engine.close();
    this.#engines.clear();
  }
}

interface CastEngineOptions {
  readonly engineFor: (lang: string) => Promise<SpeechEngine>;
  readonly close: () => void;
}

/** Several engines behind one face, so that a sentence of one language follows on that of another without a gap. */
class CastEngine implements SpeechEngine {
  readonly id = "cast";
  /** As wide as any of them; each keeps to its own. */
  readonly capabilities = EmbeddedVoice.capabilities;
  readonly #options: CastEngineOptions;

  constructor(options: CastEngineOptions) {
    this.#options = options;
  }

  /** Which engine is wanted shows with the first sentence. */
  prepare(): Promise<void> {
    return Promise.resolve();
  }

  async synthesize(
    utterance: Parameters<SpeechEngine["synthesize"]>[0],
    manner: Manner,
    signal: AbortSignal,
    onPart?: (part: SpokenPart) => void,
  ): Promise<SpokenUtterance> {
    const engine = await this.#options.engineFor(utterance.lang);
    if (signal.aborted) throw new QariError("cancelled", "not wanted any more");
    const spoken = await engine.synthesize(
      utterance,
      clampedTo(engine.capabilities, manner),
      signal,
      (part) => onPart?.(atRate(part, this.capabilities.sampleRate)),
    );
    return atRate(spoken, this.capabilities.sampleRate);
  }

  close(): void {
    this.#options.close();
  }
}

function atRate<Spoken extends SpokenUtterance>(
  spoken: Spoken,
  sampleRate: number,
): Spoken {
  if (spoken.sampleRate === sampleRate) return spoken;
  const samples = resample(
    asFloats(spoken.samples),
    spoken.sampleRate,
    sampleRate,
  );
  return { ...spoken, samples, sampleRate };
}

const asFloats = (
  samples: SpokenUtterance["samples"],
): Float32Array<ArrayBuffer> =>
  samples instanceof Float32Array
    ? samples
    : Float32Array.from(samples, (sample) => sample / 32_768);

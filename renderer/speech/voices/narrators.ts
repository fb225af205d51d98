import {
  engineOf,
  primaryLanguage,
  voiceFor,
  type VoiceChoice,
} from "../../../src/speech/voice.ts";
import type { VoiceRegistry } from "./voice-registry.ts";

/** Who says what is kept as sound. */
export interface Narrators {
  /** Neural voices, as their makers call them; the built-in voice says the rest. */
  readonly neural: readonly string[];
  /** The listener chose a voice of the system, which cannot be recorded. */
  readonly lacksSystem: boolean;
}

/**
 * Who would narrate texts in these languages.
 *
 * @param langs BCP 47.
 */
export async function narratorsOf(
  langs: Iterable<string>,
  choice: VoiceChoice,
  registry: Pick<VoiceRegistry, "find" | "settled">,
): Promise<Narrators> {
  const ids = new Set(
    [...langs].map((lang) => voiceFor(choice, primaryLanguage(lang))),
  );
  const neural: string[] = [];
  for (const id of ids) {
    if (engineOf(id) !== "neural") continue;
    await registry.settled(id);
    const name = registry.find(id)?.name;
    if (name !== undefined) neural.push(name);
  }
  const lacksSystem = [...ids].some((id) => engineOf(id) === "system");
  return { neural, lacksSystem };
}

import { NeuralVoices } from "../neural/neural-voices.ts";
import { SystemVoices } from "../system/system-voices.ts";
import { EmbeddedVoices } from "./embedded-voices.ts";
import { VoiceRegistry } from "./voice-registry.ts";

/** The voices that the reader added from folders. */
export const neuralVoices = new NeuralVoices();

/** The voices of this window. Lists are asked for when somebody first looks. */
export const allVoices = new VoiceRegistry([
  new EmbeddedVoices(),
  neuralVoices,
  new SystemVoices(),
]);

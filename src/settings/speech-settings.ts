import * as v from "valibot";
import { voiceChoiceSchema } from "../speech/voice.ts";
import { limits, within } from "./limits.ts";

/** What of the text is marked while it is heard. */
export const spokenMarks = ["both", "word", "sentence", "none"] as const;
/** In what colour: the app's own, or one of the highlights'. */
export const spokenColors = [
  "accent",
  "yellow",
  "green",
  "blue",
  "pink",
  "purple",
] as const;

/** How articles are read aloud. One schema a setting, so that one bad value costs only itself. */
export const speechSchemas = {
  speechVoices: voiceChoiceSchema,
  speechRate: within(limits.speechRate),
  speechPitch: within(limits.speechPitch),
  speechVolume: within(limits.speechVolume),
  /** After an article, the next of its collection. */
  speechGoesOn: v.boolean(),
  spokenMark: v.picklist(spokenMarks),
  spokenColor: v.picklist(spokenColors),
  /** The word is marked too where its time is but an estimate. */
  spokenEstimates: v.boolean(),
};

const speechSchema = v.strictObject(speechSchemas);
export type SpeechSettings = v.InferOutput<typeof speechSchema>;

export const defaultSpeech: SpeechSettings = {
  speechVoices: {},
  speechRate: 1,
  speechPitch: 1,
  speechVolume: 1,
  speechGoesOn: false,
  spokenMark: "both",
  spokenColor: "accent",
  spokenEstimates: false,
};

import type { SpeechSettings } from "../../src/settings/speech-settings.ts";
import type { WordTimes } from "./engine.ts";

type Marking = Pick<SpeechSettings, "spokenMark" | "spokenEstimates">;

/** Whether the words of a voice are to be marked: not by estimate, unless the reader wants that. */
export const marksWords = (
  { spokenEstimates }: Pick<Marking, "spokenEstimates">,
  wordTimes: WordTimes,
): boolean =>
  wordTimes === "told" || (wordTimes === "estimated" && spokenEstimates);

/** What is marked while a voice speaks: the sentence in place of words that it does not tell. */
export function markFor(
  settings: Marking,
  wordTimes: WordTimes,
): SpeechSettings["spokenMark"] {
  const { spokenMark } = settings;
  return spokenMark === "none" || marksWords(settings, wordTimes)
    ? spokenMark
    : "sentence";
}

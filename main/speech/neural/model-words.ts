import { basename } from "node:path";
import { primaryLanguage } from "../../../src/speech/voice.ts";

/** How models call the languages that Qari plans speech for. */
const languages: ReadonlyMap<string, "ar" | "en"> = new Map([
  ["ar", "ar"],
  ["ara", "ar"],
  ["arb", "ar"],
  ["arabic", "ar"],
  ["en", "en"],
  ["eng", "en"],
  ["english", "en"],
]);

/** @returns `undefined` for a voice of another language, or of none that is named. */
export function languageOfModel(
  metadata: ReadonlyMap<string, string>,
): "ar" | "en" | undefined {
  for (const key of ["voice", "language"]) {
    const said = metadata.get(key)?.trim().toLowerCase() ?? "";
    const found = languages.get(said) ?? languages.get(primaryLanguage(said));
    if (found) return found;
    // The first that says something is believed: a language may be named twice, in two ways.
    if (said !== "" && key === "voice") return undefined;
  }
  return undefined;
}

/** What stands around a voice's name in the names of files and folders: `vits-piper-ar_JO-kareem-medium`. */
const around =
  /^(?:vits-)?(?:piper-|mms-|coqui-|icefall-)?(?:[a-z]{2,3}_[A-Z]{2}-)?|-(?:x_low|low|medium|high|int8|fp16)+$/gu;

/**
 * What the reader knows a voice by: its own word where the model has one, else
 * the telling part of its file's or its folder's name.
 *
 * @returns Never empty, at most 100 characters.
 */
export function voiceNameOf(
  metadata: ReadonlyMap<string, string>,
  model: string,
  folder: string,
): string {
  const file = basename(model).replace(/\.onnx$/iu, "");
  const own = metadata.get("name")?.trim() ?? "";
  const telling = file === "model" ? folder : file;
  const name = own === "" ? telling.replaceAll(around, "") : own;
  const shown = name.replaceAll(/\p{Cc}+/gu, " ").trim();
  return (shown === "" ? folder : shown).slice(0, 100);
}

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Vocaliser } from "../../src/arabic/tashkeel/tashkeel.ts";
import { QariError } from "../../src/errors.ts";
import { EspeakVoice } from "../../src/speech/embedded/espeak-voice.ts";
import { withVowels } from "../../src/speech/vowels.ts";
import { openVocaliser } from "../tashkeel/open-vocaliser.ts";
import { layOutVoice } from "../../src/speech/embedded/voice-data.ts";

/**
 * The model of short vowels that lies beside the voice; `undefined` where it is
 * not whole.
 *
 * @param folder Where `resources/voice/` lies.
 */
export async function openVowels(
  folder: string,
): Promise<Vocaliser | undefined> {
  try {
    return await openVocaliser(join(folder, "../tashkeel"));
  } catch (error) {
    if (error instanceof QariError) return undefined;
    throw error;
  }
}

/**
 * The bundled voice under plain Node: the same engine and data as in the
 * window, without a thread of its own.
 *
 * @param folder Where `resources/voice/` lies.
 * @param vowels Without them, the voice guesses what a text lacks.
 * @throws QariError `voice-missing`, `voice-failed`
 */
export async function openEmbeddedVoice(
  folder: string,
  vowels = openVowels(folder),
): Promise<Pick<EspeakVoice, "speak">> {
  const [manifest, bytes] = await Promise.all([
    readFile(join(folder, "manifest.json"), "utf8"),
    readFile(join(folder, "voice.bin")),
  ]).catch((cause: unknown) => {
    throw new QariError("voice-missing", `no voice in ${folder}`, { cause });
  });
  const data = await layOutVoice(
    parsed(manifest),
    new Uint8Array(bytes),
    (part) => crypto.subtle.digest("SHA-256", part),
  );
  const voice = await EspeakVoice.create(data);
  const vocaliser = await vowels;
  return {
    speak: (text, rate, pitch) =>
      voice.speak(withVowels(text, vocaliser), rate, pitch),
  };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new QariError("voice-missing", "voice manifest: not JSON", { cause });
  }
}

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { QariError } from "../../src/errors.ts";
import { EspeakVoice } from "../../src/speech/embedded/espeak-voice.ts";
import { layOutVoice } from "../../src/speech/embedded/voice-data.ts";

/**
 * The bundled voice under plain Node: the same engine and data as in the
 * window, without a thread of its own.
 *
 * @param folder Where `resources/voice/` lies.
 * @throws QariError `voice-missing`, `voice-failed`
 */
export async function openEmbeddedVoice(folder: string): Promise<EspeakVoice> {
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
  return EspeakVoice.create(data);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new QariError("voice-missing", "voice manifest: not JSON", { cause });
  }
}

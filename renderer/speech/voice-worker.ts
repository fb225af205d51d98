/**
 * The thread the embedded voice speaks on. Synthesis is synchronous, so it may
 * not share a thread with the page.
 */
import type { Vocaliser } from "../../src/arabic/tashkeel/tashkeel.ts";
import { QariError } from "../../src/errors.ts";
import { EspeakVoice } from "../../src/speech/embedded/espeak-voice.ts";
import { layOutVoice } from "../../src/speech/embedded/voice-data.ts";
import { withVowels } from "../../src/speech/vowels.ts";
import { openVocaliser } from "./open-vocaliser.ts";
import type { VoiceAnswer, VoiceRequest } from "./voice-messages.ts";

let voice: EspeakVoice | undefined;
let vocaliser: Promise<Vocaliser | undefined> | undefined;

/** Run once before the first answer: the first synthesis is ten times slower than the next, until the code is compiled. */
const warmUp = {
  lang: "ar",
  tokens: ["مرحبا", "بكم", "في", "قارئ،", "إقرأ", "123"].map((spoken) => ({
    spoken,
  })),
};

addEventListener("message", ({ data }: MessageEvent<VoiceRequest>) => {
  if (data.type === "prepare") void prepare(data.base);
  else void speak(data);
});

async function prepare(base: string): Promise<void> {
  try {
    const [manifest, bytes] = await Promise.all([
      load(new URL("manifest.json", base)).then((found) => found.json()),
      load(new URL("voice.bin", base)).then((found) => found.arrayBuffer()),
    ]);
    vocaliser = openVocaliser(new URL("../tashkeel/", base));
    const data = await layOutVoice(manifest, new Uint8Array(bytes), (part) =>
      crypto.subtle.digest("SHA-256", part),
    );
    voice = await EspeakVoice.create(data);
    voice.speak(warmUp, 1);
    answer({ type: "ready" });
  } catch (error) {
    answer({ type: "failed", ...failure(error) });
  }
}

async function speak(request: VoiceRequest & { type: "speak" }): Promise<void> {
  const { id, text, manner } = request;
  try {
    if (!voice) throw new QariError("voice-failed", "speak came before ready");
    const spoken = voice.speak(
      withVowels(text, await vocaliser),
      manner.rate,
      manner.pitch,
    );
    answer({ type: "spoken", id, spoken }, [spoken.samples.buffer]);
  } catch (error) {
    answer({ type: "failed", id, ...failure(error) });
  }
}

async function load(url: URL): Promise<Response> {
  const found = await fetch(url).catch((cause: unknown) => {
    throw new QariError("voice-missing", `${url.href}: not served`, { cause });
  });
  if (!found.ok)
    throw new QariError("voice-missing", `${url.href}: ${found.status}`);
  return found;
}

function failure(
  error: unknown,
): Pick<VoiceAnswer & { type: "failed" }, "code" | "message"> {
  if (error instanceof QariError)
    return { code: error.code, message: error.message };
  // A page in place of the manifest: the data are not there.
  if (error instanceof SyntaxError)
    return { code: "voice-missing", message: error.message };
  return { code: "voice-failed", message: String(error) };
}

function answer(message: VoiceAnswer, transfer: Transferable[] = []): void {
  postMessage(message, { transfer });
}

/**
 * The process that one neural voice speaks in: sherpa-onnx ends the process it
 * runs in when a model is not what it expects, and may not take Qari with it.
 */
import { readFile } from "node:fs/promises";
import type { OfflineTts } from "sherpa-onnx-node";
import { QariError } from "../../../src/errors.ts";
import { timeCompress } from "../../../src/speech/embedded/time-compress.ts";
import type { NeuralSound } from "../../../src/speech/neural/neural-voice-record.ts";
import { toRate } from "../../../src/speech/neural/to-rate.ts";
import { toInt16 } from "../../../src/speech/neural/to-int16.ts";
import { trimSilence } from "../../../src/speech/neural/trim-silence.ts";
import { loadEngine } from "./load-engine.ts";
import { openParentPort } from "./parent-port.ts";
import type { FromVoice, ToVoice } from "./process-messages.ts";
import type { VoiceFiles } from "./voice-files.ts";

type Speak = ToVoice & { readonly type: "speak" };

/** What the models themselves are asked for; the rest is done by time compression, as beyond this they swallow sounds. */
const fastestModel = 2;

const port = openParentPort();
const answer = (message: FromVoice): void => port.post(message);

let voice: OfflineTts | undefined;
let isSayable: (text: string) => boolean = () => false;
/** Cancelled calls that have not been answered yet. */
const cancelled = new Set<number>();
let work = Promise.resolve();

port.listen((message) => {
  if (message.type === "cancel") cancelled.add(message.id);
  // One after the other: a model speaks one text at a time.
  else
    work = work.then(() =>
      message.type === "load" ? load(message) : speak(message),
    );
});

async function load({ files, threads }: ToVoice & { type: "load" }) {
  try {
    const { model, tokens, dataDir, lexicon } = files;
    const { OfflineTts } = await loadEngine();
    voice = await OfflineTts.createAsync({
      model: {
        vits: {
          model,
          tokens,
          ...(dataDir !== undefined && { dataDir }),
          ...(lexicon !== undefined && { lexicon }),
        },
        numThreads: threads,
        provider: "cpu",
        debug: false,
      },
      maxNumSentences: 1,
    });
    isSayable = await sayableWith(files);
    answer({ type: "loaded" });
  } catch (error) {
    answer({ type: "failed", ...failure(error, "voice-model-damaged") });
  }
}

async function speak({ id, text, rate, ...wanted }: Speak): Promise<void> {
  try {
    if (cancelled.has(id)) return answer({ type: "cancelled", id });
    if (!voice) throw new QariError("voice-failed", "speak came before load");
    if (!isSayable(text))
      return answer({
        type: "spoken",
        id,
        sound: silence(wanted.sampleRate),
        memory: 0,
      });
    const speed = Math.min(rate, fastestModel);
    const { samples, sampleRate } = await voice.generateAsync({
      text,
      sid: 0,
      speed,
      enableExternalBuffer: false,
      onProgress: () => (cancelled.has(id) ? 0 : 1),
    });
    if (cancelled.has(id)) return answer({ type: "cancelled", id });
    const said = trimSilence(toInt16(samples), sampleRate);
    const squeezed = timeCompress(said, sampleRate, rate / speed);
    const heard = toRate(squeezed, sampleRate, wanted.sampleRate);
    answer({
      type: "spoken",
      id,
      // A copy of its own: a part would take all of its memory along.
      sound: { samples: heard.slice(), sampleRate: wanted.sampleRate },
      memory: process.memoryUsage.rss(),
    });
  } catch (error) {
    answer({ type: "failed", id, ...failure(error, "voice-failed") });
  } finally {
    cancelled.delete(id);
  }
}

const silence = (sampleRate: number): NeuralSound => ({
  samples: new Int16Array(),
  sampleRate,
});

/** What a model has no sounds for it never comes back from. */
async function sayableWith({
  tokens,
  dataDir,
  lexicon,
}: VoiceFiles): Promise<(text: string) => boolean> {
  if (dataDir !== undefined || lexicon !== undefined)
    return (text) => /[\p{L}\p{N}]/u.test(text);
  const lines = (await readFile(tokens, "utf8")).split(/\r?\n/u);
  const letters = new Set(lines.map((line) => line.replace(/\s*\d+$/u, "")));
  return (text) =>
    Array.from(text.toLowerCase()).some(
      (letter) => letter.trim() !== "" && letters.has(letter),
    );
}

const failure = (
  error: unknown,
  code: "voice-failed" | "voice-model-damaged",
): Pick<FromVoice & { type: "failed" }, "code" | "message"> =>
  error instanceof QariError
    ? { code: error.code, message: error.message }
    : { code, message: String(error) };

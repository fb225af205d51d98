// oxlint-disable-next-line typescript/triple-slash-reference -- every layer that reaches this file needs the declaration; an import cannot bring it
/// <reference path="./espeak-ng-emscripten.d.ts" />
import createEspeak, {
  type EspeakWorker,
} from "@echogarden/espeak-ng-emscripten";
import { QariError } from "../../errors.ts";
import type { PcmUtterance } from "../spoken.ts";
import { espeakSampleRate } from "./sample-rate.ts";
import { textOf, toSsml, voiceFor, type SpokenText } from "./ssml.ts";
import type { IsKnown } from "./unvocalised.ts";
import type { VoiceData } from "./voice-data.ts";
import { timeCompress } from "./time-compress.ts";
import { wordTimes } from "./word-times.ts";

/** Words a minute at rate 1: the engine's own normal. */
const normalRate = 175;
/** On the engine's scale of 0–99. */
const normalPitch = 50;
/** Words a minute beyond which the engine speaks no faster, and what that comes to. */
const fastest = { wordsPerMinute: 450, rate: 2.5 };

/**
 * The voice that ships inside Qari, on whatever thread it is made: eSpeak NG as
 * JavaScript. Synthesis is synchronous and a thousand times faster than speech.
 */
export class EspeakVoice {
  readonly #espeak: EspeakWorker;
  readonly #isKnown: IsKnown;
  #voice: string | undefined;

  private constructor(espeak: EspeakWorker, arabicWords: ReadonlySet<string>) {
    this.#espeak = espeak;
    this.#isKnown = (word) => arabicWords.has(word);
  }

  /**
   * Start the engine.
   *
   * @throws QariError `voice-failed`
   */
  static async create({ data, arabicWords }: VoiceData): Promise<EspeakVoice> {
    try {
      const espeak = await createEspeak({
        getPreloadedPackage: () => data,
        print: ignore,
        printErr: ignore,
      });
      return new EspeakVoice(new espeak.eSpeakNGWorker(), arabicWords);
    } catch (cause) {
      throw new QariError("voice-failed", "the engine did not start", {
        cause,
      });
    }
  }

  /**
   * Speak one utterance.
   *
   * @param text Its tokens and language.
   * @param rate Multiple of the normal rate, 0.5–4.
   * @param pitch Multiple of the normal pitch setting, 0.5–1.5.
   * @returns 16-bit samples at `espeakSampleRate`, with one word time a token
   *   and no silence of note at either end.
   * @throws QariError `voice-failed`
   */
  speak(text: SpokenText, rate: number, pitch = 1): PcmUtterance {
    this.#choose(voiceFor(text.lang));
    this.#espeak.set_rate(
      Math.min(Math.round(normalRate * rate), fastest.wordsPerMinute),
    );
    this.#espeak.set_pitch(Math.round(normalPitch * pitch));
    const chunks: Int16Array<ArrayBuffer>[] = [];
    const marks = new Map<number, number>();
    // What the engine cannot reach by itself is made up afterwards.
    const squeeze = Math.max(1, rate / fastest.rate);
    try {
      const spokenRate = Math.min(rate, fastest.rate);
      const ssml = toSsml(text, spokenRate, this.#isKnown);
      this.#espeak.synthesize(ssml, (pcm, events) => {
        chunks.push(pcm);
        for (const event of events)
          if (event.type === "mark")
            marks.set(Number(event.id), event.audio_position / 1000 / squeeze);
        return false;
      });
    } catch (cause) {
      throw new QariError("voice-failed", "the engine broke off", { cause });
    }
    const samples = timeCompress(join(chunks), espeakSampleRate, squeeze);
    if (samples.length === 0)
      throw new QariError("voice-failed", "the engine gave no sound");
    const lengths = text.tokens.map((token) => textOf(token).length);
    return {
      samples,
      sampleRate: espeakSampleRate,
      words: wordTimes(marks, lengths, samples.length / espeakSampleRate),
    };
  }

  #choose(voice: "ar" | "en"): void {
    if (voice === this.#voice) return;
    if (this.#espeak.set_voice(voice) !== 0)
      throw new QariError("voice-missing", `the engine has no voice ${voice}`);
    this.#voice = voice;
  }
}

function join(chunks: readonly Int16Array[]): Int16Array<ArrayBuffer> {
  const all = new Int16Array(
    chunks.reduce((length, chunk) => length + chunk.length, 0),
  );
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

const ignore = (): void => undefined;

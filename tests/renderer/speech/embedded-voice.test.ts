import { afterEach, describe, expect, it, vi } from "vitest";
import {
  EmbeddedVoice,
  longestSilence,
} from "../../../renderer/speech/embedded-voice.ts";
import { startVoiceWorker } from "../../../renderer/services/trusted-worker.ts";
import { firstSentence, plan, voiceBase } from "./listening.ts";

let voice: EmbeddedVoice;
afterEach(() => voice.close());

const utterance = (text = firstSentence) => {
  const [only] = plan(text);
  if (!only) throw new Error("nothing to say");
  return only;
};
const never = new AbortController().signal;

describe("EmbeddedVoice", () => {
  it("speaks the article's first sentence with one time a word", async () => {
    voice = new EmbeddedVoice({ base: voiceBase });
    const { samples, sampleRate, words } = await voice.synthesize(
      utterance(),
      { rate: 1, pitch: 1 },
      never,
    );
    expect(sampleRate).toBe(voice.capabilities.sampleRate);
    expect(samples.length / sampleRate).toBeGreaterThan(20);
    expect(samples.length / sampleRate).toBeLessThan(28);
    expect(samples).toBeInstanceOf(Int16Array);
    const rms = Math.sqrt(
      Array.from(samples).reduce((sum, each) => sum + each * each, 0) /
        samples.length,
    );
    expect(rms).toBeGreaterThan(1000);
    expect(words.map(({ token }) => token)).toEqual(
      utterance().tokens.map((_, index) => index),
    );
    expect(words.every(({ start, end }) => end > start)).toBe(true);
    expect(
      words.every(({ start }, i) => i === 0 || start === words[i - 1]?.end),
    ).toBe(true);
  });

  it("answers in order and drops what is given up", async () => {
    voice = new EmbeddedVoice({ base: voiceBase });
    const given = new AbortController();
    const first = voice.synthesize(
      utterance("أول."),
      { rate: 1, pitch: 1 },
      never,
    );
    const second = voice.synthesize(
      utterance("ثان."),
      { rate: 1, pitch: 1 },
      given.signal,
    );
    const third = voice.synthesize(
      utterance("ثالث."),
      { rate: 1, pitch: 1 },
      never,
    );
    await first;
    given.abort();
    await expect(second).rejects.toMatchObject({ code: "cancelled" });
    await expect(third).resolves.toMatchObject({ sampleRate: 22_050 });
  });

  it("says that the voice is missing where it is not served", async () => {
    voice = new EmbeddedVoice({ base: "/nowhere/" });
    await expect(voice.prepare()).rejects.toMatchObject({
      code: "voice-missing",
    });
  });

  it("refuses what is asked of it after it was closed under way", async () => {
    voice = new EmbeddedVoice({ base: voiceBase });
    const speaking = voice.synthesize(
      utterance(),
      { rate: 1, pitch: 1 },
      never,
    );
    voice.close();
    await expect(speaking).rejects.toMatchObject({ code: "cancelled" });
  });

  describe("whose worker breaks", () => {
    const manner = { rate: 1, pitch: 1 };
    const workers: Worker[] = [];
    const start = (): Worker => {
      const worker = startVoiceWorker();
      workers.push(worker);
      return worker;
    };
    afterEach(() => vi.useRealTimers());
    const broken = async (): Promise<Worker> => {
      workers.length = 0;
      voice = new EmbeddedVoice({ base: voiceBase, startWorker: start });
      await voice.prepare();
      const [worker] = workers;
      if (!worker) throw new Error("no worker was started");
      return worker;
    };
    const crash = (worker: Worker | undefined) =>
      worker?.dispatchEvent(new ErrorEvent("error", { message: "crash" }));

    it("has another say what it was asked", async () => {
      const worker = await broken();
      const spoken = Promise.all([
        voice.synthesize(utterance(), manner, never),
        voice.synthesize(utterance("ثم جملة."), manner, never),
      ]);
      crash(worker);
      const [long, short] = await spoken;
      expect(long.words.length).toBe(utterance().tokens.length);
      expect(short.words.length).toBe(2);
      expect(workers).toHaveLength(2);
    });

    it("has another say it when it falls silent", async () => {
      const worker = await broken();
      worker.terminate();
      // The other one has all the time it needs: only what it is waited for passes.
      vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
      const speaking = voice.synthesize(utterance(), manner, never);
      await vi.advanceTimersByTimeAsync(longestSilence);
      const { samples } = await speaking;
      expect(samples.length).toBeGreaterThan(0);
      expect(workers).toHaveLength(2);
    });

    it("has failed when the other breaks too, and can be asked again", async () => {
      const worker = await broken();
      const spoken = voice.synthesize(utterance(), manner, never);
      // Listened to before it breaks, so that nothing is left unhandled.
      const failure = spoken.catch((error: unknown) => error);
      crash(worker);
      crash(workers[1]);
      expect(await failure).toMatchObject({ code: "voice-failed" });
      const again = await voice.synthesize(utterance(), manner, never);
      expect(again.samples.length).toBeGreaterThan(0);
    });
  });
});

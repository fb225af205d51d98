import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { SpeechEngine } from "../../../renderer/speech/engine.ts";
import { EmbeddedVoice } from "../../../renderer/speech/embedded-voice.ts";
import { SpeechPlayer } from "../../../renderer/speech/player.ts";
import { SpeechScript } from "../../../src/speech/speech-script.ts";
import { FakeSynthesis, fakeVoice, FakeUtterance } from "./fake-synthesis.ts";
import { heard, plan, reached, said, voiceBase } from "./listening.ts";
import { ToyVoice } from "./toy-voice.ts";

const three = "جملة أولى هنا. جملة ثانية بعدها أطول منها بكلمات. جملة ثالثة.";
const hoda = fakeVoice("Hoda", "ar-EG");
const patience = { start: 60, end: 60 };

let synthesis: FakeSynthesis;
let player: SpeechPlayer;

beforeEach(() => {
  vi.stubGlobal("SpeechSynthesisUtterance", FakeUtterance);
});
afterEach(async () => {
  await player.close();
  vi.unstubAllGlobals();
});

function listen(
  options: {
    readonly tellsWords?: boolean;
    readonly text?: string;
    readonly engine?: SpeechEngine;
    readonly voiceFor?: (lang: string) => SpeechSynthesisVoice | undefined;
  } = {},
): void {
  const {
    tellsWords = true,
    text = three,
    engine = new EmbeddedVoice({ base: voiceBase }),
    voiceFor = () => hoda,
  } = options;
  synthesis = new FakeSynthesis({ tellsWords });
  player = new SpeechPlayer({
    engine,
    system: {
      capabilities: {
        wordTimes: tellsWords ? "told" : "none",
        rate: { min: 0.5, max: 3 },
        pitch: { min: 0.5, max: 1.5 },
      },
      voiceFor: (lang) => Promise.resolve(voiceFor(lang)),
      synthesis,
      patience,
    },
  });
  player.load(SpeechScript.of(plan(text)));
}

describe("SpeechPlayer with a voice of the system", () => {
  it("says each sentence once, in order, an utterance each", async () => {
    listen();
    await player.play();
    expect(player.state).toBe("playing");
    await reached(player, "ended");
    expect(synthesis.said).toEqual(
      said(player).map(({ tokens }) =>
        tokens.map(({ spoken }) => spoken).join(" "),
      ),
    );
    expect(synthesis.asked.every(({ voice }) => voice === hoda)).toBe(true);
  });

  it("tells the words where the voice tells them", async () => {
    listen();
    const words: string[] = [];
    player.addEventListener("qari-speech-word", ({ utterance, token }) => {
      if (token !== undefined) words.push(`${utterance}.${token}`);
    });
    await player.play();
    await reached(player, "ended");
    expect(words).toEqual(
      said(player).flatMap(({ tokens }, utterance) =>
        tokens.map((_, token) => `${utterance}.${token}`),
      ),
    );
  });

  it("tells the sentences where it does not", async () => {
    listen({ tellsWords: false });
    const told: (readonly [number | undefined, number | undefined])[] = [];
    player.addEventListener("qari-speech-word", ({ utterance, token }) =>
      told.push([utterance, token]),
    );
    await player.play();
    await reached(player, "ended");
    expect(told).toEqual([
      [0, undefined],
      [1, undefined],
      [2, undefined],
      [undefined, undefined],
    ]);
  });

  it("pauses by falling silent, and goes on from the word", async () => {
    listen();
    const pause = vi.spyOn(synthesis, "pause");
    await player.play();
    await heard(player, 1, 3);
    await player.pause();
    expect(player.state).toBe("paused");
    expect(synthesis.speaking).toBe(false);
    await player.resume();
    const [sentence] = said(player).slice(1);
    expect(synthesis.asked.at(-1)?.text).toBe(
      sentence?.tokens
        .slice(3)
        .map(({ spoken }) => spoken)
        .join(" "),
    );
    await heard(player, 2);
    expect(pause).not.toHaveBeenCalled();
  });

  it("goes on from the beginning of the sentence where no word is told", async () => {
    listen({ tellsWords: false });
    await player.play();
    await heard(player, 1);
    await player.pause();
    await player.resume();
    expect(synthesis.asked.at(-1)?.text).toMatch(/^جملة ثانية/);
  });

  it("goes over to another rate at the word, within what the voice can do", async () => {
    listen();
    await player.play();
    await heard(player, 1, 2);
    player.manner = { rate: 2, pitch: 1 };
    player.manner = { rate: 4, pitch: 1 };
    expect(player.manner.rate).toBe(3);
    await reached(player, "ended");
    expect(synthesis.asked.map(({ rate }) => rate)).toEqual([1, 1, 3, 3]);
    expect(synthesis.asked[2]?.text).toMatch(/بكلمات\.$/);
  });

  it("tries once more when an utterance never starts", async () => {
    listen();
    synthesis.neverStart = 1;
    await player.play();
    await reached(player, "ended");
    expect(synthesis.said).toHaveLength(3);
    expect(synthesis.asked).toHaveLength(4);
  });

  it("gives up when it never starts again, and says so", async () => {
    listen();
    synthesis.neverStart = 2;
    await player.play();
    expect([player.state, player.failure]).toEqual(["failed", "voice-silent"]);
    expect(synthesis.speaking).toBe(false);
    // And can be asked again, from the same place.
    await player.play();
    await reached(player, "ended");
    expect(synthesis.said).toHaveLength(3);
  });

  it("gives up when an utterance never ends", async () => {
    listen({ text: "كلمة." });
    synthesis.neverEnd = 2;
    await player.play();
    await reached(player, "failed");
    expect(player.failure).toBe("voice-silent");
  });

  it.each([
    ["audio-hardware", "audio-unavailable"],
    ["synthesis-failed", "voice-silent"],
  ] as const)("says what the system says: %s", async (error, code) => {
    listen();
    synthesis.errors = [error, error];
    await player.play();
    expect([player.state, player.failure]).toEqual(["failed", code]);
  });

  it("moves by sentences, and no late event disturbs it", async () => {
    listen();
    await player.play();
    await player.next();
    await player.next();
    expect(player.utterance).toBe(2);
    await player.previous();
    await heard(player, 1, 1);
    expect(player.state).toBe("playing");
  });

  it("is silent when it is stopped", async () => {
    listen();
    await player.play();
    await heard(player, 0, 1);
    await player.stop();
    expect([synthesis.speaking, synthesis.pending]).toEqual([false, false]);
    expect(player.state).toBe("idle");
    // The element plays out what it holds.
    await expect.poll(() => player.audio.paused).toBe(true);
  });

  it("plays a silent element meanwhile, for the system's keys", async () => {
    listen();
    await player.play();
    expect(player.audio.paused).toBe(false);
    expect(player.audio.src).not.toBe("");
  });

  it("ends the sentence before it falls asleep", async () => {
    listen();
    await player.play();
    await heard(player, 1, 1);
    await player.fadeOut(5);
    expect(player.state).toBe("paused");
    expect(synthesis.said).toHaveLength(2);
    await player.resume();
    await reached(player, "ended");
  });

  it("goes on with the next sentence when it is not to fall asleep after all", async () => {
    listen();
    await player.play();
    await heard(player, 1, 1);
    const fading = player.fadeOut(5);
    player.fadeIn();
    await fading;
    expect(player.state).toBe("playing");
    await reached(player, "ended");
    expect(synthesis.said).toHaveLength(3);
  });

  it("takes another volume with the next sentence", async () => {
    listen();
    await player.play();
    player.volume = 0.4;
    await heard(player, 1);
    expect(synthesis.asked.map(({ volume }) => volume)).toEqual([1, 0.4]);
  });

  it("hands over to the built-in voice and back, by language", async () => {
    listen({
      text: "جملة عربية.\nAn English sentence.\nجملة أخيرة.",
      voiceFor: (lang) => (lang.startsWith("en") ? hoda : undefined),
    });
    player.manner = { rate: 3, pitch: 1 };
    const states: string[] = [];
    const sentences: (number | undefined)[] = [];
    player.addEventListener("qari-speech-state", ({ state }) =>
      states.push(state),
    );
    player.addEventListener("qari-speech-word", ({ utterance }) => {
      if (sentences.at(-1) !== utterance) sentences.push(utterance);
    });
    await player.play();
    await reached(player, "ended");
    expect(said(player).map(({ lang }) => lang)).toEqual(["ar", "en", "ar"]);
    expect(synthesis.said).toEqual(["An English sentence."]);
    expect(sentences).toEqual([0, 1, 2, undefined]);
    expect(states).toEqual(["preparing", "playing", "ended"]);
  });

  it("pauses in the middle of handing over", async () => {
    listen({
      text: "An English sentence.\nجملة أخيرة.",
      voiceFor: (lang) => (lang.startsWith("en") ? hoda : undefined),
    });
    await player.play();
    await heard(player, 1);
    await player.pause();
    expect(player.state).toBe("paused");
    await player.resume();
    await heard(player, 1, 0);
    expect(synthesis.said).toEqual(["An English sentence."]);
  });

  const english = (lang: string): SpeechSynthesisVoice | undefined =>
    lang.startsWith("en") ? hoda : undefined;
  /** Once the system has been asked for so many utterances. */
  const asked = (count: number): Promise<void> =>
    new Promise((resolve) => {
      const speak = synthesis.speak.bind(synthesis);
      synthesis.speak = (utterance) => {
        speak(utterance);
        if (synthesis.asked.length === count) resolve();
      };
    });

  it("does not take over while the built-in voice is turned down, and is what comes when it is played on", async () => {
    const engine = new ToyVoice();
    const text = "جملة أولى فيها كلام.\nAn English sentence.";
    listen({ engine, text, voiceFor: english });
    await player.play();
    await heard(player, 0, 1);
    void player.fadeOut(5);
    await reached(player, "paused");
    expect(synthesis.asked).toEqual([]);
    expect(player.utterance).toBe(1);
    await player.resume();
    await reached(player, "ended");
    expect(synthesis.said).toEqual(["An English sentence."]);
  });

  it("stays paused where it is paused before the system has taken over", async () => {
    const engine = new ToyVoice();
    const text = "جملة أولى.\nAn English sentence.";
    listen({ engine, text, voiceFor: english });
    synthesis.neverStart = 1;
    const isAsked = asked(1);
    await player.play();
    await isAsked;
    await player.pause();
    expect([player.state, synthesis.speaking]).toEqual(["paused", false]);
    await player.resume();
    await reached(player, "ended");
    expect(synthesis.said).toEqual(["An English sentence."]);
  });

  it("goes on when it is to read in another way in the middle of handing over", async () => {
    const engine = new ToyVoice();
    const gate = Promise.withResolvers<void>();
    engine.wait = () => gate.promise;
    const text = "An English sentence.\nجملة أخيرة.";
    listen({ engine, text, voiceFor: english });
    await player.play();
    await heard(player, 1);
    void player.replan(() => undefined);
    expect(player.state).toBe("playing");
    gate.resolve();
    await expect.poll(() => player.state).toBe("ended");
  });

  it("takes another rate in the middle of handing over", async () => {
    const engine = new ToyVoice();
    const gate = Promise.withResolvers<void>();
    const rates: number[] = [];
    engine.wait = (_, { rate }) => {
      rates.push(rate);
      return rate === 1 ? gate.promise : undefined;
    };
    const text = "An English sentence.\nجملة أخيرة.";
    listen({ engine, text, voiceFor: english });
    await player.play();
    await heard(player, 1);
    // It has been begun at the rate before, and waits.
    await expect.poll(() => rates).toEqual([1]);
    player.manner = { rate: 2, pitch: 1 };
    await expect.poll(() => player.state).toBe("ended");
    expect(rates).toEqual([1, 2]);
  });

  it("begins though it is to read in another way before its voice is heard", async () => {
    listen();
    const isAsked = asked(1);
    void player.play();
    await isAsked;
    expect(player.state).toBe("preparing");
    await player.replan(() => undefined);
    expect(player.state).toBe("playing");
    await reached(player, "ended");
    expect(synthesis.said).toHaveLength(3);
  });

  it("goes on in another voice from the same word", async () => {
    let voice: SpeechSynthesisVoice | undefined = hoda;
    listen({ voiceFor: () => voice });
    await player.play();
    await heard(player, 1, 2);
    voice = undefined;
    await player.recast(() => true);
    expect(synthesis.speaking).toBe(false);
    await heard(player, 1, 2);
    expect(player.state).toBe("playing");
  });
});

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { SpeechPlayer } from "../../../renderer/speech/player.ts";
import { QariError } from "../../../src/errors.ts";
import { SpeechScript } from "../../../src/speech/speech-script.ts";
import { heard, plan, reached } from "./listening.ts";
import { ToyVoice } from "./toy-voice.ts";

/** Four sentences; keys are their numbers. */
const text =
  "جملة أولى هنا وفيها كلام. جملة ثانية بعدها. جملة ثالثة أخرى. جملة رابعة.";
const words = plan(text).map(({ tokens }) => tokens.length);

let voice: ToyVoice;
let player: SpeechPlayer;
/** Sentences that the voice cannot say. */
let broken: Set<string>;
/** What was heard, as `sentence:word`. */
let told: string[];

beforeEach(() => {
  broken = new Set();
  told = [];
  voice = new ToyVoice();
  voice.wait = ({ source }) =>
    broken.has(source)
      ? Promise.reject(new QariError("voice-failed", source))
      : undefined;
  player = new SpeechPlayer({ engine: voice });
  player.load(SpeechScript.of(plan(text)));
  player.addEventListener("qari-speech-word", ({ utterance, token }) => {
    if (token !== undefined) told.push(`${utterance}:${token}`);
  });
});
afterEach(() => player.close());

const sentence = (key: number): string => plan(text)[key]?.source ?? "";
/** The last word of a sentence, as `told` has it. */
const lastOf = (key: number): string => `${key}:${(words[key] ?? 0) - 1}`;

describe("a sentence that cannot be said", () => {
  it("does not break off the one that is heard", async () => {
    broken.add(sentence(1));
    await player.play();
    await reached(player, "failed");
    expect(told.at(-1)).toBe(lastOf(0));
    expect(player.failure).toBe("voice-failed");
  });

  it("is where the listener stands then, and what is read first when the voice is well again", async () => {
    broken.add(sentence(2));
    await player.play();
    await reached(player, "failed");
    expect(told.at(-1)).toBe(lastOf(1));
    expect(player.utterance).toBe(2);
    broken.clear();
    told = [];
    await player.play();
    await heard(player, 2, 0);
    expect(told[0]).toBe("2:0");
  });

  it("is tried again when the listener changes course before its turn", async () => {
    broken.add(sentence(1));
    await player.play();
    await heard(player, 0, 0);
    broken.clear();
    player.manner = { rate: 2, pitch: 1 };
    await reached(player, "ended");
    expect(told.at(-1)).toBe(lastOf(3));
  });

  it("does not break off the one that is heard when the rate changes", async () => {
    await player.play();
    await heard(player, 0, 0);
    broken.add(sentence(1));
    player.manner = { rate: 1.5, pitch: 1 };
    await reached(player, "failed");
    expect(told.at(-1)).toBe(lastOf(0));
    expect(player.utterance).toBe(1);
  });

  it("is heard as it was made, when it cannot be said otherwise", async () => {
    await player.play();
    await heard(player, 0, 0);
    for (const { source } of plan(text)) broken.add(source);
    player.manner = { rate: 1.5, pitch: 1 };
    await reached(player, "ended");
    expect(told).toContain(lastOf(0));
    expect(told.at(-1)).toBe(lastOf(3));
  });

  it("is no failure of the next, which was given up for it half made", async () => {
    voice.partLength = 2;
    const rest = Promise.withResolvers<void>();
    voice.waitForPart = ({ source }, token) =>
      source === sentence(1) && token === 2 ? rest.promise : undefined;
    await player.play();
    await heard(player, 0, 1);
    for (const { source } of plan(text)) broken.add(source);
    player.manner = { rate: 1.5, pitch: 1 };
    await reached(player, "failed");
    expect(player.failure).toBe("voice-failed");
    // All that was made of it has been heard.
    expect(told.at(-1)).toBe("1:1");
  });

  it("fails at its end also when it was paused meanwhile", async () => {
    broken.add(sentence(1));
    await player.play();
    await heard(player, 0, 1);
    await player.pause();
    expect(player.state).toBe("paused");
    await player.resume();
    await reached(player, "failed");
    expect(told.at(-1)).toBe(lastOf(0));
  });

  it("is begun again at the first word that was not said, when it broke off between its parts", async () => {
    voice.partLength = 2;
    let isBroken = true;
    voice.waitForPart = ({ source }, token) =>
      isBroken && source === sentence(0) && token === 4
        ? Promise.reject(new QariError("voice-failed", source))
        : undefined;
    await player.play();
    await reached(player, "failed");
    expect(told.at(-1)).toBe("0:3");
    isBroken = false;
    told = [];
    await player.play();
    await heard(player, 1, 0);
    expect(told[0]).toBe("0:4");
  });
});

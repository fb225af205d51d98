import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { SpeechPlayer } from "../../../renderer/speech/player.ts";
import { SpeechScript } from "../../../src/speech/speech-script.ts";
import { heard, plan, reached } from "./listening.ts";
import { ToyVoice } from "./toy-voice.ts";

/** Three sentences, of nine, three and two words; keys are their numbers. */
const text =
  "وصل الوفد إلى المدينة مساء أمس في قطار طويل. جملة ثانية بعدها. جملة ثالثة.";
const [first, second, third] = plan(text).map(({ tokens }) => tokens.length);

let voice: ToyVoice;
let player: SpeechPlayer;
/** What was heard, as `sentence:word`. */
let told: string[];
/** Parts, as `sentence:word`, that are not made before `make`. */
let held: Map<string, PromiseWithResolvers<void>>;

beforeEach(() => {
  told = [];
  held = new Map();
  voice = new ToyVoice();
  voice.partLength = 3;
  voice.waitForPart = ({ source }, token) => {
    const key = plan(text).findIndex((each) => each.source === source);
    return held.get(`${key}:${token}`)?.promise;
  };
  player = new SpeechPlayer({ engine: voice });
  player.load(SpeechScript.of(plan(text)));
  player.addEventListener("qari-speech-word", ({ utterance, token }) => {
    if (token !== undefined) told.push(`${utterance}:${token}`);
  });
});
afterEach(() => player.close());

const hold = (part: string): void => {
  held.set(part, Promise.withResolvers());
};
const make = (part: string): void => held.get(part)?.resolve();

/** Every word of the text once, in order, as far as frames came for them. */
const isInOrder = (): boolean => {
  const places = told.map((each) => {
    const [utterance = 0, token = 0] = each.split(":").map(Number);
    return utterance * 100 + token;
  });
  return places.every((place, at) => at === 0 || place > (places[at - 1] ?? 0));
};

describe("a voice that makes a sentence part by part", () => {
  it("is heard while the rest is not made yet", async () => {
    hold("0:3");
    await player.play();
    await heard(player, 0, 2);
    expect(player.state).toBe("playing");
    make("0:3");
    await reached(player, "ended");
    expect([first, second, third]).toEqual([9, 3, 2]);
    expect(told.at(-1)).toBe("2:1");
    expect(isInOrder()).toBe(true);
  });

  it("says all words at their times, as if it had been made whole", async () => {
    await player.play();
    await reached(player, "ended");
    expect(isInOrder()).toBe(true);
    expect(told).toContain("0:8");
    expect(told).toContain("1:2");
  });

  it("begins with the part that the word is in", async () => {
    hold("0:6");
    const position = plan(text)[0]?.tokens[4]?.range.start;
    await player.play(position);
    await heard(player, 0, 5);
    expect(told[0]).toBe("0:4");
    make("0:6");
    await heard(player, 1, 0);
    expect(isInOrder()).toBe(true);
  });

  it("waits for a part that is late, and goes on with it", async () => {
    hold("0:6");
    await player.play();
    await heard(player, 0, 5);
    // All that was made has been heard.
    await expect.poll(() => player.token).toBeUndefined();
    expect(player.state).toBe("playing");
    make("0:6");
    await heard(player, 0, 6);
    await reached(player, "ended");
    expect(isInOrder()).toBe(true);
  });

  it("goes over to another rate within a sentence, without losing a part", async () => {
    await player.play();
    await heard(player, 0, 1);
    player.manner = { rate: 2, pitch: 1 };
    await reached(player, "ended");
    expect(isInOrder()).toBe(true);
    expect(told.at(-1)).toBe("2:1");
  });

  it("finishes what it began when the rate changes before all of it is made", async () => {
    hold("0:6");
    await player.play();
    await heard(player, 0, 3);
    player.manner = { rate: 2, pitch: 1 };
    make("0:6");
    await reached(player, "ended");
    expect(isInOrder()).toBe(true);
    expect(told.at(-1)).toBe("2:1");
  });

  it("finishes the sentence when what follows is to be said in another way", async () => {
    hold("0:6");
    await player.play();
    await heard(player, 0, 3);
    await player.replan(() => undefined);
    make("0:6");
    await reached(player, "ended");
    expect(isInOrder()).toBe(true);
    expect(told).toContain("0:8");
  });

  it("loses no part over a pause", async () => {
    hold("0:6");
    await player.play();
    await heard(player, 0, 3);
    await player.pause();
    make("0:6");
    await player.resume();
    await reached(player, "ended");
    expect(isInOrder()).toBe(true);
    expect(told).toContain("0:8");
  });
});

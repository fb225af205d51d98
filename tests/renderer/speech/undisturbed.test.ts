import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { SpeechPlayer } from "../../../renderer/speech/player.ts";
import { SpeechScript } from "../../../src/speech/speech-script.ts";
import { heard, plan, reached } from "./listening.ts";
import { ToyVoice } from "./toy-voice.ts";

const hour = 3_600_000;
/** Eight words, and ten. */
const text =
  "كلمة أولى ثم كلمة ثانية ثم كلمة ثالثة. وجملة بعدها فيها كلمات أخرى لا تنتهي قبل أن تعود.";

let player: SpeechPlayer;
let contexts: AudioContext[];
let words: number[];

beforeEach(() => {
  contexts = [];
  words = [];
  player = new SpeechPlayer({
    engine: new ToyVoice(0.25),
    createContext: () => {
      const context = new AudioContext({ sampleRate: 22_050 });
      contexts.push(context);
      return context;
    },
  });
  player.load(SpeechScript.of(plan(text)));
  player.addEventListener("qari-speech-word", ({ utterance, token }) => {
    if (utterance !== undefined && token !== undefined)
      words.push(utterance * 100 + token);
  });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await player.close();
});

/** No word twice, and none out of order. */
const inOrder = (): readonly number[] =>
  [...new Set(words)].toSorted((a, b) => a - b);

describe("playing, when no frame is drawn because the window is hidden", () => {
  it("tells words all the same, and each as before once there are frames again", async () => {
    await player.play();
    await heard(player, 0, 1);
    const frames = vi
      .spyOn(window, "requestAnimationFrame")
      .mockImplementation(() => 0);
    // And timers come once a second.
    const later = window.setTimeout.bind(window);
    const timers = vi
      .spyOn(window, "setTimeout")
      .mockImplementation(((work: TimerHandler, ms = 0) =>
        later(work, Math.max(1000, ms))) as typeof setTimeout);
    // Into the next sentence, at a word about every second.
    await heard(player, 1);
    expect(player.state).toBe("playing");
    frames.mockRestore();
    timers.mockRestore();
    await heard(player, 1, (player.token ?? 0) + 1);
    const seen = words.length - 1;
    await reached(player, "ended");
    expect(words).toEqual(inOrder());
    // Seen again: a word each, but for what a busy machine drops.
    const [first = 0] = words.slice(seen);
    expect(words.length - seen).toBeGreaterThanOrEqual(110 - first - 1);
    expect(contexts).toHaveLength(1);
  });
});

describe("playing, when the machine's clock is set", () => {
  for (const [how, by] of [
    ["forward", hour],
    ["back", -hour],
  ] as const)
    it(`goes on as if nothing were when it jumps ${how} by an hour`, async () => {
      await player.play();
      await heard(player, 0, 2);
      const now = Date.now.bind(Date);
      vi.spyOn(Date, "now").mockImplementation(() => now() + by);
      const [output] = contexts;
      const before = output?.currentTime ?? Number.NaN;
      const rest = words.length;
      await reached(player, "ended");
      // Neither hurried nor held up: eight words and a pause are left at least.
      const seconds = (output?.currentTime ?? Number.NaN) - before;
      expect(seconds).toBeGreaterThan(1.5);
      expect(seconds).toBeLessThan(8);
      expect(words).toEqual(inOrder());
      expect(words.length).toBeGreaterThan(rest + 6);
      expect(contexts).toHaveLength(1);
    });
});

describe("playing, when the system takes the sound away for a while", () => {
  /** As on a call, or while the lid is closed: the state is told, the clock stands. */
  function interrupt(context: AudioContext): () => Promise<void> {
    const taken = context.suspend();
    Object.defineProperty(context, "state", {
      configurable: true,
      get: () => "interrupted",
    });
    context.dispatchEvent(new Event("statechange"));
    return async () => {
      await taken;
      Reflect.deleteProperty(context, "state");
      await context.resume();
    };
  }

  /** What is done again and again from now on, by its timer. */
  function catchRepeated(): ReadonlyMap<unknown, () => void> {
    const caught = new Map<unknown, () => void>();
    const [begin, end] = [window.setInterval, window.clearInterval];
    vi.spyOn(window, "setInterval").mockImplementation(
      (work: () => void, ms?: number) => {
        const timer = begin.call(window, work, ms);
        caught.set(timer, work);
        return timer;
      },
    );
    vi.spyOn(window, "clearInterval").mockImplementation((timer) => {
      caught.delete(timer);
      end.call(window, timer);
    });
    return caught;
  }

  async function frames(count: number): Promise<void> {
    for (let drawn = 0; drawn < count; drawn += 1)
      await new Promise((resolve) => requestAnimationFrame(resolve));
  }

  it("stands at its word, and goes on from there by itself when it is given back", async () => {
    const repeated = catchRepeated();
    await player.play();
    await heard(player, 0, 2);
    const [context] = contexts;
    if (!context) throw new Error("no context");
    const giveBack = interrupt(context);
    const stands = player.token;
    // More looks at the clock than a lost device takes to be noticed.
    for (let look = 0; look < 5; look += 1)
      for (const work of repeated.values()) work();
    await frames(2);
    expect(player.token).toBe(stands);
    expect([player.state, contexts.length]).toEqual(["playing", 1]);
    await giveBack();
    await reached(player, "ended");
    expect(contexts).toHaveLength(1);
    expect(words).toEqual(inOrder());
    expect(words.length).toBeGreaterThanOrEqual(10);
  });

  it("stays paused when the listener paused meanwhile", async () => {
    await player.play();
    await heard(player, 0, 2);
    const [context] = contexts;
    if (!context) throw new Error("no context");
    const giveBack = interrupt(context);
    await player.pause();
    const stands = player.token;
    await giveBack();
    // Words are told in frames: in none of these.
    await frames(40);
    expect([player.state, player.token]).toEqual(["paused", stands]);
    await player.resume();
    await reached(player, "ended");
    expect(words).toEqual(inOrder());
  });
});

import { afterEach, describe, expect, it } from "vitest";
import { SpeechPlayer } from "../../../renderer/speech/player.ts";
import { SpeechScript } from "../../../src/speech/speech-script.ts";
import { heard, plan, reached } from "./listening.ts";
import { ToyVoice } from "./toy-voice.ts";

const text =
  "كلمة أولى ثم كلمة ثانية ثم كلمة ثالثة ثم كلمة أخيرة. وجملة بعدها.";

/** A player whose devices can be taken away from it. */
function playerOnDevices() {
  const contexts: AudioContext[] = [];
  const words: number[] = [];
  const device = { isThere: true };
  const player = new SpeechPlayer({
    engine: new ToyVoice(0.25),
    createContext: () => {
      if (!device.isThere) throw new DOMException("none", "NotSupportedError");
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
  return { player, contexts, words, device };
}

describe("playing, when the sound device is lost", () => {
  let player: SpeechPlayer;
  afterEach(() => player.close());

  const losses: Readonly<Record<string, (context: AudioContext) => unknown>> = {
    "is closed": (context) => context.close(),
    "is suspended by the system": (context) => context.suspend(),
    "tells of an error": (context) => context.dispatchEvent(new Event("error")),
    "stands still without a word": (context) => {
      const { currentTime } = context;
      Object.defineProperty(context, "currentTime", { value: currentTime });
    },
  };
  for (const [how, lose] of Object.entries(losses))
    it(`goes on from the word that was heard when it ${how}`, async () => {
      const set = playerOnDevices();
      ({ player } = set);
      await player.play();
      await heard(player, 0, 2);
      const [context] = set.contexts;
      if (!context) throw new Error("no context");
      await lose(context);
      await heard(player, 1, 1);
      expect(player.state).toBe("playing");
      expect(set.contexts).toHaveLength(2);
      // Each once, and none left out but by frames.
      expect(set.words).toEqual(
        [...new Set(set.words)].toSorted((a, b) => a - b),
      );
      expect(set.words.length).toBeGreaterThanOrEqual(10);
    });

  it("says so when there is no other, and can be asked again", async () => {
    const set = playerOnDevices();
    ({ player } = set);
    await player.play();
    await heard(player, 0, 3);
    set.device.isThere = false;
    await set.contexts[0]?.close();
    await reached(player, "failed");
    expect(player.failure).toBe("audio-unavailable");
    set.device.isThere = true;
    const asked = set.words.length;
    await player.play();
    await heard(player, 0, 5);
    // From the word where it was lost, or the one after it.
    expect(set.words[asked]).toBeGreaterThanOrEqual(3);
    expect(set.words[asked]).toBeLessThanOrEqual(4);
  });

  it("stays paused when it is lost in a pause, and goes on from there", async () => {
    const set = playerOnDevices();
    ({ player } = set);
    await player.play();
    await heard(player, 0, 2);
    await player.pause();
    await set.contexts[0]?.close();
    expect(player.state).toBe("paused");
    await player.resume();
    await heard(player, 0, 5);
    expect(set.contexts).toHaveLength(2);
    expect(player.state).toBe("playing");
  });
});

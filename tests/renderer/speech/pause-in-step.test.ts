import { afterEach, expect, it } from "vitest";
import { SpeechPlayer } from "../../../renderer/speech/player.ts";
import { SpeechScript } from "../../../src/speech/speech-script.ts";
import { heard, plan } from "./listening.ts";
import { ToyVoice } from "./toy-voice.ts";

/** Of a device, between the graph and the ear; seconds. */
const delay = 0.1;
const wordSeconds = 0.03;

let player: SpeechPlayer;
afterEach(() => player.close());

/** A device that says how late it plays what it is given. */
function slowDevice(): AudioContext {
  const context = new AudioContext({ sampleRate: 22_050 });
  const timestamp = context.getOutputTimestamp.bind(context);
  context.getOutputTimestamp = () => {
    const { contextTime = 0, performanceTime = 0 } = timestamp();
    return { contextTime: Math.max(0, contextTime - delay), performanceTime };
  };
  return context;
}

it("still shows the words that a slow device plays after the press on pause", async () => {
  player = new SpeechPlayer({
    engine: new ToyVoice(wordSeconds),
    createContext: slowDevice,
  });
  player.load(SpeechScript.of(plan("كلمة بعد ".repeat(40))));
  await player.play();
  await heard(player, 0, 10);
  const pressed = player.token ?? 0;
  await player.pause();
  const stands = player.token ?? 0;
  // What the device still had, and no more.
  expect(stands - pressed).toBeGreaterThanOrEqual(2);
  expect(stands - pressed).toBeLessThanOrEqual(2 + (delay + 0.1) / wordSeconds);
  expect(player.state).toBe("paused");

  await player.resume();
  await heard(player, 0, stands + 1);
  expect(player.token).toBeLessThan(stands + 10);
});

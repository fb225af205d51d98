import fc from "fast-check";
import { afterAll, expect, it } from "vitest";
import type { SpeechPlayer } from "../../../renderer/speech/player.ts";
import {
  firstSound,
  heard,
  listenTo,
  said,
  takeRecording,
} from "./listening.ts";

const text =
  "جملة أولى هنا. جملة ثانية بعدها أطول منها. ثالثة. رابعة قصيرة. والخامسة آخرها.";

let player: SpeechPlayer | undefined;
afterAll(() => player?.close());

type Act = (player: SpeechPlayer) => unknown;
const acts: Readonly<Record<string, Act>> = {
  play: (target) => target.play(),
  "play from the third": (target) => target.play(said(target)[2]?.range.start),
  pause: (target) => target.pause(),
  resume: (target) => target.resume(),
  stop: (target) => target.stop(),
  next: (target) => target.next(),
  previous: (target) => target.previous(),
  faster: (target) => (target.manner = { rate: 2, pitch: 1 }),
  slower: (target) => (target.manner = { rate: 1, pitch: 1 }),
  "a frame goes by": () => new Promise((done) => requestAnimationFrame(done)),
};

it("answers whatever is pressed, in any order, and still stops and starts", async () => {
  const setUp = await listenTo(text);
  const target = setUp.player;
  player = target;
  const press = fc.record({
    name: fc.constantFrom(...Object.keys(acts)),
    waits: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(press, { maxLength: 15 }), async (presses) => {
      for (const { name, waits } of presses) {
        const acting = acts[name]?.(target);
        if (waits) await acting;
      }
      expect(target.failure).toBeUndefined();
      await target.play(said(target)[1]?.range.start);
      await heard(target, 1, 0);
      await target.stop();
      await frames(3);
      takeRecording();
      await frames(6);
      expect(firstSound(takeRecording().samples)).toBe(-1);
      expect(target.state).toBe("idle");
    }),
    { numRuns: 20 },
  );
});

async function frames(count: number): Promise<void> {
  if (count === 0) return;
  await new Promise((resolve) => requestAnimationFrame(resolve));
  await frames(count - 1);
}

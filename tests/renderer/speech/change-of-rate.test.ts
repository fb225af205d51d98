import { afterEach, expect, it, vi } from "vitest";
import { SpeechPlayer } from "../../../renderer/speech/player.ts";
import { SpeechScript } from "../../../src/speech/speech-script.ts";
import { installPlayLog } from "../../../tools/tour/play-log.ts";
import { installSoundTap } from "../../../tools/tour/sound-tap.ts";
import { heard, plan } from "./listening.ts";
import { ToyVoice } from "./toy-voice.ts";

let player: SpeechPlayer;
afterEach(() => player.close());

it("goes on when the sentence passes by before the voice has said it at the new rate", async () => {
  const engine = new ToyVoice(0.2);
  const first = Promise.withResolvers<void>();
  const others = Promise.withResolvers<void>();
  let asked = 0;
  engine.wait = (_utterance, { rate }) => {
    if (rate === 1) return undefined;
    asked += 1;
    return asked === 1 ? first.promise : others.promise;
  };
  player = new SpeechPlayer({ engine });
  player.load(SpeechScript.of(plan("جملة قصيرة هنا. ".repeat(10))));
  await player.play();
  await heard(player, 0, 1);
  player.manner = { rate: 2, pitch: 1 };
  await heard(player, 1, 1);
  // The voice answers what was asked for, while the next is asked for too.
  first.resolve();
  await heard(player, 2, 0);
  others.resolve();
  await heard(player, 3, 0);
  expect([player.state, player.failure]).toEqual(["playing", undefined]);
});

it("leaves what follows as it was until the voice has said it at the new rate", async () => {
  const engine = new ToyVoice(0.4);
  const next = Promise.withResolvers<void>();
  const utterances = plan("جملة قصيرة هنا. ".repeat(10));
  engine.wait = (utterance, { rate }) =>
    rate === 1 || utterance === utterances[0] ? undefined : next.promise;
  player = new SpeechPlayer({ engine });
  player.load(SpeechScript.of(utterances));
  await player.play();
  // In its last word: nothing of this sentence is left to say anew.
  await heard(player, 0, 2);
  player.manner = { rate: 2, pitch: 1 };
  await heard(player, 1, 1);
  next.resolve();
  await heard(player, 2, 0);
  expect([player.state, player.failure]).toEqual(["playing", undefined]);
});

it("leaves no gap where it goes over, however long the new sound takes to be copied", async () => {
  installSoundTap();
  installPlayLog();
  // Longer than a word: the next one has begun when it is done.
  const copy = vi
    .spyOn(AudioBuffer.prototype, "copyToChannel")
    .mockImplementation(() => {
      const until = performance.now() + 80;
      while (performance.now() < until);
    });
  try {
    player = new SpeechPlayer({ engine: new ToyVoice(0.06) });
    player.load(SpeechScript.of(plan("كلمة بعد ".repeat(60))));
    await player.play();
    for (const [word, rate] of [
      [4, 0.9],
      [12, 1],
      [20, 0.9],
    ] as const) {
      await heard(player, 0, word);
      player.manner = { rate, pitch: 1 };
    }
    await heard(player, 0, 30);
  } finally {
    copy.mockRestore();
  }
  await player.pause();
  const plays = globalThis.qariPlayLog?.take().plays ?? [];
  const cuts = plays.slice(0, 3).map(({ stop = Infinity }, at) => {
    const next = plays[at + 1];
    return Math.round(Math.abs((next?.when ?? 0) - stop) * 1000);
  });
  expect(cuts).toEqual([0, 0, 0]);
});

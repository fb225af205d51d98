import { afterEach, expect, it } from "vitest";
import { SpeechPlayer } from "../../../renderer/speech/player.ts";
import { SpeechScript } from "../../../src/speech/speech-script.ts";
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

import { afterEach, expect, it } from "vitest";
import type { SpeechPlayer } from "../../../renderer/speech/player.ts";
import {
  spokenWordHighlight,
  WordHighlight,
} from "../../../renderer/speech/word-highlight.ts";
import { measureWordSync } from "../../../tools/tour/word-sync.ts";
import { watchWords } from "../../../tools/tour/word-watch.ts";
import {
  listenTo,
  said,
  reached,
  secondSentence,
  takeRecording,
} from "./listening.ts";

let player: SpeechPlayer;
let highlight: WordHighlight;
afterEach(async () => {
  highlight.close();
  await player.close();
  document.body.replaceChildren();
});

it("highlights the words within 30 ms of their sound, as it was recorded", async () => {
  ({ player } = await listenTo(secondSentence));
  const text = document.createTextNode(secondSentence);
  document.body.append(text);
  highlight = new WordHighlight(({ start, end }) => [
    new StaticRange({
      startContainer: text,
      startOffset: start.offset,
      endContainer: text,
      endOffset: end.offset,
    }),
  ]);
  player.addEventListener("qari-speech-word", ({ utterance, token }) => {
    const spoken =
      utterance === undefined ? undefined : said(player)[utterance];
    highlight.show(spoken, token);
  });

  watchWords(spokenWordHighlight);
  await player.play();
  await reached(player, "ended");
  const changes = globalThis.qariWordWatch?.take() ?? [];
  const log = globalThis.qariPlayLog?.take() ?? { sounds: [], plays: [] };
  const sync = measureWordSync(takeRecording(), log, changes);

  expect(sync).toHaveLength(said(player)[0]?.tokens.length ?? -1);
  for (const { likeness, offPlan } of sync) {
    expect(likeness).toBeGreaterThan(0.95);
    expect(Math.abs(offPlan)).toBeLessThan(0.1);
  }
  const lags = sync
    .map(({ lag = Infinity }) => Math.abs(lag))
    .toSorted((a, b) => a - b);
  // The middle one: frames dropped on a busy machine cost single words their beat.
  expect(lags[lags.length >> 1]).toBeLessThanOrEqual(20);
});

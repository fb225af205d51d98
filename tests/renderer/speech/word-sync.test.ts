import { afterEach, expect, it } from "vitest";
import type { SpeechPlayer } from "../../../renderer/speech/player.ts";
import {
  spokenWordHighlight,
  WordHighlight,
} from "../../../renderer/speech/word-highlight.ts";
import { measureWordSync } from "../../../tools/tour/word-sync.ts";
import { watchWords } from "../../../tools/tour/word-watch.ts";
import {
  firstSound,
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
  const setUp = await listenTo(secondSentence);
  player = setUp.player;
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
  const changes = globalThis.qariWordWatch?.stop() ?? [];
  const recording = takeRecording();

  const [spoken] = setUp.spoken;
  if (!spoken) throw new Error("nothing was spoken");
  expect(firstSound(recording.samples)).toBeGreaterThanOrEqual(0);
  const words = said(player)[0]?.tokens.map(({ source }) => source) ?? [];
  const sync = measureWordSync(recording, changes, spoken, words);
  expect(sync.map(({ text: word }) => word)).toEqual(words);
  for (const { likeness } of sync) expect(likeness).toBeGreaterThan(0.95);
  const lags = sync.map(({ lag }) => Math.abs(lag)).toSorted((a, b) => a - b);
  // The middle one: frames dropped on a busy machine cost single words their beat.
  expect(lags[lags.length >> 1]).toBeLessThanOrEqual(30);
});

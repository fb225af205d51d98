import { afterEach, describe, expect, it } from "vitest";
import {
  spokenSentenceHighlight,
  spokenWordHighlight,
  WordHighlight,
} from "../../../renderer/speech/word-highlight.ts";
import { plan } from "./listening.ts";

const text = "قال نعم ثم مضى.";
const [utterance] = plan(text);
let highlight: WordHighlight;
afterEach(() => highlight.close());

const setUp = () => {
  const node = document.createTextNode(text);
  highlight = new WordHighlight(({ start, end }) => [
    new StaticRange({
      startContainer: node,
      startOffset: start.offset,
      endContainer: node,
      endOffset: end.offset,
    }),
  ]);
};
const shown = (name: string) =>
  [...(CSS.highlights.get(name) ?? [])].map(({ startOffset, endOffset }) =>
    text.slice(startOffset, endOffset),
  );

describe("WordHighlight", () => {
  it("shows a word and its sentence", () => {
    setUp();
    highlight.show(utterance, 1);
    expect(shown(spokenWordHighlight)).toEqual(["نعم"]);
    expect(shown(spokenSentenceHighlight)).toEqual([text]);
  });

  it("keeps the sentence in the silence between words", () => {
    setUp();
    highlight.show(utterance, 1);
    highlight.show(utterance, undefined);
    expect(shown(spokenWordHighlight)).toEqual([]);
    expect(shown(spokenSentenceHighlight)).toEqual([text]);
  });

  it("leaves nothing on the page when it is closed", () => {
    setUp();
    highlight.show(utterance, 0);
    highlight.close();
    expect(CSS.highlights.has(spokenWordHighlight)).toBe(false);
    expect(CSS.highlights.has(spokenSentenceHighlight)).toBe(false);
  });
});

import { describe, expect, it } from "vitest";
import {
  heardAt,
  nextWord,
  type Segment,
} from "../../../renderer/speech/timeline.ts";

const words = [
  { token: 0, start: 0, end: 1 },
  { token: 1, start: 1, end: 2 },
  { token: 2, start: 2, end: 3 },
];
const segments: readonly Segment[] = [
  { utterance: 4, origin: 9, begin: 10, end: 12, words },
  { utterance: 5, origin: 12.5, begin: 12.5, end: 15.5, words },
];

describe("heardAt", () => {
  it.each([
    ["before the first", 9.9, undefined],
    ["on the first sample", 10, { utterance: 4, token: 1 }],
    ["inside a word", 11.5, { utterance: 4, token: 2 }],
    ["between two sentences", 12.2, { utterance: 4, token: undefined }],
    ["on the first word of the next", 12.5, { utterance: 5, token: 0 }],
    ["after the last", 99, { utterance: 5, token: undefined }],
  ])("%s", (_where, time, heard) => {
    expect(heardAt(segments, time)).toEqual(heard);
  });
});

const later: Segment = {
  utterance: 5,
  origin: 12.5,
  begin: 12.5,
  end: 15.5,
  words,
};

describe("nextWord", () => {
  it("finds the seam behind the word that sounds", () => {
    expect(nextWord(later, 13)).toEqual({ token: 1, at: 13.5 });
  });
  it("finds none in the last word", () => {
    expect(nextWord(later, 15)).toBeUndefined();
  });
});

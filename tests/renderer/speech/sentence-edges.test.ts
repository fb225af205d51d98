import { beforeEach, describe, expect, it } from "vitest";
import { SentenceEdges } from "../../../renderer/speech/sentence-edges.ts";

let edges: SentenceEdges;
/** What is told of sentences that have three words. */
const tell = (utterance: number, token?: number) =>
  edges.tell({ utterance, token }, 3);
beforeEach(() => (edges = new SentenceEdges()));

describe("a sentence", () => {
  it("begins with whatever is told of it first", () => {
    expect(tell(0)).toBe("begun");
    expect(tell(0, 0)).toBeUndefined();
    // Follows at once, or after missed frames.
    expect(tell(1, 0)).toBe("begun");
    expect(tell(2, 1)).toBe("begun");
    expect(tell(2, 2)).toBeUndefined();
  });

  it("is over in the silence behind its last word, and in no other", () => {
    tell(0, 1);
    expect(tell(0)).toBeUndefined();
    tell(0, 2);
    expect(tell(0)).toBe("over");
  });

  it("begins again where the voice went on after it had stopped", () => {
    tell(0, 2);
    edges.forget();
    expect(tell(0)).toBe("begun");
  });
});

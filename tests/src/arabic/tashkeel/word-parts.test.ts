import { describe, expect, it } from "vitest";
import { wordParts } from "../../../../src/arabic/tashkeel/word-parts.ts";

const partsOf = (word: string): readonly string[] =>
  wordParts(word).map(({ from, to }) => word.slice(from, to));

describe("wordParts", () => {
  it("are what is left without what is written together with a word", () => {
    expect(partsOf("والبيت")).toEqual(["البيت", "بيت"]);
    expect(partsOf("كتابها")).toEqual(["كتاب"]);
    expect(partsOf("بكتابه")).toEqual(["بكتاب", "كتابه", "كتاب"]);
  });

  it("are none where too little would be left", () => {
    expect(partsOf("وفي")).toEqual([]);
    expect(partsOf("له")).toEqual([]);
    expect(partsOf("")).toEqual([]);
  });

  it("say whether the article stands before them", () => {
    const [whole, bare] = wordParts("والبيت");
    expect([whole?.hasArticle, bare?.hasArticle]).toEqual([false, true]);
  });
});

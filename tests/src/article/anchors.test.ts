import { describe, expect, it } from "vitest";
import { anchorsOf } from "../../../src/article/anchors.ts";
import { articleOf } from "./sample-article.ts";

describe("the anchors of an article", () => {
  it("are those of sections, blocks and notes, the first of each name", () => {
    const content = [{ text: "نص" }];
    const base = articleOf(
      { type: "paragraph", content, anchor: "a" },
      { type: "note", id: "n", content, lang: "en", dir: "ltr" },
      { type: "note", id: "n", content: [{ text: "غيره" }] },
      { type: "paragraph", content, anchor: "a" },
    );
    const [only] = base.sections;
    const article = {
      ...base,
      sections: [{ level: 1, blocks: only?.blocks ?? [], anchor: "top" }],
    };
    const { places, notes } = anchorsOf(article);
    expect(Object.fromEntries(places)).toEqual({
      top: { section: 0, block: 0, offset: 0 },
      a: { section: 0, block: 0, offset: 0 },
      n: { section: 0, block: 1, offset: 0 },
    });
    expect(notes.get("n")).toEqual({
      id: "n",
      position: { section: 0, block: 1, offset: 0 },
      content,
      lang: "en",
      dir: "ltr",
    });
    expect(anchorsOf(article).places).toBe(places);
  });
});

import { describe, expect, it } from "vitest";
import {
  assembleArticle,
  type DraftArticle,
} from "../../../../src/importing/assemble/assemble-article.ts";
import type { DraftBlock } from "../../../../src/importing/walk/draft.ts";

const link: DraftBlock = {
  type: "paragraph",
  content: [
    { text: "انظر " },
    { text: "الصورة", marks: [{ type: "link", href: "#sea" }] },
  ],
};
/** A text that leads to a picture. */
const draftWith = (picture: object): DraftArticle => ({
  title: "البحر",
  sections: [
    {
      level: 1,
      blocks: [
        link,
        { type: "image", source: "sea.png", anchor: "sea", ...picture },
      ],
    },
  ],
  sharedPlaces: new Map(),
});
const blocksOf = (draft: DraftArticle, kept: string | undefined) =>
  assembleArticle(draft, () => kept).sections.flatMap(({ blocks }) => blocks);
const unlinked = {
  type: "paragraph",
  content: [{ text: "انظر " }, { text: "الصورة" }],
};

describe("what leads to a picture", () => {
  it("leads to it where it is kept", () => {
    const hash = "0".repeat(64);
    expect(blocksOf(draftWith({ alt: "موج" }), hash)).toEqual([
      link,
      { type: "image", resource: hash, anchor: "sea", alt: "موج" },
    ]);
  });

  it("leads to its caption where it is not to be had", () => {
    const caption = [{ text: "موج في المساء" }];
    expect(blocksOf(draftWith({ caption, lang: "ar" }), undefined)).toEqual([
      link,
      { type: "paragraph", content: caption, anchor: "sea", lang: "ar" },
    ]);
  });

  it("is no link any more where nothing of it is left", () => {
    expect(blocksOf(draftWith({}), undefined)).toEqual([unlinked]);
  });
});

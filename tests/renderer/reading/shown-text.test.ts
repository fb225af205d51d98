import { describe, expect, it } from "vitest";
import { textsToVocalise } from "../../../renderer/reading/shown-text.ts";
import type { Block } from "../../../src/article/article.ts";

const lines = ["﴿قل هو الله أحد", "الله الصمد", "لم يلد﴾ ثم فسر"];

describe("textsToVocalise", () => {
  it("has no text that stands inside a verse, in whatever block it began", () => {
    const blocks = lines.map((text): Block => ({
      type: "paragraph",
      content: [{ text }],
    }));
    const texts = blocks.map((block, index) =>
      textsToVocalise(block, "ar", { blockAt: (at) => blocks[at], index }),
    );
    expect(texts).toEqual([[lines[0]], [""], [lines[2]]]);
  });
});

import { describe, expect, it } from "vitest";
import type { Block } from "../../../src/article/article.ts";
import { structureAt } from "../../../src/speech/structures.ts";
import { SpeechScript } from "../../../src/speech/speech-script.ts";

const content = [{ text: "كلمة." }];
const paragraph: Block = { type: "paragraph", content };
const quote: Block = { type: "quote", content };
const list: Block = { type: "list", ordered: false, items: [content, content] };
const rule: Block = { type: "rule" };

const articleOf = (...sections: readonly (readonly Block[])[]) => ({
  lang: "ar",
  sections: sections.map((blocks) => ({ level: 1, blocks: [...blocks] })),
});
const at = (block: number, section = 0) => ({ section, block, offset: 2 });

describe("what stands apart from running text", () => {
  it("is nothing in a paragraph, nor beyond the article", () => {
    const article = articleOf([paragraph, rule]);
    expect(structureAt(article, at(0))).toBeUndefined();
    expect(structureAt(article, at(1))).toBeUndefined();
    expect(structureAt(article, at(5))).toBeUndefined();
    expect(structureAt(article, at(0, 3))).toBeUndefined();
  });

  it("is a quotation of several paragraphs as a whole, from each of them", () => {
    const article = articleOf([paragraph, quote, quote, quote, paragraph]);
    for (const block of [1, 2, 3])
      expect(structureAt(article, at(block))).toEqual({
        kind: "quote",
        after: { section: 0, block: 4, offset: 0 },
      });
  });

  it("is one list, whatever list comes after it", () => {
    expect(structureAt(articleOf([list, list, paragraph]), at(0))).toEqual({
      kind: "list",
      after: { section: 0, block: 1, offset: 0 },
    });
  });

  it("ends with its section", () => {
    const { after } = structureAt(articleOf([quote], [quote]), at(0)) ?? {};
    expect(after).toEqual({ section: 0, block: 1, offset: 0 });
  });
});

describe("the first sentence from a block on", () => {
  const article = articleOf([paragraph, rule, quote], [], [paragraph]);
  const script = SpeechScript.ofArticle(article);
  const sourceAt = (section: number, block: number) => {
    const key = script.from({ section, block });
    return key === undefined ? undefined : script.at(key)?.range.start;
  };

  it.each([
    [0, 0, { section: 0, block: 0, offset: 0 }],
    // Nothing is said for a rule.
    [0, 1, { section: 0, block: 2, offset: 0 }],
    // Behind the section's last block.
    [0, 3, { section: 2, block: 0, offset: 0 }],
    [1, 0, { section: 2, block: 0, offset: 0 }],
    [2, 1, undefined],
    [9, 0, undefined],
  ])("from %i:%i", (section, block, start) => {
    expect(sourceAt(section, block)).toEqual(start);
  });
});

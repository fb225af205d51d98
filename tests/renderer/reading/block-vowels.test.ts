import { afterEach, describe, expect, it } from "vitest";
import { QariArticle } from "../../../renderer/components/article/article.ts";
import { BlockVowels } from "../../../renderer/reading/vowels/block-vowels.ts";
import {
  PageVowels,
  type VowelSource,
} from "../../../renderer/reading/vowels/page-vowels.ts";
import type { Block } from "../../../src/article/article.ts";
import { readableText } from "../../../src/article/readable-text.ts";
import { articleOf } from "../../src/article/sample-article.ts";

/** Where the test server serves the model. */
const source = new PageVowels({ base: "/resources/tashkeel/" });
afterEach(() => source.close());

describe("BlockVowels", () => {
  it("gives equal blocks their vowels, though the second is drawn while the first waits", async () => {
    const vowels = new BlockVowels();
    const block: Block = {
      type: "heading",
      level: 2,
      content: [{ text: "تمارين" }],
    };
    const found = new Set<number>();
    const draw = (section: number): void =>
      vowels.take([{ block, section, index: 0, blockAt: () => undefined }], {
        vowels: "all",
        lang: "ar",
        source,
        isDrawn: () => true,
        onFound: () => {
          found.add(section);
          draw(section);
        },
      });
    for (const section of [0, 1, 2]) draw(section);
    await expect.poll(() => [...found]).toEqual([0, 1, 2]);
    const [marks] = vowels.of(0, 0);
    expect(marks?.length).toBeGreaterThan(2);
    expect([vowels.of(1, 0), vowels.of(2, 0)]).toEqual([[marks], [marks]]);
  });
});

describe("a text of which more comes while it is read", () => {
  const mark = { at: 1, marks: "\u064E", confidence: 1 };
  const at = (offset: number) => ({ section: 0, block: 0, offset });

  /** Knows nothing until it answers. */
  function slowSource() {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    let isKnown = false;
    const vowels: VowelSource = {
      known: () => (isKnown ? [mark] : undefined),
      find: () => promise,
    };
    const answer = () => {
      isKnown = true;
      resolve(true);
    };
    return { vowels, answer };
  }

  async function reading(from: VowelSource): Promise<QariArticle> {
    const element = new QariArticle();
    element.text = readableText(articleOf("كتب الطالب"));
    element.display = { digits: "source", vowels: "all" };
    element.vowels = from;
    document.body.append(element);
    await element.updateComplete;
    return element;
  }

  async function complete(element: QariArticle): Promise<void> {
    if (element.text) element.text = { ...element.text };
    await element.updateComplete;
  }

  const shown = (element: QariArticle) =>
    element.textMap.domRange(at(0), at(3))?.toString();

  afterEach(() => document.body.replaceChildren());

  it("has the vowels that were asked for before", async () => {
    const slow = slowSource();
    const element = await reading(slow.vowels);
    await complete(element);
    slow.answer();
    await expect.poll(() => shown(element)).toBe("ك\u064Eتب");
  });

  it("has its places where they are drawn", async () => {
    const slow = slowSource();
    slow.answer();
    const element = await reading(slow.vowels);
    expect(shown(element)).toBe("ك\u064Eتب");
    await complete(element);
    expect(shown(element)).toBe("ك\u064Eتب");
  });
});

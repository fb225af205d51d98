import { afterEach, describe, expect, it } from "vitest";
import { BlockVowels } from "../../../renderer/reading/vowels/block-vowels.ts";
import { PageVowels } from "../../../renderer/reading/vowels/page-vowels.ts";
import type { Block } from "../../../src/article/article.ts";

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

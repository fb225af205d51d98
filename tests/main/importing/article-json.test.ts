import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exportArticle } from "../../../main/exporting/export-article.ts";
import { importDocument } from "../../../main/importing/import-document.ts";
import type { Article } from "../../../src/article/article.ts";
import { anyArticle } from "../../fixtures/any-article.ts";
import { everyBlock } from "../../fixtures/every-block.ts";

const read = async (text: string | Uint8Array, name = "مقال.json") =>
  (await importDocument({ name, bytes: Buffer.from(text) })).article;
const json = (article: Article): Promise<Uint8Array> =>
  exportArticle(article, "json", {
    read: () => Promise.resolve(undefined),
    assets: "",
    modified: new Date(0),
  });

describe("our own JSON", () => {
  it("is read as the article that it is, whatever the file is called", async () => {
    await fc.assert(
      fc.asyncProperty(anyArticle, async (made) => {
        const { id: _, contentHash: __, ...article } = made;
        expect(await read(await json(made), "a.txt")).toEqual(article);
      }),
      { numRuns: 50 },
    );
  });

  it("is refused by name where it holds what no article may", async () => {
    const text = Buffer.from(await json(everyBlock)).toString();
    const hostile = text.replace("https://example.org/a b", "javascript:a b");
    expect(hostile).not.toBe(text);
    await expect(read(hostile)).rejects.toMatchObject({
      code: "document-damaged",
      message: expect.stringContaining("sections.0.blocks.0") as string,
    });
  });

  it("is a text like any other where it is not ours, or half of it", async () => {
    const other = await read('{"title": "عنوان", "lang": "ar"}');
    expect(JSON.stringify(other.sections)).toContain("عنوان");
    const half = Buffer.from(await json(everyBlock))
      .toString()
      .slice(0, -40);
    expect(JSON.stringify(await read(half))).toContain("contentHash");
  });
});

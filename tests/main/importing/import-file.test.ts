import { createHash, randomUUID } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import {
  importBytes,
  importFile,
} from "../../../main/importing/import-file.ts";
import { articleSchema, type Article } from "../../../src/article/article.ts";
import { blockText } from "../../../src/article/block-text.ts";
import { canonicalContent } from "../../../src/article/canonical-content.ts";
import { temporaryFolders } from "../temporary-folder.ts";

const folder = temporaryFolders();
const newId = randomUUID;
const bundled = join(
  import.meta.dirname,
  "../../../resources/articles/000_70d2209a2d92bf08.txt",
);

const texts = (article: Article): readonly string[] =>
  article.sections.flatMap(({ blocks }) => blocks.map(blockText));

const sha256 = (content: string | Uint8Array): string =>
  createHash("sha256").update(content).digest("hex");

describe("the article that ships with Qari", () => {
  it("is kept as it was scraped", () => {
    const source = readFileSync(join(bundled, "../SOURCE.md"), "utf8");
    expect(source).toContain(sha256(readFileSync(bundled)));
  });

  it("is imported as any file, without the furniture of its page", async () => {
    const article = await importFile(bundled, { newId });
    expect(article).toMatchObject({
      title: "«التحالف الدولي» يبحث كيفية إلحاق هزيمة دائمة بـ«داعش»",
      source: "الشرق الأوسط",
      lang: "ar",
      dir: "rtl",
    });
    expect(article.byline).toBeUndefined();
    expect(article.sections).toHaveLength(1);
    expect(article.sections[0]).toMatchObject({ level: 1 });

    const paragraphs = texts(article);
    expect(paragraphs).toHaveLength(7);
    for (const paragraph of paragraphs)
      expect(paragraph).toMatch(/\p{L}.*\.$/u);
    expect(paragraphs[0]).toMatch(/^يستضيف وزير الخارجية الأميركي/);
    expect(paragraphs[6]).toMatch(/العاصمة المغربية الرباط\.$/);
    expect(
      article.sections[0]?.blocks.every((each) => !each.lang && !each.dir),
    ).toBe(true);
  });
});

describe("importFile", () => {
  it("gives articles that pass the model's schema, each with an id of its own", async () => {
    const path = join(folder(), "مقال.txt");
    writeFileSync(path, "جملة واحدة.");
    const [one, other] = [
      await importFile(path, { newId }),
      await importFile(path, { newId }),
    ];
    expect(v.is(articleSchema, one)).toBe(true);
    expect(one.id).not.toBe(other.id);
    expect(one.contentHash).toBe(other.contentHash);
    expect(one.contentHash).toBe(sha256(canonicalContent(one)));
  });

  it("names an article without a title after its file", async () => {
    const path = join(folder(), "رحلة 3.1.txt");
    writeFileSync(path, "جملة واحدة.");
    expect((await importFile(path, { newId })).title).toBe("رحلة 3.1");
  });

  it.each([
    ["نص\0ثنائي", "file-not-text"],
    ["\uFEFF \n\u00A0\n", "file-empty"],
    ["", "file-empty"],
  ])("refuses %j as %s", async (content, code) => {
    const path = join(folder(), "a.txt");
    writeFileSync(path, content);
    await expect(importFile(path, { newId })).rejects.toMatchObject({ code });
  });

  it("refuses what is not there, and stops when cancelled", async () => {
    const path = join(folder(), "gone.txt");
    await expect(importFile(path, { newId })).rejects.toMatchObject({
      code: "file-missing",
    });
    await expect(
      importFile(bundled, { newId, signal: AbortSignal.abort() }),
    ).rejects.toMatchObject({ code: "cancelled" });
  });
});

describe("importBytes", () => {
  it("makes the same article of the same bytes", async () => {
    const id = newId();
    const bytes = readFileSync(bundled);
    expect(importBytes(bytes, bundled, { newId: () => id })).toEqual(
      await importFile(bundled, { newId: () => id }),
    );
  });
});

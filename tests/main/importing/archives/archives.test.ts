import { randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openArchive } from "../../../../main/importing/archives/open-archive.ts";
import { importAny } from "../../../../main/importing/import-document.ts";
import { withIdentity } from "../../../../main/importing/import-file.ts";
import { articleText } from "../../../../src/article/block-text.ts";
import { pack, partsOf } from "../../../fixtures/pack-book.ts";
import { forbiddenIn } from "../forbidden.ts";

const golden = join(import.meta.dirname, "golden");
const cases = readdirSync(golden);

/** The export of a case, as its program writes it. */
async function source(name: string) {
  const folder = join(golden, name);
  const packed = join(folder, "source");
  if (existsSync(packed))
    return { name: `${name}.zip`, bytes: await pack(partsOf(packed)) };
  const file = readdirSync(folder).find((each) => each.startsWith("source."));
  if (file === undefined) throw new Error(`no source in ${folder}`);
  return { name: file, bytes: readFileSync(join(folder, file)) };
}

describe("what another program exported", () => {
  it.each(cases)("is read whole: %s", async (name) => {
    const expected: unknown = JSON.parse(
      readFileSync(join(golden, name, "expected.json"), "utf8"),
    );
    expect(await openArchive(await source(name))).toEqual(expected);
  });

  it("gives articles without anything that is not text", async () => {
    for (const name of ["wallabag", "omnivore"])
      for (const { content, fragment, url } of (await openArchive(
        await source(name),
      )) ?? []) {
        if (content === undefined) continue;
        const read = await importAny({
          bytes: Buffer.from(content),
          name: url,
          fragment,
        });
        if (!("article" in read)) throw new Error("no article");
        const article = withIdentity(read.article, { newId: randomUUID });
        expect(forbiddenIn(article)).toEqual([]);
        expect(article).toMatchObject({ ...named(fragment), url });
        expect(articleText(article)).not.toContain("alert");
        expect(article.lang).toBe("ar");
      }
  });

  it("leads to its pages, whatever marks of direction were saved with them", async () => {
    const bytes = Buffer.from(
      "title,url,time_added,tags,status\nعنوان,\u202Ahttps://a.example/b\u202C,1700000000,,unread\n",
    );
    const [entry] = (await openArchive({ name: "a.csv", bytes })) ?? [];
    expect(entry?.url).toBe("https://a.example/b");
  });

  it.each([
    ["a table of something else", "a.csv", "الاسم,العمر\nليلى,30\n"],
    ["data of something else", "a.json", '{"a": 1}'],
    ["a list of something else", "a.json", '[{"url": "https://example.org"}]'],
    ["no data at all", "a.json", "ليس جيسون"],
    [
      "a page",
      "a.html",
      "<!doctype html><title>صفحة</title><a href='https://a.example'>ر</a>",
    ],
  ])("is told from %s", async (_, name, text) => {
    expect(await openArchive({ name, bytes: Buffer.from(text) })).toBe(
      undefined,
    );
  });

  it("is told from a zip of something else, which is refused by its name", async () => {
    const bytes = await pack({ "a.txt": "نص" });
    await expect(importAny({ name: "a.zip", bytes })).rejects.toMatchObject({
      code: "format-unsupported",
    });
  });

  it("may be cut off: what is there is read, or its damage named", async () => {
    for (const name of cases) {
      const { bytes, ...file } = await source(name);
      for (const share of [0.3, 0.6, 0.9]) {
        const half = bytes.subarray(0, Math.floor(bytes.length * share));
        await importAny({ ...file, bytes: half }).catch((error: unknown) =>
          expect(error).toMatchObject({ code: expect.any(String) }),
        );
      }
    }
  });
});

const named = ({ title, byline, publishedAt }: Record<string, unknown>) => ({
  ...(title !== undefined && { title }),
  ...(byline !== undefined && { byline }),
  ...(publishedAt !== undefined && { publishedAt }),
});

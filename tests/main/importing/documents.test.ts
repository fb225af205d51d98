import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { importDocument } from "../../../main/importing/import-document.ts";
import { withIdentity } from "../../../main/importing/import-file.ts";
import { ZipDocument } from "../../../main/importing/zip/zip-document.ts";
import { articleSchema } from "../../../src/article/article.ts";
import { pack, packBook } from "../../fixtures/pack-book.ts";
import { forbiddenIn } from "./forbidden.ts";

/** Documents of our own, one a folder: what stands in `source` gives what stands in `expected.json`. The parts of a book lie in a folder that is packed first. */
const fixtures = join(import.meta.dirname, "../../fixtures");
const cases = readdirSync(fixtures, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => {
    const source = readdirSync(join(fixtures, name)).find((file) =>
      /^source\.[a-z]+$/.test(file),
    );
    return source === undefined ? [] : [{ name, source }];
  });

describe("a document becomes an article", () => {
  it.each(cases)("$name", async ({ name, source }) => {
    const path = join(fixtures, name, source);
    const { article, pictures } = await importDocument(
      statSync(path).isDirectory()
        ? { name: source, bytes: await packBook(path) }
        : { path },
    );
    const whole = withIdentity(article, { newId: () => crypto.randomUUID() });
    expect(v.parse(articleSchema, whole)).toEqual(whole);
    expect(forbiddenIn(whole)).toEqual([]);
    expect({ article, pictures: pictures.map(({ hash }) => hash) }).toEqual(
      JSON.parse(readFileSync(join(fixtures, name, "expected.json"), "utf8")),
    );
  });
});

describe("a Word document", () => {
  it("may have its text in a part of another name, as some services write it", async () => {
    const path = join(fixtures, "docx/source.docx");
    const zip = await ZipDocument.open(readFileSync(path), path);
    const parts: Record<string, Uint8Array> = {};
    for (const name of zip.names) {
      const part = (await zip.read(name)) ?? Buffer.of();
      const isNamer = /\.rels$|Content_Types/.test(name);
      parts[name.replace("document.xml", "document2.xml")] = isNamer
        ? Buffer.from(
            Buffer.from(part)
              .toString()
              .replaceAll("word/document.xml", "word/document2.xml"),
          )
        : part;
    }
    zip.close();
    const bytes = await pack(parts);
    expect(await importDocument({ name: "source.docx", bytes })).toEqual(
      await importDocument({ path }),
    );
  });
});

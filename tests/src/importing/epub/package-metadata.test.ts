import { describe, expect, it } from "vitest";
import { metadataOf } from "../../../../src/importing/epub/package-metadata.ts";
import { parseXml } from "../../../../src/importing/markup/parse-xml.ts";

const urlOf = (metadata: string) =>
  metadataOf(
    parseXml(
      `<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">${metadata}</metadata>`,
    ),
  ).url;

describe("the address of a book", () => {
  it("is the one it is identified by", () => {
    expect(
      urlOf(
        "<dc:identifier>urn:isbn:9780000000002</dc:identifier><dc:identifier> https://example.org/books/7 </dc:identifier>",
      ),
    ).toBe("https://example.org/books/7");
  });

  it("is not that of what it was made from, as other books may have been", () => {
    expect(
      urlOf(
        "<dc:identifier>urn:isbn:9780000000002</dc:identifier><dc:source>https://example.org/library</dc:source>",
      ),
    ).toBeUndefined();
  });
});

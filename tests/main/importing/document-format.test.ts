import { describe, expect, it } from "vitest";
import { documentFormat } from "../../../main/importing/document-format.ts";

const formatOf = (name: string, content: string) =>
  documentFormat(Buffer.from(content), name);

describe("a PDF", () => {
  it.each([
    ["a.pdf", "%PDF-1.4"],
    ["a.pdf", "junk of a mail program\n%PDF-1.4"],
    ["a", "junk\n%PDF-1.4"],
    ["رحلة 3.1", "junk\n%PDF-1.4"],
    ["a.txt", "\uFEFF\n%PDF-1.4"],
  ])("is told by its sign: %s, %j", (name, content) => {
    expect(formatOf(name, content)).toBe("pdf");
  });

  it.each([
    ["a.txt", "text"],
    ["a.md", "markdown"],
    ["a.html", "html"],
    ["a.json", "text"],
  ])("is not what only speaks of its sign: %s", (name, format) => {
    expect(formatOf(name, "يبدأ الملف بالعلامة %PDF-1.4 دائما.")).toBe(format);
  });
});

describe("a web archive", () => {
  const head = "From: <Saved by Microsoft Internet Explorer 5>\r\n";
  const page = "Content-Type: text/html;\r\n\tcharset=utf-8\r\n";

  it.each([
    ["of many parts", "a", `${head}Content-Type: multipart/related\r\n\r\n`],
    ["of a page alone, by its name", "a.mht", `${head}${page}\r\n<p>نص`],
    [
      "of a page alone, by its head",
      "a",
      `${head}MIME-Version: 1.0\r\n${page}\r\n<p>نص`,
    ],
  ])("is one %s", (_, name, content) => {
    expect(formatOf(name, content)).toBe("mhtml");
  });

  it.each([
    ["a page that is called one", "a.mht", "<!doctype html><p>نص", "html"],
    ["a letter about one", "a.txt", `From: ليلى\n\n${page}`, "text"],
  ])("is not %s", (_, name, content, format) => {
    expect(formatOf(name, content)).toBe(format);
  });
});

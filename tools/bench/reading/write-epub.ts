import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";
import type { Article, Block, Section } from "../../../src/article/article.ts";
import { blockText } from "../../../src/article/block-text.ts";

/**
 * The same text as an EPUB 3, for a peer to open: a section is a document.
 * Takes in what the generated books have: paragraphs, headings, quotes.
 *
 * @source https://www.w3.org/TR/epub-33/
 */
export async function writeEpub(article: Article, file: string): Promise<void> {
  const zip = new ZipFile();
  const add = (name: string, text: string, compress = true): void =>
    zip.addBuffer(Buffer.from(text), name, {
      compress,
      // The same file at every call.
      mtime: new Date(2025, 0, 1),
    });
  // First and not compressed, as the specification wants it.
  add("mimetype", "application/epub+zip", false);
  add("META-INF/container.xml", container);
  add("EPUB/package.opf", packageDocument(article));
  add("EPUB/nav.xhtml", navigation(article));
  for (const [at, section] of article.sections.entries())
    add(`EPUB/${documentName(at)}`, contentDocument(article, section, at));
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(file));
}

const documentName = (at: number): string => `section-${at}.xhtml`;

const container = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles>
    <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
  </rootfiles>
</container>
`;

function packageDocument({ id, title, byline, lang, sections }: Article) {
  const items = sections.map(
    (_, at) =>
      `    <item id="s${at}" href="${documentName(at)}" media-type="application/xhtml+xml"/>`,
  );
  const spine = sections.map((_, at) => `    <itemref idref="s${at}"/>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${lang}">
  <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
    <dc:identifier id="id">urn:uuid:${id}</dc:identifier>
    <dc:title>${escape(title)}</dc:title>
    <dc:creator>${escape(byline ?? "")}</dc:creator>
    <dc:language>${lang}</dc:language>
    <meta property="dcterms:modified">2025-01-01T00:00:00Z</meta>
  </metadata>
  <manifest>
    <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
${items.join("\n")}
  </manifest>
  <spine page-progression-direction="rtl">
${spine.join("\n")}
  </spine>
</package>
`;
}

function navigation({ title, lang, dir, sections }: Article) {
  const entries = sections.map(
    (section, at) =>
      `<li><a href="${documentName(at)}">${escape(section.title ?? title)}</a></li>`,
  );
  return page(
    { lang, dir, title },
    `<nav epub:type="toc"><ol>${entries.join("")}</ol></nav>`,
  );
}

function contentDocument(
  { title, lang, dir }: Article,
  section: Section,
  at: number,
) {
  const heading =
    section.title === undefined
      ? at === 0
        ? `<h1>${escape(title)}</h1>`
        : ""
      : `<h2>${escape(section.title)}</h2>`;
  return page(
    { lang, dir, title: section.title ?? title },
    [heading, ...section.blocks.map(element)].join("\n"),
  );
}

function element(block: Block): string {
  const text = escape(blockText(block));
  switch (block.type) {
    case "heading":
      return `<h${block.level + 1}>${text}</h${block.level + 1}>`;
    case "quote":
      return `<blockquote><p>${text}</p></blockquote>`;
    case "paragraph":
      return `<p>${text}</p>`;
    default:
      throw new Error(`generated books have no ${block.type}`);
  }
}

const page = (
  { lang, dir, title }: Pick<Article, "lang" | "dir" | "title">,
  body: string,
): string => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${lang}" xml:lang="${lang}" dir="${dir}">
<head><title>${escape(title)}</title></head>
<body>
${body}
</body>
</html>
`;

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};
const escape = (text: string): string =>
  text.replaceAll(/[&<>"]/gu, (character) => entities[character] ?? "");

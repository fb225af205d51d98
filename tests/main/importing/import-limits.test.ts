import { readFileSync, symlinkSync, writeFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ZipFile } from "yazl";
import { buffer } from "node:stream/consumers";
import { afterAll, describe, expect, it } from "vitest";
import { importDocument } from "../../../main/importing/import-document.ts";
import { ImportThread } from "../../../main/importing/import-threads.ts";
import { temporaryFolders } from "../temporary-folder.ts";

const folder = temporaryFolders();
const script = fileURLToPath(
  new URL("../../../main/importing/import-thread.ts", import.meta.url),
);
const threads: ImportThread[] = [];
afterAll(async () => {
  for (const each of threads) await each.close();
});
function thread(limits: ConstructorParameters<typeof ImportThread>[1]) {
  const started = new ImportThread(script, limits);
  threads.push(started);
  return started;
}

const fixture = (path: string): Buffer =>
  readFileSync(join(import.meta.dirname, "../../fixtures", path));
const bytes = (name: string, content: string | Uint8Array) => ({
  name,
  bytes: typeof content === "string" ? Buffer.from(content) : content,
});

/** A PDF of one page without text. @param more For its trailer. */
const minimalPdf = (more: string): string =>
  `%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >> endobj
trailer << /Root 1 0 R /Size 4 ${more} >>
%%EOF`;

async function zip(
  entries: Readonly<Record<string, string | Uint8Array>>,
): Promise<Uint8Array> {
  const archive = new ZipFile();
  for (const [name, content] of Object.entries(entries))
    archive.addBuffer(Buffer.from(content), name);
  archive.end();
  return buffer(archive.outputStream);
}

describe("documents made to do harm", () => {
  it("are read where a browser reads them: three thousand unclosed elements", async () => {
    const page = `<body>${"<font>".repeat(3000)}${"<p>فقرة من صفحة قديمة لم تُغلق عناصرها.</p>".repeat(3)}`;
    const { article } = await importDocument(bytes("a.html", page));
    expect(article.sections[0]?.blocks).toHaveLength(3);
  });

  it.each([
    [
      "ten thousand elements in each other",
      "a.html",
      `${"<div>".repeat(10_000)}نص`,
      "document-too-deep",
    ],
    [
      "a page without words",
      "a.html",
      "<html><body><script>a()</script></body></html>",
      "document-empty",
    ],
    [
      "a page that asks for scripts",
      "a.html",
      "<html><body><noscript>شغّل البرامج</noscript><div id=root></div></body></html>",
      "document-empty",
    ],
    ["an empty file", "a.html", "", "file-empty"],
    [
      "a picture called a page",
      "a.html",
      Uint8Array.from(fixture("markdown/cup.png")),
      "file-not-text",
    ],
    [
      "half a PDF, whatever it is called",
      "a.html",
      "%PDF-1.7\n…",
      "document-damaged",
    ],
    ["a PDF of pictures only", "a.pdf", minimalPdf(""), "document-scanned"],
    [
      "a PDF with a password",
      "a.pdf",
      minimalPdf(
        "/Encrypt << /Filter /Standard /V 1 /R 2 /O (................................) /U (................................) /P -4 >> /ID [(0123456789abcdef) (0123456789abcdef)]",
      ),
      "document-password",
    ],
    [
      "an older Word document",
      "a.docx",
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0),
      "format-unsupported",
    ],
    [
      "half a Word document",
      "a.docx",
      Uint8Array.from(fixture("docx/source.docx").subarray(0, 2000)),
      "document-damaged",
    ],
    ["text called a Word document", "a.docx", "نص عادي", "document-damaged"],
    [
      "a web archive without a page",
      "a.mhtml",
      "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: text/css\r\n\r\na{}\r\n--x--\r\n",
      "document-damaged",
    ],
  ])("are refused by name: %s", async (_, name, content, code) => {
    await expect(importDocument(bytes(name, content))).rejects.toMatchObject({
      code,
    });
  });

  it("are refused before they are unpacked: an archive that grows a thousandfold", async () => {
    const bomb = await zip({
      "[Content_Types].xml": "<Types/>",
      "word/document.xml": new Uint8Array(160 * 1024 * 1024),
    });
    expect(bomb.length).toBeLessThan(400_000);
    await expect(importDocument(bytes("a.docx", bomb))).rejects.toMatchObject({
      code: "document-too-heavy",
    });
  });

  it("are refused: names that lead out of an archive", async () => {
    const archive = Buffer.from(
      await zip({ "aa/word/document.xml": "<x/>", "bb/evil": "x" }),
    );
    const text = archive.toString("latin1").replaceAll("bb/evil", "../evil");
    await expect(
      importDocument(bytes("a.docx", Buffer.from(text, "latin1"))),
    ).rejects.toMatchObject({ code: "document-unsafe" });
  });

  it.each(["word/document.xml", "word\\document.xml", "word/./document.xml"])(
    "are refused: a Word document with two parts of one name, of which only one was looked at: %s",
    async (second) => {
      const archive = Buffer.from(
        await zip({
          "[Content_Types].xml": "<Types/>",
          "word/document.xml": "<x/>",
          ["b".repeat(second.length)]: new Uint8Array(1024),
        }),
      );
      const text = archive
        .toString("latin1")
        .replaceAll("b".repeat(second.length), second);
      await expect(
        importDocument(bytes("a.docx", Buffer.from(text, "latin1"))),
      ).rejects.toMatchObject({ code: "document-unsafe" });
    },
  );

  it("end their thread, not Qari: too slow, too much memory; the next one is read", async () => {
    const page = `<body>${"<p>فقرة <b>من</b> <i>كلام</i> كثير لا ينتهي.</p>".repeat(60_000)}`;
    await expect(
      thread({ timeMs: 60 }).read(bytes("slow.html", page)),
    ).rejects.toMatchObject({ code: "import-timed-out" });
    const small = thread({ memoryMb: 24 });
    await expect(small.read(bytes("heavy.html", page))).rejects.toMatchObject({
      code: "document-too-heavy",
    });
    await expect(
      small.read(bytes("a.md", "# عنوان\n\nفقرة.")),
    ).resolves.toMatchObject({ article: { title: "عنوان" } });
  });

  it("can be cancelled while they are read", async () => {
    const page = `<body>${"<p>فقرة <b>من</b> كلام كثير.</p>".repeat(60_000)}`;
    const controller = new AbortController();
    const reading = thread({}).read(bytes("a.html", page), {
      signal: controller.signal,
    });
    setImmediate(() => controller.abort());
    await expect(reading).rejects.toMatchObject({ code: "cancelled" });
  });
});

describe("pictures beside a page", () => {
  it("are read from its own folder and from nowhere else", async () => {
    const outside = folder();
    const inside = join(outside, "page");
    mkdirSync(join(inside, "page_files"), { recursive: true });
    const picture = fixture("markdown/cup.png");
    const other = fixture("html-article/source_files/بحر.png");
    writeFileSync(join(inside, "page_files", "a b.png"), picture);
    writeFileSync(join(inside, "fake.png"), "<svg onload=x>");
    writeFileSync(join(outside, "secret.png"), other);
    symlinkSync(join(outside, "secret.png"), join(inside, "link.png"));
    const path = join(inside, "page.html");
    writeFileSync(
      path,
      `<meta charset=utf-8><p>فقرة طويلة بعض الشيء قبل الصور كي يكون في الصفحة ما يُقرأ.</p>${[
        "./page_files/a%20b.png",
        "../secret.png",
        "%2e%2e/secret.png",
        "..\\secret.png",
        "link.png",
        "fake.png",
        join(outside, "secret.png"),
        `file://${join(outside, "secret.png")}`,
      ]
        .map((source) => `<p><img src="${source}" alt="صورة"></p>`)
        .join("")}`,
    );
    const { article, pictures } = await importDocument({ path });
    expect(pictures).toHaveLength(1);
    expect(Buffer.from(pictures[0]?.bytes ?? [])).toEqual(picture);
    expect(
      article.sections[0]?.blocks.filter(({ type }) => type === "image"),
    ).toEqual([{ type: "image", resource: pictures[0]?.hash, alt: "صورة" }]);
  });
});

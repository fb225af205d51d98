import { mkdtempSync, readFileSync } from "node:fs";
import { createHash, randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  libraryFileName,
  openLibrary,
} from "../../main/library/open-library.ts";
import { ResourceStore } from "../../main/resources/resource-store.ts";
import type { Article, Block } from "../../src/article/article.ts";
import { canonicalContent } from "../../src/article/canonical-content.ts";

const chapters = [
  "باب الميناء",
  "باب السوق",
  "باب القافلة",
  "باب البئر",
  "باب المكتبة",
  "باب العودة",
] as const;

const sentences = [
  "خرجنا من الميناء قبل الفجر والريح ساكنة والبحر كأنه مرآة.",
  "سألنا شيخ السوق عن الطريق فأشار إلى الجبل ولم يقل شيئا.",
  "مشت القافلة ثلاثة أيام لا يقطع صمتها إلا رنين الأجراس.",
  "وجدنا عند البئر نقشا قديما بخط لم نعرفه فنقلناه كما هو.",
  "في المكتبة رفوف من خشب الأرز تعلو حتى لا يدركها البصر.",
] as const;

const paragraph = (text: string): Block => ({
  type: "paragraph",
  content: [{ text }],
});

/** A book of our own: six chapters, a footnote, a link, a table and a picture. */
export function bookOf(
  picture: string,
  title = "رحلة إلى مكتبة الجبل",
): Article {
  const sections = chapters.map((name, at) => {
    const blocks: Block[] = Array.from({ length: 14 }, (_, line) =>
      paragraph(
        Array.from(
          { length: 5 },
          (_none, more) => sentences[(at + line + more) % sentences.length],
        ).join(" "),
      ),
    );
    if (at === 0)
      blocks.splice(
        1,
        0,
        {
          type: "paragraph",
          content: [
            { text: "كتب الرحالة هذا الخبر بعد سنين" },
            { text: "١", marks: [{ type: "noteref", id: "note-1" }] },
            { text: "، وتمامه في " },
            { text: "خبر البئر", marks: [{ type: "link", href: "#well" }] },
            { text: "." },
          ],
        },
        {
          type: "image",
          resource: picture,
          alt: "حرف القاف بنقطتيه",
          caption: [{ text: "خاتم الرحالة" }],
        },
        {
          type: "table",
          caption: [{ text: "مراحل الطريق" }],
          rows: [
            [
              { content: [{ text: "المرحلة" }], header: true },
              { content: [{ text: "الأيام" }], header: true },
            ],
            [{ content: [{ text: "الجبل" }] }, { content: [{ text: "٣" }] }],
          ],
        },
      );
    if (at === 3) {
      blocks.splice(4, 0, {
        type: "heading",
        level: 3,
        content: [{ text: "خبر البئر" }],
        anchor: "well",
      });
      blocks.splice(8, 0, {
        type: "heading",
        level: 3,
        content: [{ text: "نقش البئر" }],
      });
    }
    if (at === chapters.length - 1)
      blocks.push({
        type: "note",
        id: "note-1",
        content: [{ text: "في نسخة أخرى: بعد عشر سنين من رجوعه." }],
      });
    return { title: name, level: 1, blocks };
  });
  return {
    id: randomUUID(),
    contentHash: createHash("sha256")
      .update(canonicalContent({ sections }))
      .digest("hex"),
    title,
    byline: "رحالة من أهل الساحل",
    lang: "ar",
    dir: "rtl",
    sections,
  };
}

/** A library with the book in it, open at its beginning. The caller removes the folder. */
export async function libraryWithBook(
  more: (library: ReturnType<typeof openLibrary>, book: Article) => void = () =>
    undefined,
): Promise<{ readonly folder: string; readonly book: Article }> {
  const folder = mkdtempSync(join(tmpdir(), "qari-book-"));
  const picture = readFileSync(
    join(import.meta.dirname, "../../resources/icons/256x256.png"),
  );
  const { hash } = await new ResourceStore(folder).put(picture);
  const library = openLibrary(join(folder, libraryFileName), {
    now: () => new Date(),
    newId: randomUUID,
  });
  const { summary } = library.addArticle(bookOf(hash));
  // What was read last is what opens.
  library.savePosition(summary.id, { section: 0, block: 0, offset: 0 }, 0);
  const book = library.readArticle(summary.id);
  more(library, book);
  library.close();
  return { folder, book };
}

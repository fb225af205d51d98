import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, expect, it } from "vitest";
import { importDocument } from "../../main/importing/import-document.ts";
import { articleText } from "../../src/article/block-text.ts";
import { axeFaults } from "./axe-faults.ts";
import { launchQari } from "./launch.ts";
import { articleOfParagraphs, MarkedLibrary } from "./marked-library.ts";
import { Reader } from "./reader.ts";

const folder = mkdtempSync(join(tmpdir(), "qari-paper-"));
const library = new MarkedLibrary(
  articleOfParagraphs("رحلة الليل", [
    "وصل القطار إلى المحطة في وقت متأخر من الليل.",
    "وكان الركاب قد ناموا جميعًا في مقاعدهم.",
  ]),
);
library.highlight(0, "متأخر من الليل", {
  color: "green",
  note: "أي ليل كان؟",
});
afterAll(() => {
  library.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** Width and height of the first page in mm, and what can be read of the file. */
async function paperOf(path: string) {
  const pdf = await getDocument({
    data: new Uint8Array(readFileSync(path)),
    verbosity: 0,
  }).promise;
  const page = await pdf.getPage(1);
  const [, , width = 0, height = 0] = page.view;
  await pdf.loadingTask.destroy();
  const mm = (points: number): number => Math.round((points / 72) * 25.4);
  const { article } = await importDocument({ path });
  return {
    size: [mm(width), mm(height)],
    text: articleText({ ...article, id: "", contentHash: "" }),
  };
}

it("is asked for where a PDF is, holds for it, and is asked for no more", async () => {
  const qari = await launchQari({ library: library.folder });
  try {
    const reader = new Reader(qari.page);
    await reader.ready();
    const dialog = qari.page.getByRole("dialog", { name: "صدّر" });
    const choice = (name: string) =>
      dialog.getByRole("combobox", { name, exact: true });
    const write = async (name: string) => {
      const path = join(folder, name);
      await qari.answerDialog("showSaveDialog", {
        canceled: false,
        filePath: path,
      });
      await dialog.getByRole("button", { name: "صدّر…" }).click();
      await reader.toast.getByText(name).waitFor();
      return paperOf(path);
    };
    await qari.pressMenuItem("article.export");
    await dialog.getByRole("radio", { name: "PDF" }).check();
    await choice("الورق").selectOption("A5");
    await choice("اتجاه الورقة").selectOption("landscape");
    await choice("الهوامش").selectOption("wide");
    await dialog.getByRole("checkbox", { name: "ألحق بالنص" }).check();
    expect(await axeFaults(qari.page)).toEqual([]);
    const marked = await write("one.pdf");
    expect(marked.size).toEqual([210, 148]);
    expect(marked.text).toContain("أي ليل كان");

    await qari.pressMenuItem("article.export");
    await dialog.getByRole("radio", { name: "PDF" }).check();
    expect(await choice("الورق").inputValue()).toBe("A5");
    await choice("الورق").selectOption("Letter");
    await choice("اتجاه الورقة").selectOption("portrait");
    expect((await write("two.pdf")).size).toEqual([216, 279]);
  } finally {
    await qari.close();
  }
});

it("holds all of a wide table, leads within itself, and has contents that can be read", async () => {
  const columns = 14;
  const row = (line: number) =>
    Array.from({ length: columns }, (_, column) => ({
      content: [{ text: `r${line}c${column}` }],
      ...(line === 0 && { header: true }),
    }));
  const rich = new MarkedLibrary({
    ...articleOfParagraphs("مقال جامع لأنواع النصوص 2024", []),
    sections: [
      {
        title: "القسم الأول في السفر",
        anchor: "أول",
        level: 1,
        blocks: [
          {
            type: "paragraph",
            content: [
              { text: "كتاب" },
              { text: "1", marks: [{ type: "noteref", id: "ح" }] },
              { text: " ثم " },
              { text: "الجدول", marks: [{ type: "link", href: "#الجدول" }] },
            ],
          },
          {
            type: "heading",
            level: 2,
            content: [
              { text: "في وصف " },
              { text: "الطريق إلى مصر", marks: [{ type: "strong" }] },
            ],
          },
          {
            type: "table",
            anchor: "الجدول",
            rows: Array.from({ length: 60 }, (_, line) => row(line)),
          },
          { type: "note", id: "ح", content: [{ text: "شرح الكلمة." }] },
        ],
      },
    ],
  });
  const qari = await launchQari({ library: rich.folder });
  try {
    const reader = new Reader(qari.page);
    await reader.ready();
    const path = join(folder, "rich.pdf");
    await qari.answerDialog("showSaveDialog", {
      canceled: false,
      filePath: path,
    });
    await qari.pressMenuItem("article.export");
    const dialog = qari.page.getByRole("dialog", { name: "صدّر" });
    await dialog.getByRole("radio", { name: "PDF" }).check();
    await dialog
      .getByRole("combobox", { name: "الورق", exact: true })
      .selectOption("A5");
    await dialog.getByRole("button", { name: "صدّر…" }).click();
    await reader.toast.getByText("rich.pdf").waitFor();
    const pdf = await getDocument({
      data: new Uint8Array(readFileSync(path)),
      verbosity: 0,
    }).promise;
    const pages = await Promise.all(
      Array.from({ length: pdf.numPages }, (_, at) => pdf.getPage(at + 1)),
    );
    const texts = await Promise.all(
      pages.map(async (page) => (await page.getTextContent()).items),
    );
    const shown = texts.map((items) =>
      items.flatMap((item) =>
        "str" in item && item.str.trim() !== "" ? [item] : [],
      ),
    );
    const width = pages[0]?.view[2] ?? 0;
    for (const { transform, width: advance } of shown.flat()) {
      expect(transform[4]).toBeGreaterThan(0);
      expect(Number(transform[4]) + advance).toBeLessThan(width);
    }
    const inAll = shown.map((items) => items.map(({ str }) => str).join(""));
    expect(inAll.join("")).toContain(`r59c${columns - 1}`);
    const tablePages = inAll.filter((text) => /r\d+c13/u.test(text));
    expect(tablePages.length).toBeGreaterThan(1);
    for (const text of tablePages) expect(text).toContain("r0c13");

    const links = (
      await Promise.all(pages.map(async (page) => page.getAnnotations()))
    ).flat();
    expect(links).toHaveLength(2);
    for (const { dest } of links) expect(dest).toBeTruthy();

    interface Entry {
      readonly title: string;
      readonly items: readonly Entry[];
    }
    const titles = (entries: readonly Entry[]): readonly string[] =>
      entries.flatMap(({ title, items }) => [title, ...titles(items)]);
    expect(titles((await pdf.getOutline()) ?? [])).toEqual([
      "مقال جامع لأنواع النصوص 2024",
      "القسم الأول في السفر",
      "في وصف الطريق إلى مصر",
    ]);
    await pdf.loadingTask.destroy();
  } finally {
    await qari.close();
    rich.remove();
  }
});

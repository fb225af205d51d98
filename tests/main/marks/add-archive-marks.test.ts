import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { Library } from "../../../main/library/library.ts";
import { openLibrary } from "../../../main/library/open-library.ts";
import { addArchiveMarks } from "../../../main/marks/add-archive-marks.ts";
import { textBetween } from "../../../src/article/range.ts";
import { articleOf } from "../library/articles.ts";
import { temporaryFolders } from "../temporary-folder.ts";

const folder = temporaryFolders();
const opened: Library[] = [];
afterEach(() => {
  for (const library of opened.splice(0)) library.close();
});

const first =
  "خرجنا مع الفجر إلى السوق القديم، وكانت الأزقة خالية إلا من باعة الخبز والتمر.";
const second = "ثم طلعت الشمس على السطوح، فامتلأت الأزقة بالناس.";
const article = {
  ...articleOf(first, "السوق"),
  sections: [
    {
      level: 1,
      blocks: [first, second].map((text) => ({
        type: "paragraph" as const,
        content: [{ text }],
      })),
    },
  ],
};

function open() {
  const library = openLibrary(join(folder(), "library.db"), {
    now: () => new Date(),
    newId: randomUUID,
  });
  opened.push(library);
  const { id } = library.addArticle(article).summary;
  const marks = () => library.markedArticles(id)[0]?.marks ?? [];
  return {
    marks,
    shown: () =>
      marks().map(({ range }) => textBetween(article, range.start, range.end)),
    add: (...theirs: Parameters<typeof addArchiveMarks>[2]) =>
      addArchiveMarks(library, library.readArticle(id), theirs),
  };
}

describe("what was marked in another program", () => {
  it("is marked here, with its note and its tags", async () => {
    const { add, marks, shown } = open();
    expect(
      await add(
        { quote: "السوق القديم", note: "مكان الحكاية", tags: ["أمكنة"] },
        { quote: "باعة الخبز" },
      ),
    ).toEqual([]);
    expect(shown()).toEqual(["السوق القديم", "باعة الخبز"]);
    expect(marks()).toMatchObject([
      {
        kind: "highlight",
        color: "yellow",
        text: "مكان الحكاية",
        tags: ["أمكنة"],
      },
      { kind: "highlight", color: "yellow", tags: [] },
    ]);
  });

  it("is found over paragraphs, however their ends were written down", async () => {
    const { add, shown } = open();
    for (const ends of ["\n\n", "\n", " ", "  \n > ".replace(">", "")])
      expect(
        await add({ quote: `باعة الخبز\u00A0والتمر.${ends}ثم طلعت  الشمس` }),
      ).toEqual([]);
    expect(shown()).toEqual(["باعة الخبز والتمر.\nثم طلعت الشمس"]);
  });

  it("is there once, however often it comes in", async () => {
    const { add, marks } = open();
    await add({ quote: "الأزقة خالية" }, { quote: "لا وجود له هنا أبدًا" });
    await add({ quote: "الأزقة خالية" }, { quote: "لا وجود له هنا أبدًا" });
    expect(marks()).toHaveLength(2);
  });

  it("is kept with its words and named where they are not in the text", async () => {
    const { add, marks } = open();
    const gone = { quote: "جملة حذفها صاحب المقال بعد حين", note: "كانت هنا" };
    expect(await add(gone, { quote: "الأزقة خالية" })).toEqual([gone]);
    expect(
      marks().find(({ range }) => range.quote.exact === gone.quote),
    ).toMatchObject({ text: "كانت هنا" });
  });

  it("stands at the first line where it is a note on the whole", async () => {
    const { add, marks, shown } = open();
    expect(await add({ quote: "", note: "أعود إليه" })).toEqual([]);
    expect(shown()).toEqual([first.slice(0, first.lastIndexOf(" ", 59))]);
    expect(marks()).toMatchObject([{ text: "أعود إليه" }]);
  });
});

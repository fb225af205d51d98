import { randomUUID } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Library } from "../../../main/library/library.ts";
import { openLibrary } from "../../../main/library/open-library.ts";
import { marksExport } from "../../../main/marks/export-marks.ts";
import { marksImport } from "../../../main/marks/import-marks.ts";
import type { Article } from "../../../src/article/article.ts";
import { rangeOf, resolveRanges } from "../../../src/article/range.ts";
import { articleOf } from "../library/articles.ts";
import { temporaryFolders } from "../temporary-folder.ts";

const folder = temporaryFolders();
const text =
  "خرجنا مع الفجر إلى السوق القديم، وكانت الأزقة خالية إلا من باعة الخبز والتمر.";
const article: Article = {
  ...articleOf(text, "السوق"),
  url: "https://example.org/souq?utm_source=x",
};

function open(...articles: readonly Article[]) {
  const library = openLibrary(join(folder(), "library.db"), {
    now: () => new Date(),
    newId: randomUUID,
  });
  const ids = articles.map((each) => library.addArticle(each).summary.id);
  return { library, id: ids[0] ?? "" };
}
/** Take in a file with this text. */
const take = (library: Library, content: string | undefined) => {
  const path = join(folder(), "marks.jsonld");
  if (content !== undefined) writeFileSync(path, content);
  return marksImport({
    library: {
      idByUrl: (url) => Promise.resolve(library.idByUrl(url)),
      readArticle: (id) =>
        new Promise((resolve) => resolve(library.readArticle(id))),
      markedArticles: (id) => Promise.resolve(library.markedArticles(id)),
      addBookmark: (id, range) =>
        Promise.resolve(library.addBookmark(id, range)),
      changeBookmark: (id, change) =>
        Promise.resolve(library.changeBookmark(id, change)),
      addHighlight: (id, range, what) =>
        Promise.resolve(library.addHighlight(id, range, what)),
    },
    dialogs: {
      marksToRead: () =>
        Promise.resolve(content === undefined ? undefined : path),
    },
  })();
};
const rangeOfWords = (words: string, of: Article = article, whole = text) => {
  const offset = whole.indexOf(words);
  const at = { section: 0, block: 0, offset };
  return rangeOf(of, at, { ...at, offset: offset + words.length });
};
/** What a library writes of its marks. */
async function fileOf(library: Library): Promise<string> {
  const path = join(folder(), "written.jsonld");
  await marksExport({
    library: {
      markedArticles: (id) => Promise.resolve(library.markedArticles(id)),
      readArticle: (id) =>
        new Promise((resolve) => resolve(library.readArticle(id))),
    },
    dialogs: { marksToWrite: () => Promise.resolve(path) },
    language: () => "ar",
    now: () => new Date("2026-03-01T08:00:00.000Z"),
  })({ format: "annotations" });
  return readFileSync(path, "utf8");
}
/** Six lines that are alike; beside the letters that are counted twice as code units stand ours. */
const line =
  "🌙 يا ليل الصب متى غده أقيام الساعة موعده، رقد السمار فأرقه أسف للبين يردده";
const poem: Article = {
  ...articleOf(line, "يا ليل الصب"),
  url: "https://example.org/poem",
  sections: [
    {
      level: 1,
      blocks: Array.from({ length: 6 }, () => ({
        type: "paragraph",
        content: [{ text: line }],
      })),
    },
  ],
};
const inLine = (block: number) => {
  const at = { section: 0, block, offset: line.indexOf("رقد السمار") };
  return rangeOf(poem, at, { ...at, offset: at.offset + 10 });
};
const annotation = (
  quote: string | { readonly exact: string },
  more: object = {},
  source: unknown = "https://example.org/souq",
) => ({
  "@context": "http://www.w3.org/ns/anno.jsonld",
  type: "Annotation",
  ...more,
  target: {
    source,
    selector: [
      {
        type: "TextQuoteSelector",
        ...(typeof quote === "string" ? { exact: quote } : quote),
      },
    ] as object[],
  },
});

describe("marks from a file", () => {
  it("are those that another library wrote, and are not there twice", async () => {
    const theirs = open(article);
    theirs.library.addHighlight(theirs.id, rangeOfWords("السوق القديم"), {
      color: "green",
      note: "مكان الحكاية",
      tags: ["أمكنة"],
    });
    theirs.library.addHighlight(theirs.id, rangeOfWords("باعة الخبز"), {
      color: "pink",
      tags: [],
    });
    const bookmark = theirs.library.addBookmark(
      theirs.id,
      rangeOfWords("خرجنا"),
    );
    theirs.library.changeBookmark(bookmark.id, { label: "البداية" });
    const file = await fileOf(theirs.library);
    const ours = open(article);
    const { taken } = await take(ours.library, file);
    expect(taken?.added).toHaveLength(3);
    const of = (library: Library) =>
      library.markedArticles().flatMap(({ marks }) =>
        marks.map(({ kind, range, color, text: words, tags }) => ({
          kind,
          range,
          color,
          words,
          tags,
        })),
      );
    expect(of(ours.library)).toEqual(of(theirs.library));
    expect((await take(ours.library, file)).taken).toEqual({
      added: [],
      known: 3,
      strange: 0,
    });
    theirs.library.close();
    ours.library.close();
  });

  it("are found in a text that has changed around them, and kept where they are lost", async () => {
    const { library, id } = open({
      ...articleOf(`مقدمة جديدة. ${text}`, "السوق"),
      url: "https://example.org/souq",
    });
    const { taken } = await take(
      library,
      JSON.stringify([
        annotation("وكانت الأزقة خالية"),
        annotation("كلام حُذف من المقالة منذ زمن", {
          bodyValue: "",
          body: "https://example.org/note",
        }),
      ]),
    );
    expect(taken?.added).toHaveLength(2);
    const [lost, found] = library
      .highlights(id)
      .toSorted((a, b) => a.range.start.offset - b.range.start.offset);
    expect(found?.range.start.offset).toBe("مقدمة جديدة. ".length + 33);
    expect(lost?.range.quote.exact).toBe("كلام حُذف من المقالة منذ زمن");
    library.close();
  });

  it("are known where their text has moved or gone since they were made", async () => {
    const opening = "افتتاحية حُذفت فيما بعد.";
    const whole = `${opening} ${text}`;
    const before = articleOf(whole, "السوق");
    const { library, id } = open(article);
    for (const words of [opening, "السوق القديم"])
      library.addHighlight(id, rangeOfWords(words, before, whole), {
        color: "green",
        tags: [],
      });
    expect((await take(library, await fileOf(library))).taken).toEqual({
      added: [],
      known: 2,
      strange: 0,
    });
    library.close();
  });

  it("stay with the very line among lines that are alike", async () => {
    const theirs = open(poem);
    theirs.library.addHighlight(theirs.id, inLine(3), {
      color: "blue",
      tags: [],
    });
    const file = await fileOf(theirs.library);
    const ours = open(poem);
    await take(ours.library, file);
    expect(ours.library.highlights(ours.id).map(({ range }) => range)).toEqual([
      inLine(3),
    ]);
    expect((await take(theirs.library, file)).taken).toEqual({
      added: [],
      known: 1,
      strange: 0,
    });
    theirs.library.close();
    ours.library.close();
  });

  it.each([
    // So older files of ours have it, and those of other programs.
    ["with all that stood beside them", inLine(3).quote],
    ["with nothing beside them", { exact: "رقد السمار" }],
  ])(
    "are in doubt where nothing tells which of many they are: %s",
    async (_, quote) => {
      const { library, id } = open(poem);
      const file = JSON.stringify(annotation(quote, {}, poem.url));
      await take(library, file);
      const ranges = library.highlights(id).map(({ range }) => range);
      expect(ranges).toMatchObject([{ start: { block: 0 } }]);
      expect(resolveRanges(poem, ranges)).toMatchObject([{ doubt: "moved" }]);
      expect((await take(library, file)).taken).toMatchObject({ known: 1 });
      library.close();
    },
  );

  it("are in doubt where nothing beside them is as the file has it, and the words stay", async () => {
    const { library, id } = open(article);
    const quote = {
      exact: "باعة الخبز",
      prefix: "وقف شيخ عند باب دكانه مع ",
      suffix: " يرتبون الصناديق ويبتسمون",
    };
    await take(library, JSON.stringify(annotation(quote)));
    const ranges = library.highlights(id).map(({ range }) => range);
    expect(ranges).toMatchObject([{ quote }]);
    expect(resolveRanges(article, ranges)).toMatchObject([{ doubt: "moved" }]);
    library.close();
  });

  it("are certain where the file has words alone, and they stand once", async () => {
    const { library, id } = open(article);
    const file = annotation("باعة الخبز");
    await take(library, JSON.stringify(file));
    const ranges = library.highlights(id).map(({ range }) => range);
    const places = resolveRanges(article, ranges);
    expect(places).toHaveLength(1);
    expect(places[0]).toBeDefined();
    expect(places[0]?.doubt).toBeUndefined();
    library.close();
  });

  it("that are no more than a place between words stay there", async () => {
    const { library, id } = open(poem);
    const quote = { ...inLine(3).quote, exact: "" };
    quote.suffix = `رقد السمار${quote.suffix}`;
    await take(library, JSON.stringify(annotation(quote, {}, poem.url)));
    const ranges = library.highlights(id).map(({ range }) => range);
    expect(resolveRanges(poem, ranges)).toMatchObject([
      { start: { block: 0 } },
    ]);
    library.close();
  });

  it.each([{ start: -1, end: 3 }, { start: 1.5, end: 3 }, { start: "9" }, {}])(
    "stand by their words where their position is none: %j",
    async (position) => {
      const { library, id } = open(article);
      const file = annotation("وكانت الأزقة خالية");
      file.target.selector.push({
        type: "TextPositionSelector",
        ...position,
      });
      await take(library, JSON.stringify([file]));
      expect(library.highlights(id)).toMatchObject([
        { range: { start: { offset: 33 } } },
      ]);
      library.close();
    },
  );

  it("are read however other programs write them", async () => {
    const { library, id } = open(article);
    const notes = {
      motivation: ["commenting", "tagging"],
      body: [
        { type: "TextualBody", value: "أول" },
        { type: "TextualBody", value: "سفر", purpose: "tagging" },
        { type: "TextualBody", value: "ثان", purpose: ["commenting"] },
      ],
    };
    const file = {
      type: "AnnotationPage",
      items: [
        annotation("باعة الخبز والتمر", notes, {
          id: "https://example.org/souq#part",
        }),
        { type: "Annotation", target: "https://example.org/souq" },
        "garbage",
        annotation("شيء", {}, "https://example.org/elsewhere"),
        annotation("شيء", {}, `urn:uuid:${randomUUID()}`),
      ],
    };
    const { taken } = await take(library, JSON.stringify(file));
    expect(taken).toMatchObject({ added: [{}], known: 0, strange: 2 });
    expect(library.highlights(id)).toMatchObject([
      { note: "أول\n\nثان", tags: ["سفر"] },
    ]);
    library.close();
  });

  it.each(["", "{}", "[]", "نص", '{"first": "https://example.org/page"}'])(
    "are refused by name where there are none: %j",
    async (content) => {
      const { library } = open(article);
      await expect(take(library, content)).rejects.toMatchObject({
        code: expect.stringMatching(/marks-unreadable|file-empty/) as string,
      });
      library.close();
    },
  );

  it("change nothing when the reader thinks better of it", async () => {
    const { library } = open(article);
    expect(await take(library, undefined)).toEqual({});
    library.close();
  });
});

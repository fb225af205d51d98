import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Library } from "../../../main/library/library.ts";
import { wordsPerMinute } from "../../../src/library/reading-time.ts";
import type {
  ShelfFilter,
  ShelfSort,
} from "../../../src/library/shelf-query.ts";
import { articleOf, listed } from "./articles.ts";
import { openLibraries } from "./open-libraries.ts";

const { newFile, open } = openLibraries();

const titles = (
  library: Library,
  sort: ShelfSort,
  isDescending = false,
  filter: ShelfFilter = {},
): readonly string[] =>
  library
    .page({ filter, sort, isDescending, offset: 0, limit: 100 })
    .articles.map(({ title }) => title);

/** Articles by their titles; a title's text is that many words long. */
function shelfOf(words: Readonly<Record<string, number>>) {
  const library = open(newFile());
  const ids = Object.entries(words).map(
    ([title, count]) =>
      library.addArticle(articleOf(`${title} `.repeat(count), title)).summary
        .id,
  );
  return { library, ids };
}

describe("the shelf", () => {
  it("sorts titles as Arabic does: hamza, article and marks aside, numbers by value", () => {
    const { library } = shelfOf({
      "يوم جديد": 1,
      "الجزء 10": 1,
      "آخر الرحلة": 1,
      "الجزء ٢": 1,
      "«بيت» قديم": 1,
      English: 1,
    });
    expect(titles(library, "title")).toEqual([
      "آخر الرحلة",
      "الجزء ٢",
      "الجزء 10",
      "«بيت» قديم",
      "يوم جديد",
      "English",
    ]);
    expect(titles(library, "title", true)[0]).toBe("English");
  });

  it("sorts by length, progress, time of arrival and last reading", () => {
    const { library, ids } = shelfOf({ طويل: 9, قصير: 2, وسط: 5 });
    const [long = "", short = ""] = ids;
    const place = { section: 0, block: 0, offset: 1 };
    library.savePosition(short, place, 0.9);
    library.savePosition(long, place, 0.2);
    expect(titles(library, "length")).toEqual(["قصير", "وسط", "طويل"]);
    expect(titles(library, "progress", true)).toEqual(["قصير", "طويل", "وسط"]);
    expect(titles(library, "added", true)).toEqual(["وسط", "قصير", "طويل"]);
    expect(titles(library, "read", true)).toEqual(["طويل", "قصير"]);
  });

  it("sorts by the day of publication, the undated at the end of the newest first", () => {
    const library = open(newFile());
    for (const [title, publishedAt] of [
      ["قديم", "1999-05-01T00:00:00Z"],
      ["بلا تاريخ", undefined],
      ["حديث", "2024-05-01T00:00:00Z"],
    ] as const)
      library.addArticle({
        ...articleOf(title, title),
        ...(publishedAt !== undefined && { publishedAt }),
      });
    expect(titles(library, "published", true)).toEqual([
      "حديث",
      "قديم",
      "بلا تاريخ",
    ]);
  });

  it("gives any stretch of itself, and how long it is", () => {
    const { library, ids } = shelfOf(
      Object.fromEntries(
        Array.from({ length: 25 }, (_, n) => [`مادة ${n}`, 1]),
      ),
    );
    const order = { filter: {}, sort: "title", isDescending: false } as const;
    const pages = [0, 10, 20, 30].map((offset) =>
      library.page({ ...order, offset, limit: 10 }),
    );
    expect(pages.map(({ total }) => total)).toEqual([25, 25, 25, 25]);
    expect(pages.map(({ articles }) => articles.length)).toEqual([
      10, 10, 5, 0,
    ]);
    const all = pages.flatMap(({ articles }) => articles.map(({ id }) => id));
    expect(all).toEqual(ids);
    expect(library.ids(order)).toEqual(ids);
  });

  it("narrows to states, favourites, sources, languages and lengths, and to all at once", () => {
    const library = open(newFile());
    const add = (title: string, minutes: number, more: object = {}) =>
      library.addArticle({
        ...articleOf(`${title} `.repeat(minutes * wordsPerMinute), title),
        ...more,
      }).summary.id;
    const short = add("قصيرة", 2, { source: "الحياة" });
    const long = add("طويلة", 20, { source: "الأهرام", lang: "fa" });
    add("متوسطة", 8, { source: "الحياة" });
    library.changeArticles([short, long], {
      kind: "favourite",
      isFavourite: true,
    });
    library.changeArticles([long], { kind: "state", state: "archived" });
    const found = (filter: ShelfFilter) =>
      titles(library, "length", false, filter);
    expect(found({ states: ["unread", "reading"] })).toEqual([
      "قصيرة",
      "متوسطة",
    ]);
    expect(found({ states: ["archived"] })).toEqual(["طويلة"]);
    expect(found({ states: [] })).toEqual([]);
    expect(found({ favourite: true })).toEqual(["قصيرة", "طويلة"]);
    expect(found({ source: "الحياة" })).toEqual(["قصيرة", "متوسطة"]);
    expect(found({ lang: "fa" })).toEqual(["طويلة"]);
    expect(found({ minMinutes: 5, maxMinutes: 15 })).toEqual(["متوسطة"]);
    expect(found({ favourite: true, source: "الحياة", maxMinutes: 5 })).toEqual(
      ["قصيرة"],
    );
    expect(library.facets()).toMatchObject({
      all: 3,
      states: { unread: 2, reading: 0, finished: 0, archived: 1 },
      favourites: 2,
      sources: [
        { name: "الحياة", count: 2 },
        { name: "الأهرام", count: 1 },
      ],
      languages: [
        { lang: "ar", count: 2 },
        { lang: "fa", count: 1 },
      ],
    });
  });

  it("cuts a title of ten megabytes to what can be shown, and keeps the whole", () => {
    const library = open(newFile());
    const title = "عنوان طويل جدًا \u202E".repeat(600_000);
    const { summary } = library.addArticle(articleOf("نص", title));
    expect(summary.title.length).toBeLessThanOrEqual(1000);
    expect(title.startsWith(summary.title)).toBe(true);
    expect(library.readArticle(summary.id).title).toBe(title);
  });

  it("shows a title with NUL or half a surrogate pair, and keeps it as it was", () => {
    const library = open(newFile());
    const title = "قبل\0بعد \uD83D نهاية";
    const { summary } = library.addArticle(articleOf("نص", title));
    expect(summary.title).toBe("قبل\uFFFDبعد \uFFFD نهاية");
    expect(library.readArticle(summary.id).title).toBe(title);
  });
});

describe("tags and collections", () => {
  it("hold articles together, and names that read alike are one", () => {
    const { library, ids } = shelfOf({ أول: 1, ثان: 1, ثالث: 1 });
    const [first = "", second = ""] = ids;
    library.changeArticles([first], { kind: "tag", name: "أدب عربيّ" });
    library.changeArticles([second, first], { kind: "tag", name: "ادب عربي" });
    const [tag] = library.facets().tags;
    expect(tag).toMatchObject({ name: "أدب عربيّ", count: 2 });
    const inTag = { tag: tag?.id ?? "" };
    expect(titles(library, "added", false, inTag)).toEqual(["أول", "ثان"]);
    expect(listed(library, inTag)[0]?.tags).toEqual([
      { id: tag?.id, name: "أدب عربيّ" },
    ]);

    const { id } = library.createCollection("للقراءة في السفر");
    expect(library.createCollection("للقراءه في السفر").id).toBe(id);
    library.changeArticles(ids, { kind: "collect", collection: id });
    library.changeArticles([first], { kind: "uncollect", collection: id });
    expect(titles(library, "added", false, { collection: id })).toEqual([
      "ثان",
      "ثالث",
    ]);
  });

  it("are renamed and removed with a way back, and never take another's name", () => {
    const { library, ids } = shelfOf({ أول: 1 });
    library.changeArticles(ids, { kind: "tag", name: "تاريخ" });
    library.changeArticles(ids, { kind: "tag", name: "جغرافيا" });
    const [history, geography] = library.facets().tags;
    const { undo } = library.renameTag(history?.id ?? "", "تأريخ قديم");
    expect(library.facets().tags[0]?.name).toBe("تأريخ قديم");
    library.undo(undo);
    expect(library.facets().tags[0]?.name).toBe("تاريخ");
    expect(() => library.renameTag(geography?.id ?? "", "تاريخ")).toThrow(
      expect.objectContaining({ code: "name-taken" }),
    );
    const removed = library.removeTag(history?.id ?? "");
    expect(listed(library)[0]?.tags).toHaveLength(1);
    library.undo(removed.undo);
    expect(listed(library)[0]?.tags).toHaveLength(2);
    expect(() => library.removeTag(randomUUID())).toThrow(
      expect.objectContaining({ code: "not-found" }),
    );
  });
});

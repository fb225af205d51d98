import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { articleOf, listed, rangeAt } from "./articles.ts";
import { openLibraries } from "./open-libraries.ts";

const { newFile, open } = openLibraries();
const newLibrary = () => open(newFile());
const notFound = expect.objectContaining({ code: "not-found" });

describe("articles of a library", () => {
  it("are read back as they were added, also after closing", () => {
    const file = newFile();
    const article = {
      ...articleOf("نصٌّ بِنصف حرف \uD83D وصفر \0 في وسطه"),
      byline: "كاتب",
      source: "الشرق الأوسط",
      url: "https://example.org/a",
      publishedAt: "2020-01-02T03:04:05Z",
    };
    const library = open(file);
    library.addArticle(article);
    library.close();
    expect(open(file).readArticle(article.id)).toEqual(article);
  });

  it("are listed newest first, with their words counted and without absent fields", () => {
    const library = newLibrary();
    const older = library.addArticle(articleOf("كلمتان هنا", "الأول")).summary;
    const newer = library.addArticle(articleOf("واحدة", "الثاني")).summary;
    expect(listed(library)).toEqual([newer, older]);
    expect(older).toEqual({
      id: older.id,
      title: "الأول",
      lang: "ar",
      dir: "rtl",
      words: 2,
      addedAt: expect.stringMatching(/^2026-01-01T00:0\d:00.000Z$/),
      state: "unread",
      isFavourite: false,
      progress: 0,
      tags: [],
    });
  });

  it.each([
    "https://example.org/",
    "https://www.example.org",
    "http://example.org/?utm_source=feed#top",
    "https://example.org/#/",
    "https://example.org/#!",
  ])("stay apart where all they name is their site: %s", (url) => {
    const library = newLibrary();
    const [first, second] = ["أول", "ثان"].map((text) =>
      library.addArticle({ ...articleOf(text), url }),
    );
    expect(second?.outcome).toBe("added");
    expect(listed(library)).toEqual([second?.summary, first?.summary]);
    // Marks that were exported are still found by it.
    expect(library.idByUrl(url)).toBe(second?.summary.id);
  });

  it.each([
    ["https://example.org/app/#/post/1", "https://example.org/app/#/post/2"],
    ["https://example.org/#!/a", "https://example.org/#!/b"],
    ["https://example.org/#!a", "https://example.org/#!b"],
    ["https://example.org/app", "https://example.org/app#/post/1"],
  ])("stay apart where their routes differ: %s, %s", (url, other) => {
    const library = newLibrary();
    const first = library.addArticle({ ...articleOf("أول"), url }).summary;
    const second = library.addArticle({ ...articleOf("ثان"), url: other });
    expect(second.outcome).toBe("added");
    expect(library.idByUrl(url)).toBe(first.id);
    expect(library.idByUrl(other)).toBe(second.summary.id);
    expect(library.addArticle({ ...articleOf("ثالث"), url: other })).toEqual({
      outcome: "updated",
      summary: expect.objectContaining({ id: second.summary.id }),
    });
  });

  it.each([
    ["https://example.org/?p=7", "https://example.org/?p=7"],
    ["https://example.org/a/", "https://example.org/a/"],
    ["https://example.org/%d9%82%d8%a7/", "https://example.org/%D9%82%D8%A7/"],
    ["https://example.org/%d9%82%d8%a7", "https://example.org/قا"],
    ["https://example.org/a#part-2", "https://example.org/a"],
    ["https://example.org/#/%d9%82", "https://example.org/#/ق"],
  ])("are one where they name the same page: %s, %s", (url, other) => {
    const library = newLibrary();
    const { id } = library.addArticle({ ...articleOf("أول"), url }).summary;
    expect(library.idByUrl(other)).toBe(id);
    expect(
      library.addArticle({ ...articleOf("ثان"), url: other }).outcome,
    ).toBe("updated");
  });

  it("keep their order of arrival when the clock stands still", () => {
    const still = new Date(0);
    const library = open(newFile(), () => still);
    for (const title of ["1", "2", "3"])
      library.addArticle(articleOf(title, title));
    expect(listed(library).map(({ title }) => title)).toEqual(["3", "2", "1"]);
  });

  it("with the same content are kept once", () => {
    const library = newLibrary();
    const { summary } = library.addArticle(articleOf("نص"));
    expect(library.addArticle(articleOf("نص"))).toEqual({
      summary,
      outcome: "known",
    });
    expect(listed(library)).toEqual([summary]);
  });

  it("come back from the bin on top, with all marks, when added again", () => {
    const library = newLibrary();
    const { summary } = library.addArticle(articleOf("نص"));
    const bookmark = library.addBookmark(summary.id, rangeAt(0, 0));
    library.addArticle(articleOf("آخر"));
    library.changeArticles([summary.id], { kind: "remove" });
    const again = library.addArticle(articleOf("نص"));
    expect(again.outcome).toBe("added");
    expect(again.summary.id).toBe(summary.id);
    expect(listed(library)[0]).toEqual(again.summary);
    expect(library.bookmarks(summary.id)).toEqual([bookmark]);
  });

  it("that are removed are gone from everywhere and restored with everything", () => {
    const library = newLibrary();
    const { summary } = library.addArticle(articleOf("نص"));
    const { id } = summary;
    const bookmark = library.addBookmark(id, rangeAt(0, 0));
    library.savePosition(id, { section: 0, block: 0, offset: 1 }, 0.5);
    const { undo } = library.changeArticles([id], { kind: "remove" });
    expect(library.changeArticles([id], { kind: "remove" }).count).toBe(0);
    expect(listed(library)).toEqual([]);
    expect(library.bookmarks(id)).toEqual([]);
    expect(library.allBookmarks()).toEqual([]);
    expect(library.firstToOpen()).toBeUndefined();
    for (const refused of [
      () => library.readArticle(id),
      () => library.addBookmark(id, rangeAt(0, 0)),
      () => library.savePosition(id, { section: 0, block: 0, offset: 0 }, 0),
    ])
      expect(refused).toThrow(notFound);
    library.undo(undo);
    expect(() => library.undo(undo)).toThrow(notFound);
    expect(listed(library)).toEqual([
      { ...summary, state: "reading", progress: 0.5 },
    ]);
    expect(library.bookmarks(id)).toEqual([bookmark]);
    expect(library.position(id)).toEqual({ section: 0, block: 0, offset: 1 });
    expect(library.firstToOpen()).toBe(id);
  });

  it("that never were are not found", () => {
    const library = newLibrary();
    const id = randomUUID();
    for (const refused of [
      () => library.readArticle(id),
      () => library.editArticle(id, { title: "آخر" }),
      () => library.addBookmark(id, rangeAt(0, 0)),
      () => library.savePosition(id, { section: 0, block: 0, offset: 0 }, 0),
    ])
      expect(refused).toThrow(notFound);
    expect(library.bookmarks(id)).toEqual([]);
    expect(library.position(id)).toBeUndefined();
  });

  it("that break the model are a bug, and nothing of them is kept", () => {
    const library = newLibrary();
    expect(() =>
      library.addArticle({ ...articleOf("نص"), lang: "not a language" }),
    ).toThrow("Invalid format");
    expect(listed(library)).toEqual([]);
    expect(library.addArticle(articleOf("نص")).outcome).toBe("added");
  });
});

describe("the bundled article", () => {
  it("is added once, even when it was removed", () => {
    const library = newLibrary();
    expect(library.hasBundled("gift")).toBe(false);
    library.addBundled("gift", articleOf("هدية"));
    expect(library.hasBundled("gift")).toBe(true);
    const [summary] = listed(library);
    library.changeArticles([summary?.id ?? ""], { kind: "remove" });
    library.addBundled("gift", articleOf("هدية"));
    expect(listed(library)).toEqual([]);
  });

  it("is added once when two ask at the same time", () => {
    const file = newFile();
    for (const library of [open(file), open(file)])
      library.addBundled("gift", articleOf("هدية"));
    expect(listed(open(file))).toHaveLength(1);
  });

  it("does not bring back the same content from the trash", () => {
    const library = newLibrary();
    const { summary } = library.addArticle(articleOf("هدية"));
    library.changeArticles([summary.id], { kind: "remove" });
    library.addBundled("gift", articleOf("هدية"));
    expect(listed(library)).toEqual([]);
  });
});

describe("positions", () => {
  it("tell which article was read last, whatever the clock says", () => {
    let time = Date.UTC(2026, 0, 1);
    const library = open(newFile(), () => new Date((time -= 60_000)));
    const first = library.addArticle(articleOf("أول")).summary.id;
    const second = library.addArticle(articleOf("ثان")).summary.id;
    expect(library.firstToOpen()).toBe(first);
    const place = { section: 0, block: 0, offset: 2 };
    library.savePosition(second, place, 0.1);
    library.savePosition(first, place, 0.1);
    expect(library.firstToOpen()).toBe(first);
    library.savePosition(second, { ...place, offset: 3 }, 0.2);
    expect(library.firstToOpen()).toBe(second);
    expect(library.position(second)).toEqual({ ...place, offset: 3 });
    expect(library.position(first)).toEqual(place);
  });
});

describe("bookmarks", () => {
  it("come in reading order, of one article or of all", () => {
    const library = newLibrary();
    const older = library.addArticle(articleOf("أول")).summary.id;
    const newer = library.addArticle(articleOf("ثان")).summary.id;
    const late = library.addBookmark(older, rangeAt(2, 0));
    const middle = library.addBookmark(older, rangeAt(0, 10));
    const early = library.addBookmark(older, rangeAt(0, 9));
    const other = library.addBookmark(newer, rangeAt(5, 0));
    expect(library.bookmarks(older)).toEqual([early, middle, late]);
    expect(library.allBookmarks()).toEqual([other, early, middle, late]);
  });

  it("keep their range to the code unit, half a surrogate pair included", () => {
    const file = newFile();
    const library = open(file);
    const { id } = library.addArticle(articleOf("نص")).summary;
    const range = {
      ...rangeAt(0, 1, "\uDE00 «بـ»\n"),
      quote: { exact: "\uDE00 «بـ»\n", prefix: "\0'\"", suffix: "\uD83D" },
    };
    library.addBookmark(id, range);
    library.close();
    expect(open(file).bookmarks(id)[0]?.range).toEqual(range);
  });

  it("are renamed, and an empty name goes back to the quoted text", () => {
    const library = newLibrary();
    const { id } = library.addArticle(articleOf("نص")).summary;
    const bookmark = library.addBookmark(id, rangeAt(0, 0));
    const renamed = { ...bookmark, label: "مهم" };
    expect(library.changeBookmark(bookmark.id, { label: "مهم" })).toEqual(
      renamed,
    );
    expect(library.bookmarks(id)).toEqual([renamed]);
    expect(library.changeBookmark(bookmark.id, { label: "" })).toEqual(
      bookmark,
    );
  });

  it("that are removed come back as they were", () => {
    const library = newLibrary();
    const article = library.addArticle(articleOf("نص")).summary.id;
    const { id } = library.addBookmark(article, rangeAt(0, 0));
    const bookmark = library.changeBookmark(id, { label: "مهم" });
    library.removeBookmark(id);
    library.removeBookmark(id);
    expect(library.bookmarks(article)).toEqual([]);
    expect(library.allBookmarks()).toEqual([]);
    expect(() => library.changeBookmark(id, { label: "آخر" })).toThrow(
      notFound,
    );
    expect(library.restoreBookmark(id)).toEqual(bookmark);
    expect(library.bookmarks(article)).toEqual([bookmark]);
  });

  it("that never were are not found", () => {
    const library = newLibrary();
    const id = randomUUID();
    expect(() => library.changeBookmark(id, { label: "" })).toThrow(notFound);
    expect(() => library.removeBookmark(id)).toThrow(notFound);
    expect(() => library.restoreBookmark(id)).toThrow(notFound);
  });
});

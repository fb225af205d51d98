import { copyFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { Database } from "../../../main/library/database.ts";
import {
  columnsByTable,
  columnsOf,
} from "../../../main/library/schema/columns.ts";
import { articleOf, listed } from "./articles.ts";
import { openLibraries } from "./open-libraries.ts";

const { newFile, open } = openLibraries();

/** A library as the version of that number left it. */
function libraryOf(version: number): string {
  const file = newFile();
  copyFileSync(
    fileURLToPath(new URL(`fixtures/library-v${version}.db`, import.meta.url)),
    file,
  );
  return file;
}
const [sea = "", school = "", trashed = ""] = [1, 2, 3].map(
  (n) => `00000000-0000-4000-8000-00000000000${n}`,
);

describe("a library of version 1", () => {
  it("keeps its articles, in order and with their texts", () => {
    const library = open(libraryOf(1));
    expect(listed(library).map(({ title }) => title)).toEqual([
      "المادة المرفقة",
      "مدرسة القرية",
      "رحلة إلى البحر",
    ]);
    expect(library.readArticle(sea)).toMatchObject({
      id: sea,
      title: "رحلة إلى البحر",
      sections: [
        {
          blocks: [
            {
              content: [
                { text: "وصلنا إلى الميناء عند الفجر، وكانت السماء صافية." },
              ],
            },
            { content: [{ text: "قال الربّان: «لن نبحر قبل الظهر»." }] },
          ],
        },
      ],
    });
  });

  it("keeps bookmarks with their names, positions, and what was given once", () => {
    const library = open(libraryOf(1));
    expect(library.bookmarks(sea).map(({ label }) => label)).toEqual([
      "الفجر",
      undefined,
    ]);
    expect(library.bookmarks(school)).toEqual([]);
    expect(library.position(school)).toEqual({
      section: 0,
      block: 0,
      offset: 10,
    });
    expect(library.firstToOpen()).toBe(sea);
    expect(library.hasBundled("000_70d2209a2d92bf08")).toBe(true);
  });

  it("keeps its bin as the trash, until the thirty days are over", () => {
    const library = open(libraryOf(1), () => new Date("2026-11-20"));
    expect(listed(library, { trash: true }).map(({ id }) => id)).toEqual([
      trashed,
    ]);
    library.changeArticles([trashed], { kind: "restore" });
    expect(library.readArticle(trashed).title).toBe("في سلة المحذوفات");
  });

  it("can be searched and sorted", () => {
    const library = open(libraryOf(1));
    const found = library.search({
      query: "كتاب",
      isExact: false,
      isTyping: false,
      filter: {},
      offset: 0,
      limit: 10,
    });
    expect(found.hits.map(({ article }) => article.id)).toEqual([school]);
    expect(
      library
        .ids({ filter: {}, sort: "title", isDescending: false })
        .slice(0, 2),
    ).toEqual(["00000000-0000-4000-8000-000000000004", sea]);
  });

  it("has the tables of a new one", () => {
    for (const file of [1, 2, 3].map(libraryOf).concat(newFile())) {
      open(file).close();
      const database = new Database(file, new DatabaseSync(file));
      expect(columnsOf(database)).toEqual(columnsByTable);
      database.close();
    }
  });

  it("opens again as it is now", () => {
    const file = libraryOf(1);
    open(file).close();
    expect(listed(open(file))).toHaveLength(3);
  });
});

describe("a library of version 2", () => {
  it("keeps its marks, which have no tags yet, and can be given some", () => {
    const library = open(libraryOf(2));
    const { bookmarks, highlights, position, reading } =
      library.openArticle(sea);
    expect(bookmarks.map(({ range }) => range.quote.exact)).toEqual([
      "وصلنا إلى الميناء",
    ]);
    expect(highlights).toMatchObject([
      { color: "green", note: "وقت الوصول", tags: [] },
      { color: "pink", tags: [] },
    ]);
    expect(position).toMatchObject({ offset: 18 });
    expect(reading).toBeUndefined();
    const [first] = highlights;
    const tagged = library.changeHighlight(first?.id ?? "", { tags: ["بحر"] });
    expect(tagged).toEqual({ ...first, tags: ["بحر"] });
  });

  it("keeps tags of articles, favourites, and what was deleted of a mark", () => {
    const library = open(libraryOf(2));
    expect(listed(library)).toMatchObject([
      { id: school, tags: [{ name: "مدارس" }] },
      { id: sea, isFavourite: true, state: "reading" },
    ]);
    expect(library.highlights(school)).toEqual([]);
    expect(
      library.restoreHighlight("00000000-0000-4000-8000-000000000104"),
    ).toMatchObject({ note: "حُذفت", tags: [] });
  });
});

describe("a library of version 3", () => {
  const page = "https://ar.example.org/wiki/%d8%a8%d8%ad%d8%b1";
  // Kept twice, the second time under an address with %D8%A8.
  const [older, newer] = [sea, school];

  it("finds a page however its address is written", () => {
    const library = open(libraryOf(3));
    library.changeArticles([newer], { kind: "remove" });
    expect(library.idByUrl("https://ar.example.org/wiki/بحر")).toBe(older);
    expect(library.idByUrl("https://example.org/a")).toBe(
      "00000000-0000-4000-8000-000000000004",
    );
  });

  it("finds the one of several routes that was kept", () => {
    const library = open(libraryOf(3));
    const route = "https://example.org/app/#/post";
    expect(library.idByUrl(`${route}/1`)).toBe(trashed);
    expect(library.idByUrl(`${route}/2`)).toBeUndefined();
  });

  it("keeps both of a page that was kept twice, and brings the newer one up to date", () => {
    const library = open(libraryOf(3));
    expect(library.addArticle({ ...articleOf("نص جديد"), url: page })).toEqual({
      outcome: "updated",
      summary: expect.objectContaining({ id: newer }),
    });
    expect(listed(library)).toHaveLength(4);
  });
});

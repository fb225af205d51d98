import { describe, expect, it } from "vitest";
import { articleOf } from "./articles.ts";
import { openLibraries } from "./open-libraries.ts";

const { newFile, open } = openLibraries();
const byAge = { sort: "added", isDescending: false } as const;

describe("what is read before and after an article", () => {
  it("stands beside it in its collection, in the order of the shelf", () => {
    const library = open(newFile());
    const ids = ["أول", "ثان", "ثالث", "غيرها"].map(
      (title) => library.addArticle(articleOf(title, title)).summary.id,
    );
    const { id: collection } = library.createCollection("رحلات");
    library.changeArticles(ids.slice(0, 3), { kind: "collect", collection });
    const around = (at: number, isDescending = false) => {
      const {
        previous,
        next,
        collection: name,
      } = library.neighbours(ids[at] ?? "", { sort: "added", isDescending });
      return [name?.name, previous?.title, next?.title];
    };
    expect(around(0)).toEqual(["رحلات", undefined, "ثان"]);
    expect(around(1)).toEqual(["رحلات", "أول", "ثالث"]);
    expect(around(1, true)).toEqual(["رحلات", "ثالث", "أول"]);
    expect(around(2)).toEqual(["رحلات", "ثان", undefined]);
    expect(around(3)).toEqual([undefined, undefined, undefined]);
    library.removeCollection(collection);
    expect(around(1)).toEqual([undefined, undefined, undefined]);
  });

  it("stays in the collection that the reader came from", () => {
    const library = open(newFile());
    const [first = "", second = "", third = ""] = ["أ", "ب", "ج"].map(
      (title) => library.addArticle(articleOf(title, title)).summary.id,
    );
    const { id: early } = library.createCollection("الأولى");
    const { id: late } = library.createCollection("الأخيرة");
    const collect = (ids: string[], collection: string) =>
      library.changeArticles(ids, { kind: "collect", collection });
    collect([first, third], early);
    collect([first, second], late);
    const next = (collection?: string) => {
      const found = library.neighbours(first, { ...byAge, collection });
      return [found.collection?.name, found.next?.title];
    };
    expect(next()).toEqual(["الأخيرة", "ب"]);
    expect(next(late)).toEqual(["الأخيرة", "ب"]);
    expect(next(early)).toEqual(["الأولى", "ج"]);
    // It may be gone, or no longer hold the article.
    library.removeCollection(early);
    expect(next(early)).toEqual(["الأخيرة", "ب"]);
  });

  it("is of its source where no collection holds it", () => {
    const library = open(newFile());
    const [first] = ["أ", "ب"].map(
      (title) =>
        library.addArticle({ ...articleOf(title, title), source: "مجلة" })
          .summary.id,
    );
    library.addArticle({ ...articleOf("ج", "ج"), source: "صحيفة" });
    const { collection, next } = library.neighbours(first ?? "", byAge);
    expect([collection, next?.title]).toEqual([undefined, "ب"]);
    const unknown = "00000000-0000-4000-8000-000000000000";
    expect(library.neighbours(unknown, byAge)).toEqual({});
  });
});

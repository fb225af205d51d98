import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Library } from "../../../main/library/library.ts";
import type { ArticleChange } from "../../../src/library/article-change.ts";
import { articleStates } from "../../../src/library/records.ts";
import { articleOf, listed } from "./articles.ts";
import { openLibraries } from "./open-libraries.ts";

const { newFile, open } = openLibraries();
const notFound = expect.objectContaining({ code: "not-found" });

/** All that a change could touch, as the reader sees it. */
const seen = (library: Library) => ({
  kept: listed(library),
  trash: listed(library, { trash: true }).map(({ id, state, tags }) => ({
    id,
    state,
    tags,
  })),
  facets: library.facets(),
});

const change: fc.Arbitrary<ArticleChange> = fc.oneof(
  fc.record({
    kind: fc.constant("state" as const),
    state: fc.constantFrom(...articleStates),
  }),
  fc.record({
    kind: fc.constant("favourite" as const),
    isFavourite: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant("tag" as const),
    name: fc.constantFrom("أدب", "تاريخ", "علوم"),
  }),
  fc.constant({ kind: "remove" as const }),
  fc.constant({ kind: "restore" as const }),
  fc.constant({ kind: "unarchive" as const }),
);

describe("changes of many articles", () => {
  it("are undone to the last detail, in the opposite order", () => {
    const library = open(newFile());
    const ids = ["أ", "ب", "ج", "د"].map(
      (text) => library.addArticle(articleOf(text, text)).summary.id,
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(change, fc.subarray(ids, { minLength: 1 })), {
          maxLength: 8,
        }),
        (changes) => {
          const before = [seen(library)];
          const undos = changes.map(([each, some]) => {
            const { undo } = library.changeArticles(some, each);
            before.push(seen(library));
            return undo;
          });
          for (const undo of undos.toReversed()) {
            before.pop();
            library.undo(undo);
            expect(seen(library)).toEqual(before.at(-1));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it("pass over what is not there, and say how many they touched", () => {
    const library = open(newFile());
    const { id } = library.addArticle(articleOf("نص")).summary;
    const archive = { kind: "state", state: "archived" } as const;
    expect(library.changeArticles([id, randomUUID()], archive).count).toBe(1);
    expect(library.changeArticles([id], archive).count).toBe(0);
  });

  it("name a tag or collection that is not there", () => {
    const library = open(newFile());
    const { id } = library.addArticle(articleOf("نص")).summary;
    const gone = randomUUID();
    expect(() =>
      library.changeArticles([id], { kind: "collect", collection: gone }),
    ).toThrow(notFound);
  });

  it("take a hundred thousand articles at once", () => {
    const library = open(newFile());
    const { id } = library.addArticle(articleOf("نص")).summary;
    const ids = Array.from({ length: 99_999 }, () => randomUUID());
    expect(library.changeArticles([...ids, id], { kind: "remove" }).count).toBe(
      1,
    );
  });
});

describe("a tag or collection whose name is used again", () => {
  const nameTaken = expect.objectContaining({ code: "name-taken" });
  const setsOf = (library: Library) =>
    library
      .facets()
      .collections.concat(library.facets().tags)
      .map(({ name, count }) => `${name} ${count}`);
  /** Two articles, kept. */
  function keepTwo() {
    const library = open(newFile());
    const [first = "", second = ""] = ["أ", "ب"].map(
      (text) => library.addArticle(articleOf(text, text)).summary.id,
    );
    return { library, first, second };
  }

  it("has the members of the removed one too when that is undone", () => {
    const { library, first, second } = keepTwo();
    const { id: old } = library.createCollection("للعطلة");
    library.changeArticles([first, second], {
      kind: "collect",
      collection: old,
    });
    library.changeArticles([second], { kind: "uncollect", collection: old });
    const { undo } = library.removeCollection(old);
    // What lies in the trash is still a member when it comes back.
    library.changeArticles([first], { kind: "remove" });
    const { id } = library.createCollection("للعطلة");
    library.undo(undo);
    library.changeArticles([first], { kind: "restore" });
    expect(library.facets().collections).toEqual([
      { id, name: "للعطلة", count: 1 },
    ]);
  });

  it("takes members back that were taken out of it, and keeps its own", () => {
    const { library, first, second } = keepTwo();
    const tag = { kind: "tag", name: "أدب" } as const;
    library.changeArticles([first], tag);
    const [old] = library.facets().tags;
    const { undo } = library.removeTag(old?.id ?? "");
    library.changeArticles([first, second], tag);
    const [made] = library.facets().tags;
    library.changeArticles([first], { kind: "untag", tag: made?.id ?? "" });
    library.undo(undo);
    expect(library.facets().tags).toEqual([{ ...made, count: 2 }]);
  });

  it("keeps it when a renaming is undone, which can be done once it is free", () => {
    const { library, first } = keepTwo();
    const { id } = library.createCollection("للعطلة");
    const { undo } = library.renameCollection(id, "للصيف");
    const { id: other } = library.createCollection("للعطلة");
    expect(() => library.undo(undo)).toThrow(nameTaken);
    expect(setsOf(library)).toEqual(["للصيف 0", "للعطلة 0"]);
    library.changeArticles([first], { kind: "collect", collection: other });
    library.removeCollection(other);
    library.undo(undo);
    expect(setsOf(library)).toEqual(["للعطلة 0"]);
  });

  it("stays on what was tagged since when its first tagging is undone", () => {
    const { library, first, second } = keepTwo();
    const tag = { kind: "tag", name: "أدب" } as const;
    const made = library.changeArticles([first], tag);
    library.changeArticles([second], tag);
    library.undo(made.undo);
    expect(setsOf(library)).toEqual(["أدب 1"]);
  });
});

describe("what a reader corrects", () => {
  const article = {
    ...articleOf("نص المادة", "عنوان"),
    byline: "كاتب",
    url: "https://www.example.org/a?utm_source=x",
  };

  it("is shown, kept through a new version of the page, and undone", () => {
    const library = open(newFile());
    const { id } = library.addArticle(article).summary;
    const before = library.readArticle(id);
    const { undo } = library.editArticle(id, {
      title: "عنوان صحيح",
      byline: "",
      dir: "ltr",
    });
    expect(library.readArticle(id)).toMatchObject({
      title: "عنوان صحيح",
      dir: "ltr",
      contentHash: before.contentHash,
    });
    expect(library.readArticle(id).byline).toBeUndefined();
    library.undo(undo);
    expect(library.readArticle(id)).toEqual(before);
  });

  it("outlives the page's own words when it is brought in again", () => {
    const library = open(newFile());
    const { id } = library.addArticle(article).summary;
    library.editArticle(id, { title: "عنواني" });
    const again = library.addArticle({
      ...articleOf("نص المادة بعد تصحيح", "عنوان آخر"),
      byline: "كاتب آخر",
      url: "http://example.org/a/#top",
    });
    expect(again.outcome).toBe("updated");
    expect(again.summary).toMatchObject({
      id,
      title: "عنواني",
      byline: "كاتب آخر",
      words: 4,
    });
    expect(listed(library)).toHaveLength(1);
  });

  it("keeps the picture of a chosen cover when the page is brought in again, and after an undo", () => {
    const own = "a".repeat(64);
    const chosen = "b".repeat(64);
    const library = open(newFile());
    const { id } = library.addArticle({ ...article, cover: own }).summary;
    const { undo } = library.editArticle(id, { cover: chosen });
    library.addArticle({
      ...articleOf("نص المادة بعد تصحيح"),
      url: article.url,
    });
    expect(library.readArticle(id).cover).toBe(chosen);
    expect(library.resourcesInUse()).toContain(chosen);
    library.undo(undo);
    expect(library.readArticle(id).cover).toBe(own);
    expect(library.resourcesInUse()).toContain(own);
  });
});

describe("the trash", () => {
  const day = 24 * 60 * 60 * 1000;
  const start = Date.UTC(2026, 0, 1);

  /** The same file on another day. */
  function onDay(file: string, days: number, work: (library: Library) => void) {
    const library = open(file, () => new Date(start + days * day));
    work(library);
    library.close();
  }

  it("keeps what was deleted for thirty days of use, and then lets go of it", () => {
    const file = newFile();
    const { id } = articleOf("نص");
    onDay(file, 0, (library) => {
      library.addArticle({ ...articleOf("نص"), id });
      library.changeArticles([id], { kind: "remove" });
    });
    for (const days of [10, 20, 30])
      onDay(file, days, (library) => {
        expect(library.facets().trash).toBe(1);
      });
    onDay(file, 31, (library) => {
      expect(library.facets().trash).toBe(0);
      expect(() => library.readArticle(id)).toThrow(notFound);
    });
  });

  it("does not believe a clock that has jumped", () => {
    const file = newFile();
    onDay(file, 0, (library) => {
      const { id } = library.addArticle(articleOf("نص")).summary;
      library.changeArticles([id], { kind: "remove" });
    });
    onDay(file, 4000, (library) => expect(library.facets().trash).toBe(1));
    onDay(file, 4001, (library) => expect(library.facets().trash).toBe(0));
  });

  it("lets go of what was deleted also for who reads every few weeks", () => {
    const file = newFile();
    onDay(file, 0, (library) => {
      const { id } = library.addArticle(articleOf("نص")).summary;
      library.changeArticles([id], { kind: "remove" });
    });
    for (const days of [20, 40])
      onDay(file, days, (library) => expect(library.facets().trash).toBe(1));
    onDay(file, 60, (library) => expect(library.facets().trash).toBe(0));
  });

  it("believes no clock that was wrong once, however seldom it is read", () => {
    const file = newFile();
    onDay(file, 0, (library) => {
      const { id } = library.addArticle(articleOf("نص")).summary;
      library.changeArticles([id], { kind: "remove" });
    });
    for (const days of [20, 4000, 21, 36])
      onDay(file, days, (library) => expect(library.facets().trash).toBe(1));
  });

  it("is emptied by hand, wholly or in part, and what is kept stays", () => {
    const library = open(newFile());
    const [first = "", second = "", third = ""] = ["أ", "ب", "ج"].map(
      (text) => library.addArticle(articleOf(text)).summary.id,
    );
    library.changeArticles([first, second], { kind: "remove" });
    expect(library.emptyTrash([first, third])).toBe(1);
    expect(library.facets()).toMatchObject({ all: 1, trash: 1 });
    expect(library.emptyTrash()).toBe(1);
    expect(library.emptyTrash()).toBe(0);
    expect(listed(library).map(({ id }) => id)).toEqual([third]);
  });

  it("brings an article back under a new id once it was emptied", () => {
    const library = open(newFile());
    const { id } = library.addArticle(articleOf("نص")).summary;
    library.changeArticles([id], { kind: "remove" });
    library.emptyTrash();
    expect(library.addArticle(articleOf("نص")).outcome).toBe("added");
  });
});

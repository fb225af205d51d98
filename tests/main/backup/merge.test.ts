import { randomUUID } from "node:crypto";
import { copyFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openLibrary } from "../../../main/library/open-library.ts";
import type { Library } from "../../../main/library/library.ts";
import { articleOf, listed, rangeAt } from "../library/articles.ts";
import { openLibraries } from "../library/open-libraries.ts";
import { backUp, restore } from "./backups.ts";
import { dump } from "./dump.ts";

const { newFile } = openLibraries();

/** Minutes of this test's clock. */
const at = (minute: number) => () => new Date(Date.UTC(2026, 0, 1, 0, minute));

/** Do something to a library at some minute. */
function during<T>(
  file: string,
  minute: number,
  work: (library: Library) => T,
  newId: () => string = randomUUID,
): T {
  const library = openLibrary(file, { now: at(minute), newId });
  try {
    return work(library);
  } finally {
    library.close();
  }
}

/** Two copies of a library with one article, as on two machines. */
function twoCopies() {
  const [here, there] = [newFile(), newFile()];
  const id = during(
    here,
    1,
    (library) => library.addArticle(articleOf("نص مشترك")).summary.id,
  );
  copyFileSync(here, there);
  return { here, there, id };
}

const merge = async (from: string, into: string): Promise<void> => {
  await restore(await backUp(from), into, "merge");
};

describe("merging a backup", () => {
  it.each([
    ["there", 2, 3, "من هناك"],
    ["here", 3, 2, "من هنا"],
  ])(
    "keeps the title that was corrected later: %s",
    async (_where, hereAt, thereAt, title) => {
      const { here, there, id } = twoCopies();
      during(here, hereAt, (library) =>
        library.editArticle(id, { title: "من هنا" }),
      );
      during(there, thereAt, (library) =>
        library.editArticle(id, { title: "من هناك" }),
      );
      await merge(there, here);
      expect(during(here, 9, (library) => library.readArticle(id).title)).toBe(
        title,
      );
    },
  );

  it("takes the later of an article's own settings, and of a note's tags", async () => {
    const { here, there, id } = twoCopies();
    const set = (file: string, minute: number, fontSize: number) =>
      during(file, minute, (library) => library.setReading(id, { fontSize }));
    const { id: note } = during(here, 2, (library) =>
      library.addHighlight(id, rangeAt(0, 0), { note: "فكرة" }),
    );
    copyFileSync(here, there);
    set(here, 3, 22);
    set(there, 4, 30);
    during(there, 5, (library) =>
      library.changeHighlight(note, { tags: ["هناك"] }),
    );
    during(here, 6, (library) =>
      library.changeHighlight(note, { tags: ["هنا"] }),
    );
    during(here, 7, (library) =>
      library.changeArticles([id], { kind: "state", state: "archived" }),
    );
    await merge(there, here);
    const { reading, highlights } = during(here, 9, (library) =>
      library.openArticle(id),
    );
    expect(reading).toEqual({ fontSize: 30 });
    expect(highlights).toMatchObject([{ tags: ["هنا"], note: "فكرة" }]);
  });

  it("takes state and title each by its own time", async () => {
    const { here, there, id } = twoCopies();
    during(there, 2, (library) => library.editArticle(id, { title: "قديم" }));
    during(here, 3, (library) => library.editArticle(id, { title: "جديد" }));
    during(here, 4, (library) =>
      library.changeArticles([id], { kind: "state", state: "archived" }),
    );
    during(there, 5, (library) =>
      library.changeArticles([id], { kind: "state", state: "finished" }),
    );
    await merge(there, here);
    const { articles } = during(here, 9, (library) => shelf(library));
    expect(articles).toMatchObject([{ title: "جديد", state: "finished" }]);
  });

  it("keeps the position that was reached later, and how far that is", async () => {
    const { here, there, id } = twoCopies();
    during(here, 2, (library) =>
      library.savePosition(id, { section: 0, block: 0, offset: 1 }, 0.1),
    );
    during(there, 3, (library) =>
      library.savePosition(id, { section: 0, block: 0, offset: 5 }, 0.5),
    );
    await merge(there, here);
    during(here, 9, (library) => {
      expect(library.position(id)).toEqual({ section: 0, block: 0, offset: 5 });
      expect(shelf(library).articles).toMatchObject([{ progress: 0.5 }]);
    });
  });

  it("brings a bookmark that was removed later to its end, and one that was not back", async () => {
    const { here, there, id } = twoCopies();
    const [one, two] = during(here, 2, (library) => [
      library.addBookmark(id, rangeAt(0, 0)),
      library.addBookmark(id, rangeAt(0, 4)),
    ]);
    copyFileSync(here, there);
    during(there, 3, (library) => library.removeBookmark(one?.id ?? ""));
    during(here, 4, (library) => library.removeBookmark(two?.id ?? ""));
    during(there, 5, (library) =>
      library.changeBookmark(two?.id ?? "", { label: "عاد" }),
    );
    await merge(there, here);
    expect(during(here, 9, (library) => library.bookmarks(id))).toMatchObject([
      { id: two?.id, label: "عاد" },
    ]);
  });

  it("takes the same content under two ids for one article, with the marks of both", async () => {
    const [here, there] = [newFile(), newFile()];
    const add = (library: Library) => {
      const { id } = library.addArticle(articleOf("النص نفسه")).summary;
      library.addBookmark(id, rangeAt(0, 0));
      return id;
    };
    const ours = during(here, 1, add);
    during(there, 2, add);
    await merge(there, here);
    during(here, 9, (library) => {
      expect(shelf(library).articles.map(({ id }) => id)).toEqual([ours]);
      expect(library.bookmarks(ours)).toHaveLength(2);
    });
  });

  it("takes tags that read alike for one", async () => {
    const [here, there] = [newFile(), newFile()];
    const tagged = (text: string, name: string) => (library: Library) => {
      const { id } = library.addArticle(articleOf(text)).summary;
      library.changeArticles([id], { kind: "tag", name });
    };
    during(here, 1, tagged("نص أول", "أدب"));
    during(there, 2, tagged("نص ثان", "ادب"));
    await merge(there, here);
    expect(during(here, 9, (library) => library.facets().tags)).toMatchObject([
      { name: "أدب", count: 2 },
    ]);
  });

  it("leaves in the trash what is in the trash here", async () => {
    const { here, there, id } = twoCopies();
    during(here, 2, (library) =>
      library.changeArticles([id], { kind: "remove" }),
    );
    during(there, 3, (library) =>
      library.editArticle(id, { title: "عنوان لاحق" }),
    );
    await merge(there, here);
    expect(during(here, 9, (library) => library.facets())).toMatchObject({
      all: 0,
      trash: 1,
    });
  });

  it("brings back what was deleted for good, later than its tombstone", async () => {
    const { here, there, id } = twoCopies();
    during(here, 2, (library) => {
      library.changeArticles([id], { kind: "remove" });
      library.emptyTrash();
    });
    await merge(there, here);
    expect(during(here, 9, (library) => library.readArticle(id).id)).toBe(id);
    // The other machine would not lose it again to a tombstone of the first.
    await merge(here, there);
    expect(during(there, 9, (library) => shelf(library).total)).toBe(1);
  });

  it("counts the time of each machine once", async () => {
    const { here, there, id } = twoCopies();
    const read = (seconds: number) => (library: Library) =>
      library.recordSession({
        articleId: id,
        kind: "reading",
        day: "2026-01-01",
        seconds,
      });
    during(here, 2, read(60));
    copyFileSync(here, there);
    during(there, 3, read(30));
    await merge(there, here);
    await merge(there, here);
    expect(
      during(
        here,
        9,
        (library) =>
          library.statistics("2026-01-01", "2026-01-01").totals.readSeconds,
      ),
    ).toBe(90);
  });

  it("moves the clock past what the other has seen", async () => {
    const { here, there, id } = twoCopies();
    // A machine whose clock runs a year ahead.
    during(there, 60 * 24 * 365, (library) =>
      library.editArticle(id, { title: "غدًا" }),
    );
    await merge(there, here);
    during(here, 9, (library) => library.editArticle(id, { title: "بعده" }));
    await merge(there, here);
    expect(during(here, 9, (library) => library.readArticle(id).title)).toBe(
      "بعده",
    );
  });

  it("keeps two contents apart when one article took another content meanwhile", async () => {
    const [here, there] = [newFile(), newFile()];
    const page = { url: "https://a.example/x" };
    const first = { ...articleOf("المحتوى الأول"), ...page };
    const id = during(
      here,
      1,
      (library) => library.addArticle(first).summary.id,
    );
    copyFileSync(here, there);
    during(there, 2, (library) => {
      library.addArticle({ ...articleOf("المحتوى الثاني"), ...page });
      library.addArticle({ ...articleOf("المحتوى الأول"), id: randomUUID() });
    });
    await merge(there, here);
    during(here, 9, (library) => {
      expect(shelf(library).total).toBe(2);
      expect(JSON.stringify(library.readArticle(id))).toContain(
        "المحتوى الثاني",
      );
    });
  });
});

describe("merging tags that were sorted anew", () => {
  /** Titles with the names of their tags. */
  const tagged = (file: string) =>
    during(file, 60, (library) =>
      Object.fromEntries(
        listed(library).map(({ title, tags }) => [
          title,
          tags.map(({ name }) => name),
        ]),
      ),
    );
  const articleId = (library: Library, title: string): string =>
    listed(library).find((each) => each.title === title)?.id ?? "";
  const tagId = (library: Library, name: string): string =>
    library.facets().tags.find((each) => each.name === name)?.id ?? "";
  const tag =
    (title: string, ...names: string[]) =>
    (library: Library) => {
      for (const name of names)
        library.changeArticles([articleId(library, title)], {
          kind: "tag",
          name,
        });
    };
  const untag = (title: string, name: string) => (library: Library) =>
    library.changeArticles([articleId(library, title)], {
      kind: "untag",
      tag: tagId(library, name),
    });
  const rename = (from: string, to: string) => (library: Library) =>
    library.renameTag(tagId(library, from), to);
  const remove = (name: string) => (library: Library) =>
    library.removeTag(tagId(library, name));

  /** Ids that begin with this digit, so that it can be tried which of two tags comes first. */
  const idsFrom = (digit: string) => {
    let made = 0;
    return () =>
      `${digit}0000000-0000-4000-8000-${String(made++).padStart(12, "0")}`;
  };

  /** Two copies of a library with two articles, of which the first has these tags. */
  function twoTagged(...names: string[]) {
    const [here, there] = [newFile(), newFile()];
    during(here, 1, (library) => {
      for (const title of ["الأول", "الثاني"])
        library.addArticle(articleOf(`نص ${title}`, title));
    });
    during(here, 2, tag("الأول", ...names), idsFrom("c"));
    copyFileSync(here, there);
    return { here, there };
  }

  /** Merge each into a copy of the other: both show this, and go on showing it. */
  async function comeTo(
    { here, there }: { readonly here: string; readonly there: string },
    expected: Readonly<Record<string, readonly string[]>>,
  ) {
    const backups = { here: await backUp(here), there: await backUp(there) };
    for (const [from, into] of [
      [backups.there, here],
      [backups.here, there],
    ] as const) {
      await restore(from, into, "merge");
      expect(tagged(into)).toEqual(expected);
      const once = dump(into);
      await restore(from, into, "merge");
      expect(dump(into)).toEqual(once);
    }
    await merge(there, here);
    expect(tagged(here)).toEqual(expected);
  }

  describe.each([
    ["before", "a"],
    ["after", "e"],
  ])("whose new id sorts %s that of the old one", (_where, digit) => {
    it("keeps a tag that was deleted and given again", async () => {
      const { here, there } = twoTagged("فقه");
      during(there, 3, remove("فقه"));
      during(there, 4, tag("الأول", "فقه"), idsFrom(digit));
      await comeTo({ here, there }, { الأول: ["فقه"], الثاني: [] });
    });

    it("tells a renamed tag from a new one of its old name", async () => {
      const { here, there } = twoTagged("أدب");
      during(there, 3, rename("أدب", "شعر"));
      during(there, 4, tag("الثاني", "أدب"), idsFrom(digit));
      await comeTo({ here, there }, { الأول: ["شعر"], الثاني: ["أدب"] });
    });

    it("takes for one what was renamed there and made here", async () => {
      const { here, there } = twoTagged("أدب");
      during(there, 3, rename("أدب", "شعر"));
      during(here, 4, tag("الثاني", "شعر"), idsFrom(digit));
      await comeTo({ here, there }, { الأول: ["شعر"], الثاني: ["شعر"] });
    });
  });

  it.each([[["أدب", "شعر"]], [["شعر", "أدب"]]])(
    "gives a tag the name of one that was deleted, of %j",
    async (names) => {
      const { here, there } = twoTagged(...names);
      during(there, 3, remove("شعر"));
      during(there, 4, rename("أدب", "شعر"));
      await comeTo({ here, there }, { الأول: ["شعر"], الثاني: [] });
    },
  );

  it("lets two tags change their names with each other", async () => {
    const { here, there } = twoTagged("أدب", "شعر");
    during(here, 3, untag("الأول", "شعر"));
    copyFileSync(here, there);
    during(there, 4, rename("أدب", "مؤقت"));
    during(there, 5, tag("الثاني", "شعر"));
    during(there, 6, rename("شعر", "أدب"));
    during(there, 7, rename("مؤقت", "شعر"));
    await comeTo({ here, there }, { الأول: ["شعر"], الثاني: ["أدب"] });
  });

  it("comes to the same in either order, and twice is once", async () => {
    const names = fc.constantFrom("أدب", "شعر", "فقه");
    const acts = fc.array(
      fc.record({
        what: fc.constantFrom("tag", "untag", "rename", "remove"),
        title: fc.constantFrom("الأول", "الثاني"),
        name: names,
        to: names,
      }),
      { maxLength: 6 },
    );
    type Acts = typeof acts extends fc.Arbitrary<infer T> ? T : never;
    const act = (all: Acts) => (library: Library) => {
      for (const { what, title, name, to } of all) {
        const isThere = tagId(library, name) !== "";
        const isFree = tagId(library, to) === "";
        if (what === "tag") tag(title, name)(library);
        else if (what === "untag" && isThere) untag(title, name)(library);
        else if (what === "remove" && isThere) remove(name)(library);
        else if (what === "rename" && isThere && isFree)
          rename(name, to)(library);
      }
    };
    await fc.assert(
      fc.asyncProperty(acts, acts, acts, async (before, ours, theirs) => {
        const { here, there } = twoTagged();
        during(here, 3, act(before));
        copyFileSync(here, there);
        during(here, 4, act(ours));
        during(there, 5, act(theirs));
        const other = newFile();
        copyFileSync(there, other);
        await merge(here, other);
        await comeTo({ here, there }, tagged(other));
      }),
      { numRuns: 8 },
    );
  });
});

const shelf = (library: Library) =>
  library.page({
    filter: {},
    sort: "added",
    isDescending: true,
    offset: 0,
    limit: 100,
  });

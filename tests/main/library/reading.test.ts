import { randomUUID } from "node:crypto";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import type { Article } from "../../../src/article/article.ts";
import type { Position } from "../../../src/article/position.ts";
import { progressAt } from "../../../src/article/progress.ts";
import { articleOf, listed, rangeAt } from "./articles.ts";
import { openLibraries } from "./open-libraries.ts";

const { newFile, open } = openLibraries();
const place = { section: 0, block: 0, offset: 3 };

describe("reading on", () => {
  it("moves an article from unread to reading to finished, and never back", () => {
    const library = open(newFile());
    const { id } = library.addArticle(articleOf("نص")).summary;
    const state = () => listed(library)[0]?.state;
    expect(state()).toBe("unread");
    library.savePosition(id, place, 0.3);
    expect(state()).toBe("reading");
    library.savePosition(id, place, 1);
    expect(state()).toBe("finished");
    library.savePosition(id, place, 0.1);
    expect(listed(library)[0]).toMatchObject({
      state: "finished",
      progress: 0.1,
    });
  });

  it("leaves what is archived in the archive", () => {
    const library = open(newFile());
    const { id } = library.addArticle(articleOf("نص")).summary;
    library.changeArticles([id], { kind: "state", state: "archived" });
    library.savePosition(id, place, 1);
    expect(listed(library)[0]?.state).toBe("archived");
  });
});

describe("time spent", () => {
  it("adds up by day, with streaks up to yesterday", () => {
    const library = open(newFile());
    const articleId = library.addArticle(articleOf("نص")).summary.id;
    const spend = (
      day: string,
      kind: "reading" | "listening",
      seconds: number,
    ) => library.recordSession({ articleId, kind, day, seconds });
    for (const day of ["2026-03-01", "2026-03-02", "2026-03-03"])
      spend(day, "reading", 60);
    spend("2026-03-09", "listening", 30);
    spend("2026-03-10", "reading", 20);
    spend("2026-03-10", "reading", 25);
    const statistics = library.statistics("2026-03-09", "2026-03-11");
    expect(statistics.days).toEqual([
      { day: "2026-03-09", readSeconds: 0, listenedSeconds: 30, finished: 0 },
      { day: "2026-03-10", readSeconds: 45, listenedSeconds: 0, finished: 0 },
      { day: "2026-03-11", readSeconds: 0, listenedSeconds: 0, finished: 0 },
    ]);
    expect(statistics).toMatchObject({
      streak: 2,
      longestStreak: 3,
      totals: { readSeconds: 225, listenedSeconds: 30, finished: 0 },
    });
    expect(library.statistics("2026-03-20", "2026-03-20").streak).toBe(0);
  });

  it("counts an article on the day it was finished, until that is taken back", () => {
    const library = open(newFile(), () => new Date(2026, 2, 10, 12));
    const { id } = library.addArticle(articleOf("نص")).summary;
    library.savePosition(id, place, 1);
    const finished = () =>
      library.statistics("2026-03-10", "2026-03-10").days[0]?.finished;
    expect(finished()).toBe(1);
    library.changeArticles([id], { kind: "state", state: "unread" });
    expect(finished()).toBe(0);
  });

  it("leaves it finished on that day when it goes into the archive and comes back", () => {
    let day = 10;
    const library = open(newFile(), () => new Date(2026, 2, day, 12));
    const { id } = library.addArticle(articleOf("نص")).summary;
    library.savePosition(id, place, 1);
    const state = () => listed(library)[0]?.state;
    const finished = () =>
      library
        .statistics("2026-03-10", "2026-03-12")
        .days.map((each) => each.finished);
    day = 11;
    library.changeArticles([id], { kind: "state", state: "archived" });
    const { undo } = library.changeArticles([id], { kind: "unarchive" });
    expect(state()).toBe("finished");
    expect(finished()).toEqual([1, 0, 0]);
    library.undo(undo);
    expect(state()).toBe("archived");
    day = 12;
    library.changeArticles([id], { kind: "state", state: "finished" });
    expect(finished()).toEqual([1, 0, 0]);
  });
});

describe("articles that are taken out of the archive", () => {
  it("are each where the reader was with them; others are passed over", () => {
    const library = open(newFile());
    const [unread = "", reading = "", finished = "", kept = ""] = [
      "لم تُفتح",
      "بدأت",
      "اكتملت",
      "خارج الأرشيف",
    ].map((text) => library.addArticle(articleOf(text, text)).summary.id);
    library.savePosition(reading, place, 0.4);
    library.savePosition(kept, place, 0.4);
    library.changeArticles([finished], { kind: "state", state: "finished" });
    const ids = [unread, reading, finished];
    const before = library.summaries([...ids, kept]);
    library.changeArticles(ids, { kind: "state", state: "archived" });
    const archived = library.summaries([...ids, kept]);
    const { undo, count } = library.changeArticles([...ids, kept], {
      kind: "unarchive",
    });
    expect(count).toBe(3);
    expect(library.summaries([...ids, kept])).toEqual(before);
    library.undo(undo);
    expect(library.summaries([...ids, kept])).toEqual(archived);
  });
});

describe("highlights", () => {
  it("have a colour, a note, or both, and never mix with bookmarks", () => {
    const library = open(newFile());
    const { id } = library.addArticle(articleOf("نص")).summary;
    library.addBookmark(id, rangeAt(0, 0));
    const highlight = library.addHighlight(id, rangeAt(0, 5), {
      color: "green",
      note: "للمراجعة",
    });
    const note = library.addHighlight(id, rangeAt(0, 1), { note: "بلا لون" });
    expect(library.highlights(id)).toEqual([note, highlight]);
    expect(library.bookmarks(id)).toHaveLength(1);
    expect(
      library.changeHighlight(highlight.id, { color: null, note: "" }),
    ).toEqual({
      id: highlight.id,
      articleId: id,
      range: highlight.range,
      tags: [],
      createdAt: highlight.createdAt,
    });
    expect(library.markedArticles()).toMatchObject([
      { article: { id, title: "عنوان" }, marks: [{}, {}, {}] },
    ]);
    library.removeHighlight(note.id);
    expect(library.highlights(id)).toHaveLength(1);
    expect(library.restoreHighlight(note.id)).toEqual(note);
    expect(() => library.changeBookmark(note.id, { label: "x" })).toThrow(
      expect.objectContaining({ code: "not-found" }),
    );
  });

  it("have tags, move to another passage, and come with the opened article", () => {
    const file = newFile();
    const library = open(file);
    const { id } = library.addArticle(articleOf("نص")).summary;
    const made = library.addHighlight(id, rangeAt(0, 5), {
      note: "للمراجعة",
      tags: ["نحو", "بلاغة"],
    });
    const moved = library.changeHighlight(made.id, { range: rangeAt(2, 1) });
    expect(moved).toEqual({ ...made, range: rangeAt(2, 1) });
    const { id: bookmark } = library.addBookmark(id, rangeAt(0, 0));
    expect(
      library.changeBookmark(bookmark, { range: rangeAt(3, 0) }).range,
    ).toEqual(rangeAt(3, 0));
    library.close();
    expect(open(file).openArticle(id).highlights).toEqual([moved]);
    const again = open(file).changeHighlight(made.id, { tags: [] });
    expect(again).toMatchObject({ note: "للمراجعة", tags: [] });
  });
});

describe("settings of one article", () => {
  it("hold for it alone, until they are taken away", () => {
    const library = open(newFile());
    const [one, two] = ["نص", "نص آخر"].map(
      (text) => library.addArticle(articleOf(text)).summary.id,
    );
    library.setReading(one ?? "", { fontSize: 28, typeface: "amiri" });
    library.setReading(one ?? "", { fontSize: 30 });
    expect(library.openArticle(one ?? "").reading).toEqual({ fontSize: 30 });
    expect(library.openArticle(two ?? "").reading).toBeUndefined();
    library.setReading(one ?? "", null);
    expect(library.openArticle(one ?? "").reading).toBeUndefined();
    expect(() => library.setReading(randomUUID(), null)).toThrow(
      expect.objectContaining({ code: "not-found" }),
    );
  });
});

describe("the place in a page that is brought in again", () => {
  const url = "https://example.org/page";
  const nouns = ["البحر", "الجبل", "السوق", "القمر", "النهر"];
  /** No two are alike, nor what stands around them. */
  const paragraph = (number: number): string =>
    `${nouns[number % nouns.length]} في الفقرة ${number} قريب من باب البيت رقم ${number * 37}.`;
  const numbers = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, at) => from + at);
  const page = (paragraphs: readonly string[]): Article => ({
    ...articleOf(paragraphs.join("\n")),
    url,
    sections: [
      {
        level: 1,
        blocks: paragraphs.map((text) => ({
          type: "paragraph",
          content: [{ text }],
        })),
      },
    ],
  });
  const all = numbers(0, 30).map(paragraph);
  const at = (block: number, offset = 9) => ({ section: 0, block, offset });

  /** The library after a page, read up to a place, was brought in again. */
  function broughtInAgain(from: Position, after: readonly string[]) {
    const library = open(newFile());
    const before = page(all);
    const { id } = library.addArticle(before).summary;
    library.savePosition(id, from, progressAt(before, from));
    const again = page(after);
    expect(library.addArticle(again).outcome).toBe("updated");
    return { library, id, again };
  }

  it.each([
    ["put in", [...numbers(100, 103).map(paragraph), ...all], at(23)],
    ["taken out", all.slice(5), at(15)],
    [
      "corrected on the same lines",
      all.map((text) => text.replace("باب البيت", "باب الدار")),
      at(20),
    ],
  ])("goes with its words when text was %s", (_, after, expected) => {
    const { library, id, again } = broughtInAgain(at(20), after);
    expect(library.openArticle(id).position).toEqual(expected);
    expect(listed(library)[0]?.progress).toBe(progressAt(again, expected));
  });

  it("is with what followed where its own paragraph is gone", () => {
    const { library, id } = broughtInAgain(at(20), [
      ...numbers(100, 103).map(paragraph),
      ...all.toSpliced(20, 1),
    ]);
    expect(library.position(id)).toEqual(at(23, 0));
  });

  it("is in the last paragraph of a text that was cut short before it", () => {
    const { library, id, again } = broughtInAgain(at(28), all.slice(0, 10));
    expect(library.position(id)).toEqual(at(9, 0));
    const { progress } = listed(library)[0] ?? {};
    expect(progress).toBe(progressAt(again, at(9, 0)));
    expect(progress).toBeGreaterThan(0.8);
  });

  it("stays at the beginning of who was there, whatever is put in before", () => {
    const { library, id } = broughtInAgain(at(0, 0), [paragraph(100), ...all]);
    expect(library.position(id)).toEqual(at(0, 0));
  });

  it("makes it neither the one read last nor finished", () => {
    const library = open(newFile());
    const { id } = library.addArticle(page(all)).summary;
    library.savePosition(id, at(29, 20), 0.97);
    const other = library.addArticle(articleOf("آخر")).summary;
    library.savePosition(other.id, place, 0.1);
    library.addArticle(page(all.slice(29)));
    expect(library.firstToOpen()).toBe(other.id);
    expect(library.summaries([id])[0]).toMatchObject({ state: "reading" });
  });

  it("goes with its words when the article comes back from the trash", () => {
    const library = open(newFile());
    const { id } = library.addArticle(page(all)).summary;
    library.savePosition(id, at(20), 0.5);
    library.changeArticles([id], { kind: "remove" });
    library.addArticle(page([paragraph(100), ...all]));
    expect(library.position(id)).toEqual(at(21));
  });

  it("keeps its number where the old text is damaged, which the new one mends", () => {
    const file = newFile();
    const library = open(file);
    const { id } = library.addArticle(page(all)).summary;
    library.savePosition(id, at(20), 0.5);
    const database = new DatabaseSync(file);
    database.exec("UPDATE contents SET data = x'00'");
    database.close();
    library.addArticle(page([paragraph(100), ...all]));
    expect(library.openArticle(id).position).toEqual(at(20));
  });
});

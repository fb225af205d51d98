import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { Database } from "../../../main/library/database.ts";
import { migrate } from "../../../main/library/migrations.ts";
import { translateError } from "../../../main/library/translate-error.ts";
import { unavailableLibrary } from "../../../main/library/unavailable-library.ts";
import { QariError } from "../../../src/errors.ts";
import { articleOf, listed, rangeAt } from "./articles.ts";
import { openLibraries } from "./open-libraries.ts";

const { newFile } = openLibraries();

const sqliteError = (errcode: number) =>
  Object.assign(new Error("x"), { code: "ERR_SQLITE_ERROR", errcode });
const systemError = (code: string) =>
  Object.assign(new Error("x"), { code, syscall: "open" });

describe("translateError", () => {
  it.each([
    [5, "library-busy"],
    [6, "library-busy"],
    [5 | (2 << 8), "library-busy"], // SQLITE_BUSY_SNAPSHOT
    [10 | (3 << 8), "library-unavailable"], // SQLITE_IOERR_WRITE
    [11, "library-damaged"],
    [13, "disk-full"],
    [14, "library-unavailable"],
    [26, "library-damaged"],
  ])("tells SQLite's result %i as %s", (errcode, code) => {
    const error = sqliteError(errcode);
    expect(translateError(error, "/f")).toMatchObject({ code, cause: error });
  });

  it("tells what the file system says", () => {
    expect(translateError(systemError("ENOSPC"), "/f")).toMatchObject({
      code: "disk-full",
    });
    expect(translateError(systemError("EACCES"), "/f")).toMatchObject({
      code: "library-unavailable",
    });
  });

  it("leaves bugs and our own errors as they are", () => {
    for (const error of [
      sqliteError(1), // SQLITE_ERROR: wrong SQL
      sqliteError(19), // SQLITE_CONSTRAINT
      new RangeError("x"),
      new QariError("not-found", "x"),
      "x",
    ])
      expect(translateError(error, "/f")).toBe(error);
  });
});

describe("a full disk", () => {
  it("is said, and what was kept before stays", () => {
    const file = newFile();
    // Not larger than it is, is a full disk to SQLite.
    const connection = new DatabaseSync(file);
    const database = new Database(file, connection);
    migrate(database);
    database.script("INSERT INTO bundled VALUES ('gift', 'now')");
    database.script("PRAGMA max_page_count = 1");
    const fill = () =>
      database.run("INSERT INTO bundled VALUES (?, '')", "ق".repeat(9000));
    expect(() => database.transaction(fill)).toThrow(
      expect.objectContaining({ code: "disk-full" }),
    );
    expect(connection.isTransaction).toBe(false);
    expect(connection.prepare("SELECT name FROM bundled").all()).toEqual([
      expect.objectContaining({ name: "gift" }),
    ]);
    database.close();
  });
});

describe("unavailableLibrary", () => {
  it("is empty, and refuses to keep anything with the cause", () => {
    const cause = new QariError("library-newer", "/library.db has version 9");
    const library = unavailableLibrary(cause);
    const refused = expect.objectContaining({ code: "library-newer", cause });
    expect(listed(library)).toEqual([]);
    expect(library.facets().all).toBe(0);
    expect(library.allBookmarks()).toEqual([]);
    expect(library.bookmarks("x")).toEqual([]);
    expect(library.firstToOpen()).toBeUndefined();
    expect(library.position("x")).toBeUndefined();
    expect(() => library.readArticle("x")).toThrow(
      expect.objectContaining({ code: "not-found" }),
    );
    for (const write of [
      () => library.addArticle(articleOf("نص")),
      () => library.addBundled("x", articleOf("نص")),
      () => library.editArticle("x", {}),
      () => library.changeArticles(["x"], { kind: "remove" }),
      () => library.savePosition("x", { section: 0, block: 0, offset: 0 }, 0),
      () => library.addBookmark("x", rangeAt(0, 0)),
      () => library.changeBookmark("x", {}),
      () => library.removeBookmark("x"),
      () => library.restoreBookmark("x"),
    ])
      expect(write).toThrow(refused);
    library.close();
  });
});

import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  copyFileSync,
  existsSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createInterface } from "node:readline";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import {
  applicationId,
  migrate,
  newestVersion,
} from "../../../main/library/migrations.ts";
import { Database } from "../../../main/library/database.ts";
import { articleOf, listed, rangeAt } from "./articles.ts";
import { openLibraries } from "./open-libraries.ts";

const { newFile, open } = openLibraries();
const fixture = fileURLToPath(
  new URL("fixtures/add-bookmark.ts", import.meta.url),
);

const pragma = (file: string, name: string): unknown => {
  const connection = new DatabaseSync(file, { readOnly: true });
  try {
    return connection.prepare(`PRAGMA ${name}`).get()?.[name];
  } finally {
    connection.close();
  }
};

describe("a kill", () => {
  it.each([1, 2, 25])(
    "right after bookmark %i was kept loses none of those kept",
    async (count) => {
      const file = newFile();
      const library = open(file);
      const { id } = library.addArticle(articleOf("نص")).summary;
      library.close();
      const child = spawn(process.execPath, [fixture, file, id], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      const exit = once(child, "exit");
      const saved: string[] = [];
      for await (const line of createInterface(child.stdout)) {
        saved.push(line);
        if (saved.length === count) child.kill("SIGKILL");
      }
      await exit;
      expect(existsSync(`${file}-wal`)).toBe(true);
      const kept = open(file)
        .bookmarks(id)
        .map((bookmark) => bookmark.id);
      expect(kept).toEqual(expect.arrayContaining(saved));
      expect(saved.length).toBeGreaterThanOrEqual(count);
      expect(pragma(file, "quick_check")).toBe("ok");
    },
  );

  it("in the middle of the first launch leaves a file that still becomes a library", () => {
    const file = newFile();
    // As SQLite leaves it: pages already in the file, and the journal that takes them back.
    const source = newFile();
    const connection = new DatabaseSync(source);
    connection.exec("PRAGMA cache_size = 1; BEGIN IMMEDIATE");
    const database = new Database(source, connection);
    connection.exec(`
      PRAGMA application_id = ${applicationId};
      CREATE TABLE filler (text);
      WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500)
      INSERT INTO filler SELECT hex(randomblob(500)) FROM n;
    `);
    for (const suffix of ["", "-journal"])
      copyFileSync(source + suffix, file + suffix);
    connection.exec("ROLLBACK");
    database.close();
    expect(statSync(file).size).toBeGreaterThan(0);
    expect(statSync(`${file}-journal`).size).toBeGreaterThan(0);

    const library = open(file);
    expect(library.addArticle(articleOf("نص")).outcome).toBe("added");
    expect(existsSync(`${file}-journal`)).toBe(false);
  });
});

describe("a library file", () => {
  it("is made with its folders", () => {
    const file = newFile().replace("library.db", "جديد/أعمق/library.db");
    open(file).addArticle(articleOf("نص"));
    expect(existsSync(file)).toBe(true);
  });

  it("is found under a name with every odd character", () => {
    const file = newFile().replace("library.db", "50% of a?b#c&d=e مكتبة.db");
    const library = open(file);
    library.addArticle(articleOf("نص"));
    library.close();
    expect(listed(open(file))).toHaveLength(1);
  });

  it("of no bytes becomes a library", () => {
    const file = newFile();
    writeFileSync(file, "");
    open(file).addArticle(articleOf("نص"));
    expect(listed(open(file))).toHaveLength(1);
  });

  it("is brought from version 0 to the newest, marked as ours in its header", () => {
    const file = newFile();
    open(file).close();
    const header = readFileSync(file);
    expect(header.readUInt32BE(68)).toBe(applicationId);
    expect(header.readUInt32BE(60)).toBe(newestVersion);
    expect(pragma(file, "journal_mode")).toBe("wal");
  });

  it("is migrated once and not again", () => {
    const file = newFile();
    const database = new Database(file, new DatabaseSync(file));
    migrate(database);
    database.script(
      "INSERT INTO bundled (name, added_at) VALUES ('gift', 'now')",
    );
    migrate(database);
    database.close();
    expect(pragma(file, "user_version")).toBe(newestVersion);
  });

  it("leaves nothing beside it when it is closed, however often", () => {
    const file = newFile();
    const library = open(file);
    library.addArticle(articleOf("نص"));
    library.close();
    library.close();
    expect(existsSync(`${file}-wal`)).toBe(false);
    expect(existsSync(`${file}-shm`)).toBe(false);
  });
});

describe("two that open the same library", () => {
  it("see what the other has kept", () => {
    const file = newFile();
    const [one, other] = [open(file), open(file)];
    const { id } = one.addArticle(articleOf("نص")).summary;
    const bookmark = other.addBookmark(id, rangeAt(0, 0));
    expect(one.bookmarks(id)).toEqual([bookmark]);
  });

  it("are both refused while a third does not stop writing, and lose nothing", () => {
    const file = newFile();
    const library = open(file);
    const { id } = library.addArticle(articleOf("نص")).summary;
    const blocker = new DatabaseSync(file);
    blocker.exec("BEGIN IMMEDIATE");
    expect(() => library.addBookmark(id, rangeAt(0, 0))).toThrow(
      expect.objectContaining({ code: "library-busy" }),
    );
    // Reading goes on beside a writer.
    expect(listed(library)).toHaveLength(1);
    blocker.exec("ROLLBACK");
    blocker.close();
    library.addBookmark(id, rangeAt(0, 0));
    expect(library.bookmarks(id)).toHaveLength(1);
  });
});

import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { checkLibraryFile } from "../../../main/library/check-library-file.ts";
import { inspectFile } from "../../../main/library/inspect-file.ts";
import { newestVersion } from "../../../main/library/migrations.ts";
import { QariError, type ErrorCode } from "../../../src/errors.ts";
import { articleOf, listed, rangeAt } from "./articles.ts";
import { openLibraries } from "./open-libraries.ts";

const { newFile, open } = openLibraries();

/** A closed library of some hundred pages. */
function newLibraryFile(): string {
  const file = newFile();
  const library = open(file);
  for (const text of ["أ", "ب", "ج"])
    library.addArticle(articleOf(text.repeat(50_000)));
  library.close();
  return file;
}

const change = (file: string, sql: string): void => {
  const connection = new DatabaseSync(file);
  connection.exec(sql);
  connection.close();
};

/** Everything in the file's folder, name and bytes. */
const contents = (file: string) =>
  readdirSync(dirname(file)).map((name) => [
    name,
    readFileSync(join(dirname(file), name)).toString("base64"),
  ]);

/** Why the file is refused, and whether anything in its folder has changed. */
function refusal(file: string) {
  const before = JSON.stringify(contents(file));
  let code: ErrorCode | undefined;
  try {
    open(file);
  } catch (error) {
    if (error instanceof QariError) code = error.code;
  }
  return { code, isUntouched: JSON.stringify(contents(file)) === before };
}
const untouched = (code: ErrorCode) => ({ code, isUntouched: true });

describe("a library file that is refused is left to the byte, alone in its folder:", () => {
  it("one that is not SQLite", () => {
    const file = newFile();
    writeFileSync(file, "كتاب ".repeat(10_000));
    expect(refusal(file)).toEqual(untouched("library-damaged"));
  });

  it("one that is shorter than a header", () => {
    const file = newFile();
    writeFileSync(file, "SQLite format 3\0");
    expect(refusal(file)).toEqual(untouched("library-damaged"));
  });

  it("one that was cut off", () => {
    const file = newLibraryFile();
    truncateSync(file, Math.floor(readFileSync(file).length / 2));
    expect(refusal(file)).toEqual(untouched("library-damaged"));
  });

  it("one that was cut off within its first page", () => {
    const file = newLibraryFile();
    truncateSync(file, 1000);
    expect(refusal(file)).toEqual(untouched("library-damaged"));
  });

  it("one with pages overwritten", () => {
    const file = newLibraryFile();
    const bytes = readFileSync(file);
    bytes.fill(0xaa, 4096, 4096 * 8);
    writeFileSync(file, bytes);
    expect(refusal(file)).toEqual(untouched("library-damaged"));
  });

  it("a database of another program", () => {
    const file = newFile();
    change(file, "CREATE TABLE notes (text); PRAGMA user_version = 1");
    expect(refusal(file)).toEqual(untouched("library-damaged"));
  });

  it("one from a newer version", () => {
    const file = newLibraryFile();
    change(file, `PRAGMA user_version = ${newestVersion + 1}`);
    expect(refusal(file)).toEqual(untouched("library-newer"));
  });

  it("one from a newer version whose writer was cut off", () => {
    const source = newLibraryFile();
    // As on a file system without shared memory: no log, a journal that takes back.
    change(
      source,
      `PRAGMA journal_mode = DELETE; PRAGMA user_version = ${newestVersion + 1}`,
    );
    const writer = new DatabaseSync(source);
    writer.exec(`
      PRAGMA cache_size = 1;
      BEGIN;
      UPDATE contents SET data = randomblob(1000000);
    `);
    const file = newFile();
    for (const suffix of ["", "-journal"])
      copyFileSync(source + suffix, file + suffix);
    writer.close();
    expect(statSync(`${file}-journal`).size).toBeGreaterThan(0);
    expect(refusal(file)).toEqual(untouched("library-newer"));
  });

  it("a folder in its place", () => {
    const file = newFile();
    mkdirSync(file);
    expect(() => open(file)).toThrow(
      expect.objectContaining({ code: "library-unavailable" }),
    );
    expect(readdirSync(file)).toEqual([]);
  });

  it("one whose folder is a file", () => {
    const file = newFile();
    writeFileSync(file, "");
    expect(() => open(join(file, "library.db"))).toThrow(
      expect.objectContaining({ code: "library-unavailable" }),
    );
  });

  it("one whose newer version stands in its log only", () => {
    const file = newLibraryFile();
    const writer = new DatabaseSync(file);
    writer.exec(`PRAGMA user_version = ${newestVersion + 1}`);
    const copy = newFile();
    for (const suffix of ["", "-wal"])
      copyFileSync(file + suffix, copy + suffix);
    writer.close();
    const before = ["", "-wal"].map((suffix) => readFileSync(copy + suffix));
    expect(() => open(copy)).toThrow(
      expect.objectContaining({ code: "library-newer" }),
    );
    expect(["", "-wal"].map((suffix) => readFileSync(copy + suffix))).toEqual(
      before,
    );
  });
});

describe("a library too large to be checked before it is opened", () => {
  it("is refused when it was cut off, and found out by the check that follows", () => {
    const file = newLibraryFile();
    const bytes = readFileSync(file);
    const damage = expect.objectContaining({ code: "library-damaged" });
    expect(() => inspectFile(file, 0)).not.toThrow();
    writeFileSync(file, bytes.subarray(0, bytes.length / 2));
    expect(() => inspectFile(file, 0)).toThrow(damage);
    writeFileSync(file, Buffer.from(bytes).fill(0xaa, 4096 * 4, 4096 * 12));
    expect(() => inspectFile(file, 0)).not.toThrow();
    expect(checkLibraryFile(file)).toMatchObject({ code: "library-damaged" });
    writeFileSync(file, bytes);
    expect(checkLibraryFile(file)).toBeUndefined();
  });
});

describe("a damaged article", () => {
  it("is named when it is read, and the rest is there", () => {
    const file = newFile();
    const library = open(file);
    const sound = articleOf("سليم");
    const broken = articleOf("مكسور");
    library.addArticle(sound);
    library.addArticle(broken);
    library.addBookmark(broken.id, rangeAt(0, 0));
    library.close();
    for (const data of ["{", '{"title":"x"}', deflateSync('{"sections":0}')]) {
      change(
        file,
        `UPDATE contents SET data = x'${Buffer.from(data).toString("hex")}'
         WHERE article_id = '${broken.id}'`,
      );
      const reopened = open(file);
      expect(() => reopened.readArticle(broken.id)).toThrow(
        expect.objectContaining({ code: "library-damaged" }),
      );
      expect(reopened.readArticle(sound.id)).toEqual(sound);
      expect(listed(reopened)).toHaveLength(2);
      expect(reopened.bookmarks(broken.id)).toHaveLength(1);
      reopened.close();
    }
  });
});

import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  listBackups,
  newestGoodBackup,
} from "../../../main/backup/list-backups.ts";
import { recoverLibrary } from "../../../main/backup/recover-library.ts";
import { writeAutomaticBackup } from "../../../main/backup/write-automatic-backup.ts";
import { articleOf } from "../library/articles.ts";
import { openLibraries } from "../library/open-libraries.ts";
import { control } from "./backups.ts";
import { dump } from "./dump.ts";

const { newFile, open } = openLibraries();

/** Noon where the reader is. */
const day = (number: number) => new Date(2026, 2, number, 12);
const automaticOn = (libraryFile: string, now: Date) =>
  writeAutomaticBackup(
    {
      libraryFile,
      settingsFile: join(dirname(libraryFile), "settings.json"),
      app: "0.0.0",
      now,
    },
    control(),
  );
const automatic = (libraryFile: string, number: number) =>
  automaticOn(libraryFile, day(number));
const names = async (file: string) =>
  (await listBackups(dirname(file))).map(({ name }) => name);
const nameOf = (number: number) =>
  `qari-2026-03-${String(number).padStart(2, "0")}.qaribackup`;

/** Seven days of reading and their backups. */
async function aWeek(days = 7): Promise<string> {
  const file = newFile();
  for (let number = 1; number <= days; number += 1) {
    read(file, `نص ${number}`);
    await automatic(file, number);
  }
  return file;
}

function read(file: string, text: string, now?: () => Date): void {
  const library = open(file, now);
  library.addArticle(articleOf(text));
  library.close();
}

describe("the daily backup", () => {
  it("is written once a day, beside the library", async () => {
    const file = await aWeek(1);
    expect(await names(file)).toEqual([nameOf(1)]);
    expect(await automatic(file, 1)).toBeUndefined();
  });

  it("is skipped when nothing has changed, however often the library was opened", async () => {
    const file = await aWeek(1);
    open(file).close();
    expect(await automatic(file, 2)).toBeUndefined();
    open(file).addArticle(articleOf("جديد"));
    expect(await automatic(file, 3)).toMatchObject({ articles: 2 });
  });

  it("notices changed settings", async () => {
    const file = await aWeek(1);
    writeFileSync(join(dirname(file), "settings.json"), "{}");
    expect(await automatic(file, 2)).toMatchObject({ name: nameOf(2) });
    expect(await automatic(file, 3)).toBeUndefined();
  });

  it("keeps the last seven, and what is not one of them", async () => {
    const file = await aWeek(7);
    const own = join(dirname(file), "backups", "mine.qaribackup");
    writeFileSync(own, "x");
    open(file).addArticle(articleOf("ثامن"));
    await automatic(file, 8);
    expect(await names(file)).toEqual([8, 7, 6, 5, 4, 3, 2].map(nameOf));
    expect(readFileSync(own, "utf8")).toBe("x");
  });

  it("removes what a kill left half done, once it is a day old", async () => {
    const file = await aWeek(1);
    const folder = dirname(file);
    const id = "0".repeat(8) + "-0000-4000-8000-" + "0".repeat(12);
    const left = [
      join(folder, `restore-${id}.part`),
      join(folder, "backups", `.${id}.part`),
      join(folder, "backups", `.${id}.part.db`),
    ];
    const fresh = join(folder, `restore-1${id.slice(1)}.part`);
    for (const path of [...left, fresh]) writeFileSync(path, "");
    for (const path of left) utimesSync(path, day(1), day(1));
    utimesSync(fresh, day(3), day(3));
    await automatic(file, 3);
    expect([...left, fresh].map((path) => existsSync(path))).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });

  it("leaves no log beside a library that is closed", async () => {
    const file = await aWeek(2);
    await automatic(file, 3);
    expect(readdirSync(dirname(file)).toSorted()).toEqual([
      "backups",
      "library.db",
    ]);
  });
});

describe("the daily backup, when the machine's clock is wrong", () => {
  it("is kept, and is the newest, though its day is long past", async () => {
    const file = await aWeek(7);
    read(file, "ثامن");
    expect(await automaticOn(file, new Date(2009, 0, 1, 12))).toBeDefined();
    expect(await names(file)).toEqual([
      "qari-2009-01-01.qaribackup",
      ...[7, 6, 5, 4, 3, 2].map(nameOf),
    ]);
    expect(await newestGoodBackup(dirname(file), control())).toMatchObject({
      name: "qari-2009-01-01.qaribackup",
      articles: 8,
    });
    expect(await automatic(file, 8)).toBeUndefined();
  });

  it("goes on after a day to come, which makes way like the rest", async () => {
    const file = newFile();
    read(file, "قبل");
    const future = "qari-2031-01-01.qaribackup";
    await automaticOn(file, new Date(2031, 0, 1, 12));
    for (const number of [1, 2, 3, 4, 5, 6]) {
      read(file, `نص ${number}`);
      await automatic(file, number);
    }
    expect(await names(file)).toEqual([
      ...[6, 5, 4, 3, 2, 1].map(nameOf),
      future,
    ]);
    read(file, "سابع");
    await automatic(file, 7);
    expect(await names(file)).toEqual([7, 6, 5, 4, 3, 2, 1].map(nameOf));
  });
});

describe("the daily backup of a library that was put back", () => {
  it("is not due while one holds the same", async () => {
    const file = await aWeek(3);
    await recoverLibrary(
      { libraryFile: file, backup: nameOf(1), now: day(4) },
      control(),
    );
    expect(await automatic(file, 4)).toBeUndefined();
    read(file, "جديد", () => day(4));
    expect(await automatic(file, 4)).toMatchObject({ articles: 2 });
    expect(await names(file)).toEqual([4, 3, 2, 1].map(nameOf));
  });

  it("is not the one that goes, though all others hold more", async () => {
    const file = await aWeek(1);
    const early = `${file}.early`;
    copyFileSync(file, early);
    for (const number of [2, 3, 4, 5, 6, 7, 8]) {
      read(file, `نص ${number}`);
      await automatic(file, number);
    }
    copyFileSync(early, file);
    expect(await automatic(file, 9)).toMatchObject({ articles: 1 });
    expect(await names(file)).toEqual([8, 7, 6, 5, 4, 3, 9].map(nameOf));
  });
});

describe("the newest good backup", () => {
  it("is the newest whose checksums are right", async () => {
    const file = await aWeek(3);
    const folder = join(dirname(file), "backups");
    truncateSync(join(folder, nameOf(3)), 100);
    const bytes = readFileSync(join(folder, nameOf(2)));
    bytes[200] = (bytes[200] ?? 0) ^ 1;
    writeFileSync(join(folder, nameOf(2)), bytes);
    expect(await newestGoodBackup(dirname(file), control())).toMatchObject({
      name: nameOf(1),
      articles: 1,
    });
  });

  it("is none where there is none", async () => {
    expect(
      await newestGoodBackup(dirname(newFile()), control()),
    ).toBeUndefined();
  });
});

describe("recovering a damaged library", () => {
  it("sets it aside, whole, and goes on with a backup", async () => {
    const file = await aWeek(2);
    const before = dump(file);
    writeFileSync(file, "تلف");
    writeFileSync(`${file}-wal`, "سجل");
    const done = await recoverLibrary(
      { libraryFile: file, backup: nameOf(2), now: day(9) },
      control(),
    );
    expect(dump(file)).toEqual(before);
    expect(readFileSync(done.before ?? "", "utf8")).toBe("تلف");
    expect(readFileSync(`${done.before}-wal`, "utf8")).toBe("سجل");
  });

  it("goes on with an empty one where no backup is asked for", async () => {
    const file = newFile();
    writeFileSync(file, "تلف");
    const { before } = await recoverLibrary(
      { libraryFile: file, now: day(9) },
      control(),
    );
    expect(open(file).facets().all).toBe(0);
    expect(readFileSync(before ?? "", "utf8")).toBe("تلف");
  });

  it("overwrites nothing that was set aside before", async () => {
    const file = newFile();
    const kept = new Set<string | undefined>();
    for (const text of ["أول", "ثان", "ثالث"]) {
      writeFileSync(file, text);
      kept.add(
        (await recoverLibrary({ libraryFile: file, now: day(9) }, control()))
          .before,
      );
    }
    expect([...kept].map((path) => readFileSync(path ?? "", "utf8"))).toEqual([
      "أول",
      "ثان",
      "ثالث",
    ]);
  });

  it("leaves the damaged one where it is when the backup is damaged too", async () => {
    const file = newFile();
    mkdirSync(join(dirname(file), "backups"));
    copyFileSync(
      import.meta.filename,
      join(dirname(file), "backups", nameOf(1)),
    );
    writeFileSync(file, "تلف");
    await expect(
      recoverLibrary(
        { libraryFile: file, backup: nameOf(1), now: day(9) },
        control(),
      ),
    ).rejects.toMatchObject({ code: "backup-damaged" });
    expect(readFileSync(file, "utf8")).toBe("تلف");
  });
});

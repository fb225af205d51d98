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
const automatic = (libraryFile: string, number: number) =>
  writeAutomaticBackup(
    {
      libraryFile,
      settingsFile: join(dirname(libraryFile), "settings.json"),
      app: "0.0.0",
      now: day(number),
    },
    control(),
  );
const names = async (file: string) =>
  (await listBackups(dirname(file))).map(({ name }) => name);
const nameOf = (number: number) =>
  `qari-2026-03-${String(number).padStart(2, "0")}.qaribackup`;

/** Seven days of reading and their backups. */
async function aWeek(days = 7): Promise<string> {
  const file = newFile();
  for (let number = 1; number <= days; number += 1) {
    const library = open(file);
    library.addArticle(articleOf(`نص ${number}`));
    library.close();
    await automatic(file, number);
  }
  return file;
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
      join(folder, "backups", `${nameOf(1)}.${id}.part`),
      join(folder, "backups", `${nameOf(1)}.${id}.part.db`),
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

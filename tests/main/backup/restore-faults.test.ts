import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { restoreBackup } from "../../../main/backup/restore-backup.ts";
import { writeBackup } from "../../../main/backup/write-backup.ts";
import { ResourceStore } from "../../../main/resources/resource-store.ts";
import { articleOf } from "../library/articles.ts";
import { openLibraries } from "../library/open-libraries.ts";
import { backUp, control, now, others, restore } from "./backups.ts";
import { dump } from "./dump.ts";

const { newFile, open } = openLibraries();

/** A library of so many articles. Closed. */
function libraryOf(count: number, text = "نص"): string {
  const file = newFile();
  const library = open(file);
  library.addArticles(
    Array.from({ length: count }, (_, at) => articleOf(`${text} ${at}`)),
  );
  library.close();
  return file;
}

const modes = ["merge", "replace"] as const;
/** Eight bytes are enough for a picture's type. */
const png = Buffer.from("\x89PNG\r\n\x1a\nصورة", "latin1");

describe("a damaged backup", () => {
  it("is refused for every bit that makes a difference, and nothing is touched", async () => {
    const source = newFile();
    const { hash } = await new ResourceStore(dirname(source)).put(png);
    const library = open(source);
    const { id } = library.addArticle(articleOf("نص المقالة")).summary;
    library.editArticle(id, { cover: hash });
    library.close();
    const backup = await backUp(source);
    const whole = readFileSync(backup);
    const file = libraryOf(2, "هنا");
    const before = dump(file);
    const flipped = join(dirname(backup), "flipped.qaribackup");
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length * 8 - 1),
        fc.constantFrom(...modes),
        async (bit, mode) => {
          const bytes = Buffer.from(whole);
          bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
          writeFileSync(flipped, bytes);
          const target = newFile();
          copyFileSync(file, target);
          try {
            await restore(flipped, target, mode);
          } catch (error) {
            refused += 1;
            expect(error).toMatchObject({
              code: expect.stringMatching(/^backup-(damaged|newer)$/),
            });
            expect(dump(target)).toEqual(before);
            expect(others(dirname(target), "library.db")).toEqual([]);
            return;
          }
          // A date in the archive's directory, say: all that was kept is right.
          const restored = dump(target);
          for (const row of dump(source)["contents"] ?? [])
            expect(restored["contents"]).toContain(row);
        },
      ),
      { numRuns: 300 },
    );
    expect(refused).toBeGreaterThan(200);
  });

  it.each([0, 1, 100, 1000])(
    "of its first %i bytes is refused",
    async (length) => {
      const backup = await backUp(libraryOf(3));
      truncateSync(backup, length);
      await expect(restore(backup, newFile(), "merge")).rejects.toMatchObject({
        code: "backup-damaged",
      });
    },
  );

  it("is told from one that is not there, and from another archive", async () => {
    await expect(
      restore(join(dirname(newFile()), "no"), newFile(), "merge"),
    ).rejects.toMatchObject({ code: "file-missing" });
    await expect(
      restore(fileURLToPath(import.meta.url), newFile(), "merge"),
    ).rejects.toMatchObject({ code: "backup-damaged" });
  });

  it("is told from one of a newer Qari", async () => {
    const file = libraryOf(1);
    const connection = new DatabaseSync(file);
    connection.exec("PRAGMA user_version = 99");
    connection.close();
    const backup = await backUp(file);
    await expect(restore(backup, newFile(), "replace")).rejects.toMatchObject({
      code: "backup-newer",
    });
  });
});

describe("restoring", () => {
  it("keeps the library that it replaces", async () => {
    const [file, other] = [libraryOf(3, "هنا"), libraryOf(2, "هناك")];
    const before = dump(file);
    const done = await restore(await backUp(other), file, "replace");
    expect(done.articles).toBe(2);
    expect(dump(done.before ?? "")).toEqual(before);
    expect(dump(file)).toEqual(dump(other));
  });

  it("puts a damaged library aside, and goes on", async () => {
    const [file, other] = [newFile(), libraryOf(2)];
    writeFileSync(file, "ليست مكتبة");
    const { before } = await restore(await backUp(other), file, "replace");
    expect(readFileSync(before ?? "", "utf8")).toBe("ليست مكتبة");
    expect(dump(file)).toEqual(dump(other));
  });

  it("refuses to replace what somebody has open, and leaves it", async () => {
    const [file, other] = [newFile(), libraryOf(2)];
    const library = open(file);
    library.addArticle(articleOf("مفتوحة"));
    const backup = await backUp(other);
    await expect(restore(backup, file, "replace")).rejects.toMatchObject({
      code: "library-busy",
    });
    expect(library.facets().all).toBe(1);
    expect(
      readdirSync(dirname(file)).filter(
        (name) => !name.startsWith("library.db"),
      ),
    ).toEqual([]);
  });

  it.each(modes)(
    "cancelled at any step (%s) changes nothing and leaves nothing",
    async (mode) => {
      const [file, other] = [libraryOf(3, "هنا"), libraryOf(400, "هناك")];
      const before = dump(file);
      const backup = await backUp(other);
      let steps = 0;
      for (let step = 0; ; step += 1) {
        const controller = new AbortController();
        let seen = 0;
        const running = restoreBackup(
          { file: backup, mode, libraryFile: file, now },
          {
            signal: controller.signal,
            onProgress: () => {
              if ((seen += 1) > step) controller.abort();
            },
          },
        );
        const outcome = await running.then(
          () => "done",
          (error: unknown) => (error instanceof Error ? error.name : "?"),
        );
        if (outcome === "done") break;
        steps += 1;
        expect(outcome).toBe("AbortError");
        expect(dump(file)).toEqual(before);
        expect(others(dirname(file), "library.db")).toEqual([]);
      }
      expect(steps).toBeGreaterThan(3);
    },
    60_000,
  );
});

describe("a backup", () => {
  it("is of one moment, while others go on writing", async () => {
    const file = libraryOf(2000);
    const library = open(file);
    const target = join(dirname(file), "b.qaribackup");
    let added = 0;
    await writeBackup(
      { libraryFile: file, target, app: "0.0.0", now },
      {
        ...control(),
        onProgress: () => {
          if (added < 20)
            library.addArticle(articleOf(`أثناء ${(added += 1)}`));
        },
      },
    );
    expect(added).toBe(20);
    const copy = newFile();
    expect((await restore(target, copy, "replace")).articles).toBe(2000);
    expect(library.facets().all).toBe(2020);
  });

  it("cancelled at any step leaves what was there under its name", async () => {
    const file = libraryOf(3000);
    const target = join(dirname(file), "b.qaribackup");
    writeFileSync(target, "قديم");
    let steps = 0;
    for (let step = 0; ; step += 1) {
      const controller = new AbortController();
      let seen = 0;
      const outcome = await writeBackup(
        { libraryFile: file, target, app: "0.0.0", now },
        {
          signal: controller.signal,
          onProgress: () => {
            if ((seen += 1) > step) controller.abort();
          },
        },
      ).then(
        () => "done",
        (error: unknown) => (error instanceof Error ? error.name : "?"),
      );
      if (outcome === "done") break;
      steps += 1;
      expect(outcome).toBe("AbortError");
      expect(readFileSync(target, "utf8")).toBe("قديم");
      expect(others(dirname(file), "library.db", "b.qaribackup")).toEqual([]);
    }
    expect(steps).toBeGreaterThan(3);
  });

  it.each([
    ["no folder", "no/b.qaribackup", "file-missing"],
    ["a folder of that name", ".", "file-unwritable"],
  ])("says that there is %s", async (_what, name, code) => {
    const file = libraryOf(1);
    await expect(
      writeBackup(
        { libraryFile: file, target: join(dirname(file), name), app: "0", now },
        control(),
      ),
    ).rejects.toMatchObject({ code });
    expect(dump(file)["articles"]).toHaveLength(1);
  });
});

describe("a kill", () => {
  const fixture = fileURLToPath(new URL("fixtures/run.ts", import.meta.url));

  it.each(["write", "merge", "replace"] as const)(
    "in the middle of %s leaves the old or the new one whole",
    async (task) => {
      const [here, there] = [libraryOf(30, "هنا"), libraryOf(300, "هناك")];
      const backup = await backUp(there);
      const before = dump(here);
      const whole = newFile();
      copyFileSync(here, whole);
      if (task !== "write") await restore(backup, whole, task);
      const after = withoutStamps(dump(whole));
      let killed = 0;
      for (let round = 0; round < 12; round += 1) {
        const file = newFile();
        copyFileSync(here, file);
        const target = join(dirname(file), "b.qaribackup");
        copyFileSync(backup, target);
        const child = spawn(
          process.execPath,
          [fixture, task, file, task === "write" ? target : backup],
          { stdio: ["ignore", "pipe", "inherit"] },
        );
        const exit = once(child, "exit");
        await once(child.stdout, "data");
        await setTimeout(round * 8);
        child.kill("SIGKILL");
        const [, signal] = await exit;
        if (signal === "SIGKILL") killed += 1;
        // Opening rolls back what was begun.
        open(file).close();
        const found = dump(file);
        if (
          task === "write" ||
          JSON.stringify(found) === JSON.stringify(before)
        )
          expect(found).toEqual(before);
        else expect(withoutStamps(found)).toEqual(after);
        // The backup that was there, or the new one.
        const copy = newFile();
        await restore(target, copy, "replace");
        expect([30, 300]).toContain(dump(copy)["articles"]?.length);
        expect(existsSync(file)).toBe(true);
      }
      expect(killed).toBeGreaterThan(0);
    },
    120_000,
  );
});

/** What comes back gets the stamp of its merge, which is another one each time. */
const withoutStamps = (of: ReturnType<typeof dump>) =>
  Object.fromEntries(
    Object.entries(of).map(([name, rows]) => [name, rows.length]),
  );

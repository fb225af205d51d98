import { execFileSync } from "node:child_process";
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeAutomaticBackup } from "../../../main/backup/write-automatic-backup.ts";
import { writeBackup } from "../../../main/backup/write-backup.ts";
import { articleOf } from "../library/articles.ts";
import { openLibraries } from "../library/open-libraries.ts";
import { backUp, control, now, restore } from "./backups.ts";
import { dump } from "./dump.ts";

const { newFile, open } = openLibraries();

/** Text that does not compress much. */
const noise = (seed: number) =>
  Array.from({ length: 400 }, (_, at) =>
    Math.sin(seed * 1000 + at).toString(36),
  ).join(" ");

// A small file system can only be mounted by root, on Linux.
describe.runIf(process.platform === "linux" && process.getuid?.() === 0)(
  "a full disk",
  () => {
    let folder = "";
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), "qari-full-"));
      execFileSync("mount", ["-t", "tmpfs", "-o", "size=2m", "tmpfs", folder]);
    });
    afterAll(() => {
      execFileSync("umount", [folder]);
      rmSync(folder, { recursive: true });
    });

    function large(): string {
      const file = newFile();
      const library = open(file);
      library.addArticles(
        Array.from({ length: 400 }, (_, at) => articleOf(noise(at))),
      );
      library.close();
      return file;
    }

    // More room each time, so that the disk is full in the copy, in the archive, and then not.
    it.each([0, 512, 1024, 1536])(
      "of which %i kB are taken leaves no half backup, and the one that was there",
      async (kilobytes) => {
        const file = large();
        const target = join(folder, "b.qaribackup");
        const ballast = join(folder, "ballast");
        writeFileSync(target, "قديم");
        writeFileSync(ballast, Buffer.alloc(kilobytes * 1024));
        await expect(
          writeBackup({ libraryFile: file, target, app: "0", now }, control()),
        ).rejects.toMatchObject({ code: "disk-full" });
        expect(readFileSync(target, "utf8")).toBe("قديم");
        expect(readdirSync(folder).toSorted()).toEqual([
          "b.qaribackup",
          "ballast",
        ]);
        rmSync(ballast);
        rmSync(target);
      },
    );

    it.each(["merge", "replace"] as const)(
      "fails to %s, and the library is as it was",
      async (mode) => {
        const backup = await backUp(large());
        const file = join(folder, "library.db");
        const library = open(file);
        library.addArticle(articleOf("هنا"));
        library.close();
        const before = dump(file);
        await expect(restore(backup, file, mode)).rejects.toMatchObject({
          code: "disk-full",
        });
        expect(dump(file)).toEqual(before);
        expect(
          readdirSync(folder).filter((name) => !name.startsWith("library.db")),
        ).toEqual([]);
      },
    );

    it("is not filled by the daily backup", async () => {
      const file = join(folder, "library.db");
      open(file).close();
      const ballast = join(folder, "ballast");
      writeFileSync(ballast, Buffer.alloc(1800 * 1024));
      expect(
        await writeAutomaticBackup(
          { libraryFile: file, app: "0", now },
          control(),
        ),
      ).toBeUndefined();
      rmSync(ballast);
    });
  },
);

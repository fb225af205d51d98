import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { openBackupThreads } from "../../../main/backup/open-backup-threads.ts";
import { articleOf } from "../library/articles.ts";
import { openLibraries } from "../library/open-libraries.ts";
import { control, now, others } from "./backups.ts";
import { dump } from "./dump.ts";

const { newFile, open } = openLibraries();
const backups = openBackupThreads(
  fileURLToPath(
    new URL("../../../main/backup/backup-thread.ts", import.meta.url),
  ),
);

describe("backups in threads of their own", () => {
  it("write and restore, and say how far they are", async () => {
    const file = newFile();
    const library = open(file);
    library.addArticles(
      Array.from({ length: 2000 }, (_, at) => articleOf(`نص ${at}`)),
    );
    library.close();
    const target = join(dirname(file), "b.qaribackup");
    const seen: number[] = [];
    const written = await backups.write(
      { libraryFile: file, target, app: "0.0.0", now },
      { ...control(), onProgress: (done, total) => seen.push(done / total) },
    );
    expect(written).toMatchObject({ articles: 2000, path: target });
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(Math.max(...seen)).toBeLessThanOrEqual(1);
    const copy = newFile();
    await backups.restore(
      { file: target, mode: "replace", libraryFile: copy, now },
      control(),
    );
    expect(dump(copy)).toEqual(dump(file));
  });

  it("carry failures over as what they are", async () => {
    await expect(
      backups.restore(
        { file: "/no", mode: "merge", libraryFile: newFile(), now },
        control(),
      ),
    ).rejects.toMatchObject({ name: "QariError", code: "file-missing" });
  });

  it("are cancelled from outside, and clean up", async () => {
    const file = newFile();
    open(file).addArticles(
      Array.from({ length: 2000 }, (_, at) => articleOf(`نص ${at}`)),
    );
    const controller = new AbortController();
    await expect(
      backups.write(
        {
          libraryFile: file,
          target: join(dirname(file), "b.qaribackup"),
          app: "0",
          now,
        },
        { signal: controller.signal, onProgress: () => controller.abort() },
      ),
    ).rejects.toMatchObject({ name: "AbortError" });
    expect(
      others(dirname(file), "library.db", "library.db-wal", "library.db-shm"),
    ).toEqual([]);
  });
});

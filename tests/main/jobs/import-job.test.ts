import { describe, expect, it } from "vitest";
import {
  importFiles,
  type ImportJobDeps,
} from "../../../main/jobs/import-job.ts";
import type { Article } from "../../../src/article/article.ts";
import { QariError } from "../../../src/errors.ts";

const article = (title: string): Article => ({
  id: "0a8f5a0e-6f0c-4c53-9f8f-3d4c1d1f9a11",
  contentHash: "0".repeat(64),
  title,
  lang: "ar",
  dir: "rtl",
  sections: [],
});

function importing(importFile: ImportJobDeps["importFile"]) {
  const kept: string[] = [];
  const bugs: unknown[] = [];
  const progress: [number, number][] = [];
  const controller = new AbortController();
  const run = (...paths: string[]) =>
    importFiles(
      paths,
      {
        signal: controller.signal,
        progress: (done, total) => progress.push([done, total]),
      },
      {
        importFile,
        keep: async ({ id, title, lang, dir }) => {
          kept.push(title);
          const summary = {
            id,
            title,
            lang,
            dir,
            addedAt: "2026-01-01T00:00:00.000Z",
            words: 0,
            state: "unread" as const,
            isFavourite: false,
            progress: 0,
            tags: [],
          };
          return { summary, outcome: title === "/known" ? "known" : "added" };
        },
        report: (bug) => bugs.push(bug),
      },
    );
  return { run, kept, bugs, progress, controller };
}

describe("importFiles", () => {
  it("keeps every file, in the order given", async () => {
    const { run, kept } = importing(async (path) => article(path));
    const { first, failures } = await run("/a", "/b");
    expect(first?.title).toBe("/a");
    expect(kept).toEqual(["/a", "/b"]);
    expect(failures).toEqual([]);
  });

  it("counts what was new and what was there already", async () => {
    const { run } = importing(async (path) => article(path));
    expect(await run("/known", "/new")).toMatchObject({
      added: 1,
      updated: 0,
      known: 1,
    });
  });

  it("names a bad file and goes on with the rest", async () => {
    const { run, kept, bugs } = importing(async (path) => {
      if (path === "/bad") throw new QariError("file-empty", "nothing in /bad");
      return article(path);
    });
    const { failures } = await run("/bad", "/good");
    expect(kept).toEqual(["/good"]);
    expect(failures).toEqual([
      { path: "/bad", code: "file-empty", message: "nothing in /bad" },
    ]);
    expect(bugs).toEqual([]);
  });

  it("goes on after a bug as well, and reports it", async () => {
    const bug = new RangeError("secret detail");
    const { run, kept, bugs } = importing(async (path) => {
      if (path === "/bad") throw bug;
      return article(path);
    });
    const { failures } = await run("/bad", "/good");
    expect(kept).toEqual(["/good"]);
    expect(failures).toMatchObject([{ path: "/bad", code: "internal" }]);
    expect(bugs).toEqual([bug]);
  });

  it("counts in files, with a fraction while within one", async () => {
    const { run, progress } = importing(async (path, { onProgress }) => {
      onProgress(25, 100);
      onProgress(0, 0);
      return article(path);
    });
    await run("/a", "/b");
    expect(progress).toEqual([
      [0.25, 2],
      [0, 2],
      [1, 2],
      [1.25, 2],
      [1, 2],
      [2, 2],
    ]);
  });

  it("stops when cancelled, keeping what is in and nothing half", async () => {
    const { run, kept, bugs, controller } = importing(async (path) => {
      if (path === "/b") controller.abort();
      return article(path);
    });
    await expect(run("/a", "/b", "/c")).rejects.toThrow("aborted");
    expect(kept).toEqual(["/a"]);
    expect(bugs).toEqual([]);
  });
});

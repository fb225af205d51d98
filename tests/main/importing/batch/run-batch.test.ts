import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { BatchStore } from "../../../../main/importing/batch/batch-store.ts";
import { itemsOf } from "../../../../main/importing/batch/list-folder.ts";
import { openQueueFile } from "../../../../main/importing/batch/queue-file.ts";
import {
  runBatch,
  type BatchDeps,
} from "../../../../main/importing/batch/run-batch.ts";
import type { ImportedDocument } from "../../../../main/importing/import-document.ts";
import { QariError, type ErrorCode } from "../../../../src/errors.ts";
import { temporaryFolders } from "../../temporary-folder.ts";

const newFolder = temporaryFolders();
const opened: BatchStore[] = [];
afterEach(() => {
  for (const store of opened.splice(0)) store.close();
});

const document = (title: string): ImportedDocument => ({
  article: { title, lang: "ar", dir: "rtl", sections: [] },
  pictures: [],
});

/** A batch over a real queue; what is read and kept is told by its path. */
async function batchOf(
  paths: readonly string[],
  more: Partial<BatchDeps> = {},
) {
  const store = new BatchStore(openQueueFile(join(newFolder(), "imports.db")));
  opened.push(store);
  store.create("b", "2026-01-01T00:00:00Z", await itemsOf(paths, true));
  const kept: string[] = [];
  const bugs: unknown[] = [];
  const progress: [number, number][] = [];
  const controller = new AbortController();
  const run = (batch = "b") =>
    runBatch(
      batch,
      {
        signal: controller.signal,
        progress: (done, total) => progress.push([done, total]),
      },
      {
        queue: {
          waiting: async (...ask) => store.waiting(...ask),
          expand: async (...ask) => store.expand(...ask),
          settle: async (...ask) => store.settle(...ask),
          summary: async (...ask) => store.summary(...ask),
        },
        ahead: 2,
        read: async ({ source }) => document(source),
        keep: async ({ article: { title } }) => {
          kept.push(title);
          const summary = {
            id: title,
            title,
            lang: "ar",
            dir: "rtl" as const,
            addedAt: "2026-01-01T00:00:00.000Z",
            words: 0,
            state: "unread" as const,
            isFavourite: false,
            progress: 0,
            tags: [],
          };
          return { summary, outcome: title === "/known" ? "known" : "added" };
        },
        mark: async () => [],
        report: (bug) => bugs.push(bug),
        ...more,
      },
    );
  return { run, store, kept, bugs, progress, controller };
}

describe("a batch", () => {
  it("keeps every file, in the order given", async () => {
    const { run, kept, store } = await batchOf(["/a", "/b", "/c", "/known"]);
    await run();
    expect(kept).toEqual(["/a", "/b", "/c", "/known"]);
    expect(store.summary("b")).toMatchObject({
      added: 3,
      known: 1,
      waiting: 0,
    });
  });

  it("takes folders with all that is in them", async () => {
    const folder = newFolder();
    mkdirSync(join(folder, "أ/ب"), { recursive: true });
    const paths = ["1.txt", "أ/2.txt", "أ/ب/3.txt"].map((name) => {
      const path = join(folder, name);
      writeFileSync(path, "نص");
      return path;
    });
    const { run, kept } = await batchOf([folder]);
    await run();
    expect(kept).toEqual(paths);
  });

  it("names a bad file and goes on with the rest", async () => {
    const { run, kept, bugs, store } = await batchOf(["/bad", "/good"], {
      read: async ({ source }) => {
        if (source === "/bad") throw new QariError("file-empty", "nothing");
        return document(source);
      },
    });
    await run();
    expect(kept).toEqual(["/good"]);
    expect(
      store.lines({ batch: "b", outcomes: ["failed"], from: 0, most: 9 }),
    ).toEqual([
      {
        source: "/bad",
        outcome: "failed",
        code: "file-empty",
        message: "nothing",
      },
    ]);
    expect(bugs).toEqual([]);
  });

  it("goes on after a bug as well, and reports it", async () => {
    const bug = new RangeError("secret detail");
    const { run, kept, bugs, store } = await batchOf(["/bad", "/good"], {
      read: async ({ source }) => {
        if (source === "/bad") throw bug;
        return document(source);
      },
    });
    await run();
    expect(kept).toEqual(["/good"]);
    expect(bugs).toEqual([bug]);
    const [line] = store.lines({
      batch: "b",
      outcomes: ["failed"],
      from: 0,
      most: 9,
    });
    expect(line).toMatchObject({ code: "internal" });
    expect(line?.message).not.toContain("secret");
  });

  it("stops where nothing can be kept, and leaves the rest waiting", async () => {
    const { run, store } = await batchOf(["/a", "/b"], {
      keep: () => Promise.reject(new QariError("disk-full", "no room")),
    });
    await expect(run()).rejects.toMatchObject({ code: "disk-full" });
    expect(store.summary("b")).toMatchObject({ waiting: 2, failed: 0 });
  });

  it("stops when cancelled, keeping what is in and nothing half", async () => {
    const { run, kept, bugs, controller, store } = await batchOf(
      ["/a", "/b", "/c"],
      {
        ahead: 1,
        read: async ({ source }) => {
          if (source === "/b") controller.abort();
          return document(source);
        },
      },
    );
    await expect(run()).rejects.toThrow("aborted");
    expect(kept).toEqual(["/a"]);
    expect(bugs).toEqual([]);
    expect(store.summary("b")).toMatchObject({ added: 1, waiting: 2 });
  });

  it("leaves links for when there is a network, and brings in the files", async () => {
    const { run, store, kept } = await batchOf(["/a"], {
      read: async ({ kind, source }) => {
        if (kind === "link") throw new QariError("offline", source);
        return document(source);
      },
    });
    store.create("c", "2026-01-01T00:00:00Z", [
      { kind: "link", source: "https://a.example/" },
      { kind: "file", source: "/b" },
      { kind: "link", source: "https://b.example/" },
    ]);
    expect(await run()).toEqual({ isOffline: false });
    expect(await run("c")).toEqual({ isOffline: true });
    expect(kept).toEqual(["/a", "/b"]);
    expect(store.summary("c")).toMatchObject({ waiting: 2, added: 1 });
    store.change("c", "offline");
    expect(store.beginAgain(1).running).toContain("c");
  });

  describe("with sites that give no answer, as without a network", () => {
    /** A batch of links, some of which fail; what was asked for, in order. */
    async function linksOf(
      sources: readonly string[],
      faultOf: (source: string, times: number) => ErrorCode | boolean,
    ) {
      const asked: string[] = [];
      const batch = await batchOf([], {
        read: async ({ source }) => {
          asked.push(source);
          const times = asked.filter((each) => each === source).length;
          const fault = faultOf(source, times);
          if (fault === false) return document(source);
          throw new QariError(
            fault === true ? "offline" : fault,
            `${source}: EAI_AGAIN`,
          );
        },
      });
      batch.store.create(
        "c",
        "2026-01-01T00:00:00Z",
        sources.map((source) => ({ kind: "link", source })),
      );
      const failures = () =>
        batch.store.lines({
          batch: "c",
          outcomes: ["failed"],
          from: 0,
          most: 99,
        });
      return { ...batch, asked, failures };
    }
    const links = (from: number, to: number) =>
      Array.from(
        { length: to - from },
        (_, at) => `https://${from + at}.example/`,
      );

    it("goes on with the rest, and names the site once another has answered", async () => {
      const sources = ["https://dead.example/", "https://a.example/"];
      const { run, store, failures } = await linksOf(sources, (source) =>
        source.includes("dead"),
      );
      expect(await run("c")).toEqual({ isOffline: false });
      expect(store.summary("c")).toMatchObject({
        added: 1,
        failed: 1,
        waiting: 0,
      });
      expect(failures()).toEqual([
        {
          source: "https://dead.example/",
          outcome: "failed",
          code: "site-unreachable",
          message: "https://dead.example/: EAI_AGAIN",
        },
      ]);
    });

    it("asks a second time, when the network may have come back", async () => {
      const { run, store, kept } = await linksOf(
        links(0, 3),
        (source, times) => source === "https://0.example/" && times === 1,
      );
      expect(await run("c")).toEqual({ isOffline: false });
      expect(store.summary("c")).toMatchObject({ added: 3, failed: 0 });
      expect(kept.at(-1)).toBe("https://0.example/");
    });

    it("does not ask one site for each of its pages", async () => {
      const pages = Array.from(
        { length: 40 },
        (_, at) => `https://dead.example/${at}`,
      );
      const sources = [...pages, ...links(0, 4)];
      const { run, store, asked } = await linksOf(sources, (source) =>
        source.includes("dead"),
      );
      expect(await run("c")).toEqual({ isOffline: false });
      expect(store.summary("c")).toMatchObject({ added: 4, failed: 40 });
      // Two are read at a time, in two rounds.
      expect(
        asked.filter((source) => source.includes("dead")).length,
      ).toBeLessThanOrEqual(4);
    });

    it("soon stops asking where none answers", async () => {
      const sources = links(0, 300);
      const { run, store, asked } = await linksOf(sources, () => true);
      expect(await run("c")).toEqual({ isOffline: true });
      expect(store.summary("c")).toMatchObject({ waiting: 300, failed: 0 });
      expect(asked.length).toBeLessThan(9);
    });

    it("leaves the rest waiting when the network goes away half-way", async () => {
      const sources = links(0, 60);
      const { run, store, asked } = await linksOf(sources, (source) =>
        links(20, 60).includes(source),
      );
      expect(await run("c")).toEqual({ isOffline: true });
      expect(store.summary("c")).toMatchObject({ added: 20, waiting: 40 });
      expect(asked.length).toBeLessThan(29);
    });

    it.each([3, 5])(
      "takes %d dead sites at the top of a list for what they are",
      async (dead) => {
        const { run, store } = await linksOf(links(0, 30), (source) =>
          links(0, dead).includes(source),
        );
        expect(await run("c")).toEqual({ isOffline: false });
        expect(store.summary("c")).toMatchObject({
          added: 30 - dead,
          failed: dead,
          waiting: 0,
        });
      },
    );

    it("knows an address of the open web without a name", async () => {
      const { run } = await linksOf(
        ["https://dead.example/", "http://[2606:4700::1111]/"],
        (source) => source.includes("dead"),
      );
      expect(await run("c")).toEqual({ isOffline: false });
    });

    it("takes no answer of the reader's own network for one of the open web", async () => {
      const sources = [
        "https://dead.example/",
        "http://localhost:8080/",
        "http://192.168.0.2/",
        "http://[::1]/",
        "http://nas.local/",
      ];
      const { run, store } = await linksOf(sources, (source) =>
        source.includes("dead"),
      );
      expect(await run("c")).toEqual({ isOffline: true });
      expect(store.summary("c")).toMatchObject({ added: 4, waiting: 1 });
    });

    it.each([
      ["page-not-found", false],
      ["page-refused", false],
      ["site-unreachable", true],
      ["page-timed-out", true],
      ["proxy-failed", true],
      ["link-private", true],
    ] as const)(
      "tells from %s whether there is a network",
      async (code, isOffline) => {
        const { run } = await linksOf(
          ["https://dead.example/", "https://a.example/"],
          (source) => source.includes("dead") || code,
        );
        expect(await run("c")).toEqual({ isOffline });
      },
    );
  });

  it("puts what was marked elsewhere into what came in, and says what has no place there", async () => {
    const marked: unknown[] = [];
    const { run, store } = await batchOf([], {
      mark: async (article, marks) => {
        marked.push(article);
        return marks.filter(({ quote }) => quote === "ضاع");
      },
    });
    const link = { kind: "link", source: "https://a.example/" } as const;
    store.create("c", "2026-01-01T00:00:00Z", [
      { ...link, marks: [{ quote: "هنا" }, { quote: "ضاع", note: "لماذا؟" }] },
      { ...link, source: "https://b.example/", marks: [{ quote: "هنا" }] },
      { ...link, source: "https://c.example/" },
    ]);
    await run("c");
    expect(marked).toEqual(["https://a.example/", "https://b.example/"]);
    expect(store.summary("c")).toMatchObject({ added: 3, unplaced: 1 });
    const line = {
      source: "https://a.example/",
      title: "https://a.example/",
      outcome: "added",
      code: "marks-unplaced",
      message: "marks without a place: «ضاع» لماذا؟",
    };
    expect(
      store.lines({ batch: "c", outcomes: ["unplaced"], from: 0, most: 9 }),
    ).toEqual([line]);
  });

  it("names in its report what was marked in what did not come in", async () => {
    const { run, store } = await batchOf([], {
      read: async () => {
        throw new QariError("page-not-found", "404");
      },
    });
    store.create("c", "2026-01-01T00:00:00Z", [
      {
        kind: "link",
        source: "https://a.example/",
        marks: [{ quote: "", note: "على المقال" }],
      },
    ]);
    await run("c");
    expect(
      store.lines({ batch: "c", outcomes: ["failed"], from: 0, most: 9 }),
    ).toMatchObject([{ message: "404; marks without a place: على المقال" }]);
  });

  it("goes on where it was cut off", async () => {
    const { run, kept, store, progress } = await batchOf(["/a", "/b", "/c"]);
    store.settle(1, { outcome: "added", article: "/a", title: "/a" });
    await run();
    expect(kept).toEqual(["/b", "/c"]);
    expect(progress[0]).toEqual([1, 3]);
    expect(progress.at(-1)).toEqual([3, 3]);
  });
});

import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { BatchStore } from "../../../../main/importing/batch/batch-store.ts";
import { openQueueFile } from "../../../../main/importing/batch/queue-file.ts";
import { temporaryFolders } from "../../temporary-folder.ts";

const newFolder = temporaryFolders();
const opened: BatchStore[] = [];
afterEach(() => {
  for (const store of opened.splice(0)) store.close();
});

function open(path = join(newFolder(), "imports.db")) {
  const store = new BatchStore(openQueueFile(path));
  opened.push(store);
  return { store, path };
}
const file = (source: string) => ({ kind: "file" as const, source });
const at = (day: number) => `2026-01-${String(day).padStart(2, "0")}T00:00:00Z`;
const added = { outcome: "added", article: "id", title: "عنوان" } as const;

describe("the queue of what is brought in", () => {
  it("is there again when it is opened again", () => {
    const { store, path } = open();
    store.create("b", at(1), [file("/a"), file("/b")]);
    store.settle(1, added);
    store.close();
    const { store: again } = open(path);
    expect(again.list()).toMatchObject([
      { id: "b", state: "running", added: 1, waiting: 1 },
    ]);
    expect(again.waiting("b", ["file"], -1, 9)).toEqual([
      { seq: 2, ...file("/b") },
    ]);
    expect(again.first("b")).toBe("id");
  });

  it("puts what is in a folder in its place", () => {
    const { store } = open();
    store.create("b", at(1), [{ kind: "folder", source: "/f" }, file("/a")]);
    expect(store.waiting("b", ["folder"], -1, 9)).toHaveLength(1);
    store.expand(1, [file("/f/1"), { kind: "folder", source: "/f/2" }]);
    expect(
      store.waiting("b", ["folder", "file"], -1, 9).map(({ source }) => source),
    ).toEqual(["/a", "/f/1", "/f/2"]);
    expect(store.summary("b")).toMatchObject({ waiting: 3, failed: 0 });
  });

  it("holds what was pasted, and what is known of it, until it is in", () => {
    const { store } = open();
    const saved = { tags: ["أدب"], state: "archived" as const };
    store.create("b", at(1), [
      {
        kind: "markup",
        source: "كلام",
        content: "<p>كلام</p>",
        fragment: { title: "عنوان" },
        saved,
      },
    ]);
    expect(store.waiting("b", ["markup"], -1, 9)).toEqual([
      {
        seq: 1,
        kind: "markup",
        source: "كلام",
        fragment: { title: "عنوان" },
        saved,
      },
    ]);
    expect(store.content(1)).toBe("<p>كلام</p>");
    store.settle(1, added);
    expect(store.content(1)).toBeUndefined();
  });

  it("tells what became of what, a part at a time", () => {
    const { store } = open();
    store.create("b", at(1), [file("/a"), file("/b"), file("/c")]);
    store.settle(1, added);
    for (const seq of [2, 3])
      store.settle(seq, { outcome: "failed", code: "file-empty", message: "" });
    const ask = { batch: "b", outcomes: ["failed" as const], most: 1 };
    expect(store.lines({ ...ask, from: 1 })).toEqual([
      { source: "/c", outcome: "failed", code: "file-empty", message: "" },
    ]);
    expect(store.lines({ ...ask, outcomes: ["added"], from: 0 })).toEqual([
      { source: "/a", outcome: "added", title: "عنوان" },
    ]);
  });

  it("stops a batch that was begun again in vain, and not one that comes on", () => {
    const { store } = open();
    store.create("vain", at(1), [file("/a")]);
    store.create("slow", at(2), [file("/a"), file("/b"), file("/c")]);
    const both = { running: ["vain", "slow"], stopped: [] };
    expect(store.beginAgain(2)).toEqual(both);
    store.settle(2, added);
    expect(store.beginAgain(2)).toEqual(both);
    store.settle(3, added);
    expect(store.beginAgain(2)).toEqual({
      running: ["slow"],
      stopped: ["vain"],
    });
    expect(store.summary("vain")?.state).toBe("stopped");
    // The reader may try again.
    store.change("vain", "running");
    expect(store.beginAgain(2).running).toContain("vain");
  });

  it("forgets the oldest of those that ended", () => {
    const { store } = open();
    store.create("stopped", at(1), []);
    store.change("stopped", "stopped");
    for (let day = 2; day < 30; day += 1) {
      store.create(String(day), at(day), [file("/a")]);
      store.change(String(day), "finished");
    }
    const ids = store.list().map(({ id }) => id);
    expect(ids).toContain("stopped");
    expect(ids).toContain("29");
    expect(ids).not.toContain("2");
    store.forget("29");
    expect(store.summary("29")).toBeUndefined();
  });

  it("begins anew over a file that is none, which is kept", () => {
    const path = join(newFolder(), "imports.db");
    writeFileSync(path, "not a database ".repeat(500));
    const { store } = open(path);
    expect(store.list()).toEqual([]);
    expect(existsSync(`${path}.damaged`)).toBe(true);
  });
});

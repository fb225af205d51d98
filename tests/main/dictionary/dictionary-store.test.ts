import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { DictionaryStore } from "../../../main/dictionary/dictionary-store.ts";
import { workInThisThread } from "../../../main/dictionary/dictionary-work.ts";
import { workInThread } from "../../../main/dictionary/work-in-thread.ts";
import { writeStarDict } from "../../fixtures/star-dict.ts";
import { temporaryFolders } from "../temporary-folder.ts";

const newFolder = temporaryFolders();
const entries = {
  كِتَاب: "ما يُكتب فيه. ج: كتب",
  مدرسة: "موضع الدرس",
  zebra: "حمار الوحش",
};
const wordsOf = async (store: DictionaryStore, text: string) =>
  (await store.lookUp(text)).entries.map(({ word }) => word);

describe("a dictionary that the reader adds", () => {
  it.each([false, true])(
    "is copied, listed and looked into, also without its source; packed: %s",
    async (isPacked) => {
      const source = newFolder();
      const library = newFolder();
      const path = writeStarDict(source, entries, { isPacked });
      const added = await new DictionaryStore(library).add(path);
      expect(added).toMatchObject({ name: "معجم التجربة", words: 3 });
      rmSync(source, { recursive: true });

      const store = new DictionaryStore(library);
      expect(await store.list()).toEqual([added]);
      expect(await store.lookUp("كتابٌ")).toEqual({
        entries: [
          {
            dictionary: "معجم التجربة",
            word: "كِتَاب",
            text: "ما يُكتب فيه. ج: كتب",
            isCut: false,
          },
        ],
        nearest: [],
        damaged: [],
      });
    },
  );

  it("answers for a word with what is written in one with it, and around it", async () => {
    const store = new DictionaryStore(newFolder());
    await store.add(writeStarDict(newFolder(), entries));
    expect(await wordsOf(store, "«وكتابهم»،")).toEqual(["كِتَاب"]);
    expect(await wordsOf(store, "بالمدرسة")).toEqual(["مدرسة"]);
    expect(await wordsOf(store, "مكتاب")).toEqual([]);
    expect(await wordsOf(store, "…")).toEqual([]);
  });

  it("is one when it is added twice, and comes back when its removal is undone", async () => {
    const library = newFolder();
    const store = new DictionaryStore(library);
    const path = writeStarDict(newFolder(), entries);
    const { id } = await store.add(path);
    expect((await store.add(path)).id).toBe(id);
    expect(await store.list()).toHaveLength(1);

    await store.remove(id);
    expect(await store.list()).toEqual([]);
    expect(await wordsOf(store, "كتاب")).toEqual([]);
    await store.restore(id);
    expect(await wordsOf(store, "كتاب")).toEqual(["كِتَاب"]);
    await store.remove(id);

    const later = new DictionaryStore(library);
    expect(await later.list()).toEqual([]);
    expect(readdirSync(join(library, "dictionaries"))).toEqual([]);
    await expect(later.restore(id)).rejects.toMatchObject({
      code: "not-found",
    });
  });

  it("has no removal to be undone once it is added again", async () => {
    const store = new DictionaryStore(newFolder());
    const path = writeStarDict(newFolder(), entries);
    const { id } = await store.add(path);
    await store.remove(id);
    await store.add(path);
    await expect(store.restore(id)).rejects.toMatchObject({
      code: "not-found",
    });
    expect(await wordsOf(store, "كتاب")).toEqual(["كِتَاب"]);
  });

  it.each([
    ["words.idx", "dictionary-incomplete"],
    ["words.dict", "dictionary-incomplete"],
    ["words.ifo", "file-missing"],
  ])("is refused without %s, and leaves nothing", async (missing, code) => {
    const source = newFolder();
    const library = newFolder();
    const path = writeStarDict(source, entries);
    rmSync(join(source, missing));
    const store = new DictionaryStore(library);
    await expect(store.add(path)).rejects.toMatchObject({ code });
    const folder = join(library, "dictionaries");
    expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([]);
  });

  it("is refused when a small file claims to hold a large one", async () => {
    const source = newFolder();
    const path = writeStarDict(source, entries, { isPacked: true });
    writeFileSync(
      join(source, "words.idx.gz"),
      gzipSync(Buffer.alloc(32 * 1024 * 1024)),
    );
    await expect(
      new DictionaryStore(newFolder()).add(path),
    ).rejects.toMatchObject({ code: "dictionary-unreadable" });
    const info = readFileSync(path, "utf8");
    writeFileSync(
      path,
      info.replace(/idxfilesize=\d+/u, "idxfilesize=99999999999"),
    );
    await expect(
      new DictionaryStore(newFolder()).add(path),
    ).rejects.toMatchObject({ code: "dictionary-too-large" });
  });

  it("is refused when its index is cut short", async () => {
    const source = newFolder();
    const path = writeStarDict(source, entries);
    truncateSync(join(source, "words.idx"), 12);
    await expect(
      new DictionaryStore(newFolder()).add(path),
    ).rejects.toMatchObject({ code: "dictionary-unreadable" });
  });

  it("keeps no other from answering when it is damaged later", async () => {
    const library = newFolder();
    const store = new DictionaryStore(library);
    const { id } = await store.add(
      writeStarDict(newFolder(), entries, { name: "أ" }),
    );
    await store.add(writeStarDict(newFolder(), entries, { name: "ب" }));
    truncateSync(join(library, "dictionaries", id, "dictionary.dict"), 3);
    expect(await store.lookUp("كتاب")).toMatchObject({
      entries: [{ dictionary: "ب" }],
      damaged: ["أ"],
    });
  });

  it("keeps no other from answering when its index cannot be made, and is tried again", async () => {
    const library = newFolder();
    const bugs: unknown[] = [];
    const bug = new Error("the dictionary's thread ended");
    let failures = 1;
    const store = new DictionaryStore(
      library,
      {
        ...workInThisThread,
        index: (folder) => {
          failures -= 1;
          return failures < 0
            ? workInThisThread.index(folder)
            : Promise.reject(bug);
        },
      },
      (what) => bugs.push(what),
    );
    const { id } = await store.add(
      writeStarDict(newFolder(), entries, { name: "أ" }),
    );
    await store.add(writeStarDict(newFolder(), entries, { name: "ب" }));
    rmSync(join(library, "dictionaries", id, "dictionary.sorted"));
    expect(await store.lookUp("كتاب")).toMatchObject({
      entries: [{ dictionary: "ب" }],
      damaged: ["أ"],
    });
    expect(bugs).toEqual([bug]);
    expect(await store.lookUp("كتاب")).toMatchObject({
      entries: [{ dictionary: "أ" }, { dictionary: "ب" }],
      damaged: [],
    });
  });

  // A path that is longer than Linux takes can be had by a move alone.
  it.runIf(process.platform === "linux")(
    "answers beside one that was removed and cannot be deleted",
    async () => {
      const library = newFolder();
      await new DictionaryStore(library).add(
        writeStarDict(newFolder(), entries),
      );
      const folders = (count: number): string[] =>
        Array<string>(count).fill("x".repeat(250));
      const inner = join(library, "inner");
      const removed = join(library, "dictionaries", "earlier.removed");
      const moved = join(removed, ...folders(14), "inner");
      mkdirSync(join(inner, ...folders(4)), { recursive: true });
      mkdirSync(dirname(moved), { recursive: true });
      renameSync(inner, moved);
      try {
        const store = new DictionaryStore(library);
        expect(await wordsOf(store, "كتاب")).toEqual(["كِتَاب"]);
        expect(existsSync(removed)).toBe(true);
      } finally {
        renameSync(moved, inner);
      }
    },
  );

  it.each([
    ["dictionary.ifo", 40, "unreadable", ""],
    ["dictionary.ifo", undefined, "incomplete", ""],
    ["dictionary.idx", 3, "unreadable", "معجم التجربة"],
    ["dictionary.dict", undefined, "incomplete", "معجم التجربة"],
  ] as const)(
    "is listed as damaged, and can be removed; %s at %s",
    async (name, length, damage, title) => {
      const library = newFolder();
      const store = new DictionaryStore(library);
      const { id } = await store.add(writeStarDict(newFolder(), entries));
      const path = join(library, "dictionaries", id, name);
      if (length === undefined) rmSync(path);
      else truncateSync(path, length);
      expect(await store.list()).toMatchObject([{ id, name: title, damage }]);
      expect(await store.lookUp("كتاب")).toMatchObject({
        entries: [],
        damaged: [title],
      });
      await store.remove(id);
      expect(await store.list()).toEqual([]);
    },
  );

  it("still says its name when the rest of what it says is damaged", async () => {
    const library = newFolder();
    const store = new DictionaryStore(library);
    const { id } = await store.add(writeStarDict(newFolder(), entries));
    const path = join(library, "dictionaries", id, "dictionary.ifo");
    writeFileSync(path, "????\nbookname=لسان التجربة\nwordcount=ألف\n");
    expect(await store.list()).toMatchObject([
      { name: "لسان التجربة", damage: "unreadable" },
    ]);
  });

  it("has its index made again when that is gone, or of another version", async () => {
    const library = newFolder();
    const store = new DictionaryStore(library);
    const { id } = await store.add(writeStarDict(newFolder(), entries));
    const path = join(library, "dictionaries", id, "dictionary.sorted");
    const kept = readFileSync(path);
    for (const spoil of [
      () => rmSync(path),
      () => writeFileSync(path, Buffer.alloc(100)),
    ]) {
      spoil();
      expect(await wordsOf(new DictionaryStore(library), "كتاب")).toEqual([
        "كِتَاب",
      ]);
      expect(readFileSync(path)).toEqual(kept);
    }
  });

  it("is copied, and has its index made, in a thread", async () => {
    const library = newFolder();
    const work = workInThread(
      fileURLToPath(
        new URL(
          "../../../main/dictionary/dictionary-thread.ts",
          import.meta.url,
        ),
      ),
    );
    const store = new DictionaryStore(library, work);
    const source = newFolder();
    const path = writeStarDict(source, entries);
    const { id } = await store.add(path);
    rmSync(join(library, "dictionaries", id, "dictionary.sorted"));
    expect(await wordsOf(store, "كتاب")).toEqual(["كِتَاب"]);
    truncateSync(join(source, "words.dict"), 5);
    await expect(store.add(path)).rejects.toMatchObject({
      code: "dictionary-unreadable",
    });
  });

  it("offers what is near when there is no entry", async () => {
    const store = new DictionaryStore(newFolder());
    await store.add(writeStarDict(newFolder(), entries));
    expect(await store.lookUp("والمدرسين")).toMatchObject({
      entries: [],
      nearest: ["مدرسة"],
    });
  });
});

import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import {
  itemsOf,
  listFolder,
} from "../../../../main/importing/batch/list-folder.ts";
import { temporaryFolders } from "../../temporary-folder.ts";

const newFolder = temporaryFolders();

function folderOf(...names: readonly string[]): string {
  const folder = newFolder();
  for (const name of names) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, "نص");
  }
  return folder;
}

const listed = async (folder: string) =>
  (await listFolder(folder)).map(
    ({ kind, source }) => `${kind} ${relative(folder, source)}`,
  );

describe("what a folder holds", () => {
  it("is its documents and the folders in it, in the order of their names", async () => {
    expect(
      await listed(
        folderOf("10.txt", "2.TXT", "كتاب.epub", "صورة.png", "أبيات/قصيدة.md"),
      ),
    ).toEqual(["file 2.TXT", "file 10.txt", "folder أبيات", "file كتاب.epub"]);
  });

  it("leaves out what is hidden", async () => {
    expect(await listed(folderOf(".git/a.txt", ".b.txt", "c.txt"))).toEqual([
      "file c.txt",
    ]);
  });

  it("leaves out the parts that browsers save beside a page", async () => {
    expect(
      await listed(
        folderOf(
          "page.html",
          "page_files/frame.html",
          "مقال.htm",
          "مقال_ملفات/frame.html",
          "other_files/a.html",
          "page_2/a.html",
        ),
      ),
    ).toEqual(
      expect.arrayContaining([
        "file page.html",
        "file مقال.htm",
        "folder other_files",
        "folder page_2",
      ]),
    );
    expect(
      await listed(folderOf("page.html", "page_files/frame.html")),
    ).toEqual(["file page.html"]);
  });

  it("follows links to files and none to folders, which may lead in a circle", async () => {
    const folder = folderOf("a.txt");
    symlinkSync(join(folder, "a.txt"), join(folder, "b.txt"));
    symlinkSync(join(folder, "gone.txt"), join(folder, "c.txt"));
    symlinkSync(folder, join(folder, "circle"));
    expect(await listed(folder)).toEqual(["file a.txt", "file b.txt"]);
  });

  it("is named when it is not there", async () => {
    await expect(listFolder(join(newFolder(), "gone"))).rejects.toMatchObject({
      code: "file-missing",
    });
  });
});

describe("paths that were named", () => {
  it("are links of the reader's own where she named them herself", async () => {
    const link = "http://192.168.1.1/a";
    expect(await itemsOf([link], true)).toEqual([
      { kind: "link", source: link, isNamed: true },
    ]);
    expect(await itemsOf([link], false)).toEqual([
      { kind: "link", source: link },
    ]);
  });

  it("are folders or files; what is not there is left to its reader", async () => {
    const folder = folderOf("a.xyz");
    const paths = [folder, join(folder, "a.xyz"), join(folder, "gone")];
    expect((await itemsOf(paths, true)).map(({ kind }) => kind)).toEqual([
      "folder",
      "file",
      "file",
    ]);
  });
});

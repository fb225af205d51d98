import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { withExtension, withoutExtension } from "../../main/with-extension.ts";
import { temporaryFolders } from "./temporary-folder.ts";

const folder = temporaryFolders();

describe("the extension of a file that is to be written", () => {
  it.each([
    ["مقال", "مقال.epub"],
    ["د. طه حسين", "د. طه حسين.epub"],
    ["ج.2", "ج.2.epub"],
    ["أ.ب", "أ.ب.epub"],
    ["Dr. Hussein", "Dr. Hussein.epub"],
    ["3.14", "3.14.epub"],
    ["مقال.epub", "مقال.epub"],
    ["مقال.EPUB", "مقال.EPUB"],
    ["د. طه حسين.zip", "د. طه حسين.zip"],
  ])("is added to %s unless one was typed: %s", (typed, named) => {
    const at = join(folder(), "v1.old");
    expect(withExtension(join(at, typed), "epub")).toBe(join(at, named));
  });

  it.each(["نسخة.qaribackup", "نسخة.QARIBACKUP"])(
    "is known however long it is: %s",
    (typed) => {
      expect(withExtension(typed, "qaribackup")).toBe(typed);
    },
  );

  it("is left out where that is another file", () => {
    const path = join(folder(), "ج.2");
    writeFileSync(`${path}.mp3`, "قديم");
    expect(withExtension(path, "mp3")).toBe(path);
  });

  it.each([
    ["د. طه حسين.mp3", "د. طه حسين"],
    ["د. طه حسين", "د. طه حسين"],
    ["ج.2", "ج.2"],
    [".mp3", ".mp3"],
  ])("is all that is taken off %s", (name, rest) => {
    expect(withoutExtension(join("/v1.old", name))).toBe(join("/v1.old", rest));
  });
});

import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeFolder } from "../../../main/library/make-folder.ts";
import { temporaryFolders } from "../temporary-folder.ts";

const newFolder = temporaryFolders();

describe("making a folder", () => {
  it("makes those above it too", () => {
    const folder = join(newFolder(), "a", "ب", "c");
    makeFolder(folder);
    expect(statSync(folder).isDirectory()).toBe(true);
  });

  it("does nothing where it is there", () => {
    const folder = newFolder();
    mkdirSync(join(folder, "kept"));
    makeFolder(folder);
    expect(statSync(join(folder, "kept")).isDirectory()).toBe(true);
  });

  it("fails under a file", () => {
    const file = join(newFolder(), "file");
    writeFileSync(file, "");
    expect(() => makeFolder(join(file, "a"))).toThrow(/ENOTDIR|ENOENT/u);
  });

  it.runIf(process.platform === "linux")(
    "fails, and does not try for ever, where the system takes none",
    () => {
      expect(() => makeFolder("/proc/qari/library")).toThrow("ENOENT");
    },
  );
});

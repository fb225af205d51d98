import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { writeOutput } from "../../../main/command-line/write-output.ts";
import { temporaryFolders } from "../temporary-folder.ts";

const folder = temporaryFolders();

describe("a file that is written whole", () => {
  it("takes the place of what was there, and leaves nothing else", async () => {
    const at = folder();
    writeFileSync(join(at, "a.txt"), "قديم");
    await writeOutput(join(at, "a.txt"), "جديد");
    expect(readdirSync(at)).toEqual(["a.txt"]);
    expect(readFileSync(join(at, "a.txt"), "utf8")).toBe("جديد");
  });

  it("may have a name as long as the file system takes", async () => {
    const at = folder();
    const names = ["漢".repeat(75), "a".repeat(250)].map(
      (name) => `${name}.epub`,
    );
    for (const name of names) await writeOutput(join(at, name), "نص");
    expect(readdirSync(at).toSorted()).toEqual(names.toSorted());
  });
});

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { OutputFile } from "../../../main/narration/output-file.ts";
import { temporaryFolders } from "../temporary-folder.ts";

const folder = temporaryFolders();

describe("a file that is written piece by piece", () => {
  it("may have a name as long as the file system takes", async () => {
    const at = folder();
    const name = `${"漢".repeat(75)}.opus`;
    const file = await OutputFile.create(join(at, name));
    await file.append(Buffer.from("صوت"));
    await file.seal();
    expect(readdirSync(at)).not.toContain(name);
    await file.commit();
    expect(readdirSync(at)).toEqual([name]);
    expect(readFileSync(join(at, name), "utf8")).toBe("صوت");
  });
});

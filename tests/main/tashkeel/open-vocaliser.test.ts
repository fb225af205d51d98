import { copyFileSync, readFileSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { openVocaliser } from "../../../main/tashkeel/open-vocaliser.ts";
import { withMarks } from "../../../src/arabic/tashkeel/added-marks.ts";
import { temporaryFolders } from "../temporary-folder.ts";

const shipped = fileURLToPath(
  new URL("../../../resources/tashkeel/", import.meta.url),
);
const fixture = (name: string): string =>
  readFileSync(new URL(`golden/${name}`, import.meta.url), "utf8");
const newFolder = temporaryFolders();

describe("openVocaliser", () => {
  it("gives the same vowels on every machine", async () => {
    const vocaliser = await openVocaliser(shipped);
    const text = fixture("source.txt");
    expect(withMarks(text, vocaliser.addedMarks(text))).toBe(
      fixture("expected.txt"),
    );
  });

  it("says the same of a long line wherever its pieces are cut", async () => {
    const vocaliser = await openVocaliser(shipped);
    const phrase = "ذهب الولد إلى المدرسة صباحا وعاد منها مساء، ";
    const long = phrase.repeat(30);
    const turns = withMarks(long, vocaliser.addedMarks(long))
      .split("، ")
      .slice(4, 26);
    expect(new Set(turns).size).toBe(1);
  });

  it("takes no more room than a few megabytes", () => {
    expect(readFileSync(join(shipped, "tashkeel.bin")).length).toBeLessThan(
      5e6,
    );
  });

  it("says that the model is missing, cut short, or has no code to run on", async () => {
    const damaged = { code: "vowels-damaged" };
    await expect(openVocaliser(newFolder())).rejects.toMatchObject(damaged);
    for (const name of ["tashkeel.bin", "kernel.wasm"]) {
      const folder = newFolder();
      for (const each of ["tashkeel.bin", "kernel.wasm"])
        copyFileSync(join(shipped, each), join(folder, each));
      truncateSync(join(folder, name), 1000);
      await expect(openVocaliser(folder)).rejects.toMatchObject(damaged);
    }
  });
});

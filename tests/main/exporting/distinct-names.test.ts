import { describe, expect, it } from "vitest";
import { distinctNames } from "../../../main/exporting/distinct-names.ts";

describe("names of files in one folder", () => {
  it("are the titles, as files may be called", () => {
    expect(distinctNames(["ليل: طويل?", "نهار"], "epub", [])).toEqual([
      "ليل طويل.epub",
      "نهار.epub",
    ]);
  });

  it("are numbered where two would be one file to some system", () => {
    expect(
      distinctNames(
        // The second is composed, the third is not; the last would take the number of the one before.
        ["Straße", "\u00c9t\u00e9", "e\u0301TE\u0301", "STRASSE", "été 2"],
        "md",
        [],
      ),
    ).toEqual([
      "Straße.md",
      "Été.md",
      "e\u0301TE\u0301 2.md",
      "STRASSE 2.md",
      "été 2 2.md",
    ]);
  });

  it("leave alone what is there", () => {
    expect(distinctNames(["مقال", "مقال"], "txt", ["مقال.TXT"])).toEqual([
      "مقال 2.txt",
      "مقال 3.txt",
    ]);
  });

  it("are found at once for as many of one title as there are", () => {
    const titles = Array.from({ length: 20_000 }, () => "بلا عنوان");
    const names = distinctNames(titles, "txt", []);
    expect(new Set(names).size).toBe(20_000);
    expect(names.at(-1)).toBe("بلا عنوان 20000.txt");
  });
});
